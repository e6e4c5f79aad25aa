/** Whether a form shows the fields for a code, where sending one may have failed. */
import { useEffect, useState } from 'react'
import type { Problem } from '../wire/problem.js'
import type { FormProps } from './face.js'

interface HasCode {
  /** Whether the fields are shown: a code is on its way, or the user has one. */
  readonly hasCode: boolean
  /** Shows the fields, though no code could be sent. */
  readonly onHaveCode: () => void
  /** What is wrong with the answer that the fields gave. What was wrong with the sending is not said of it. */
  readonly problem: Problem | undefined
}

export function useHasCode({ problem }: Pick<FormProps, 'problem'>, codeSent: boolean | undefined): HasCode {
  const [past, setPast] = useState<{ readonly problem: Problem | undefined }>()
  const isChosen = past !== undefined
  useEffect(() => {
    // The button that was pressed is gone, and the focus with it.
    if (isChosen)
      document.querySelector<HTMLElement>('[data-part=input][autocomplete=one-time-code]')?.focus()
  }, [isChosen])
  const hasCode = isChosen || codeSent !== false
  const isOfSending = !hasCode || (isChosen && problem === past.problem)
  return { hasCode, onHaveCode: () => setPast({ problem }), problem: isOfSending ? undefined : problem }
}
