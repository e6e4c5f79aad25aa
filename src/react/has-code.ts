/** Whether a form shows the fields for a code, where sending one may have failed. */
import { useState } from 'react'
import type { Problem } from '../wire/problem.js'
import type { FormProps } from './face.js'

interface HasCode {
  /** Whether the fields are shown: a code is on its way, or the user has one. */
  readonly hasCode: boolean
  /** Whether the user asked for the fields: the button that was pressed is gone, so the code field takes the focus. */
  readonly isChosen: boolean
  /** Shows the fields, though no code could be sent. */
  readonly onHaveCode: () => void
  /** What is wrong with the answer that the fields gave. What was wrong with the sending is not said of it. */
  readonly problem: Problem | undefined
}

export function useHasCode({ problem }: Pick<FormProps, 'problem'>, codeSent: boolean | undefined): HasCode {
  const [past, setPast] = useState<{ readonly problem: Problem | undefined }>()
  const isChosen = past !== undefined
  const hasCode = isChosen || codeSent !== false
  const isOfSending = !hasCode || (isChosen && problem === past.problem)
  return {
    hasCode,
    isChosen,
    onHaveCode: () => setPast({ problem }),
    problem: isOfSending ? undefined : problem,
  }
}
