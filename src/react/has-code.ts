/** Whether a form shows the fields for a code, where sending one may have failed. */
import { useState } from 'react'
import type { AuthError } from '../wire/auth-error.js'
import type { FormProps } from './form-props.js'

interface HasCode {
  /** Whether the fields are shown: a code is on its way, or the user has one. */
  readonly hasCode: boolean
  /** Whether the fields take the place of a button that the user pressed. The code field then takes the focus. */
  readonly takesFocus: boolean
  /** Shows the fields, though no code could be sent. */
  readonly onHaveCode: () => void
  /** What is wrong with the answer that the fields gave. What was wrong with the sending is not said of it. */
  readonly error: AuthError | undefined
}

export function useHasCode({ error }: Pick<FormProps, 'error'>, codeSent: boolean | undefined): HasCode {
  const [past, setPast] = useState<{ readonly error: AuthError | undefined }>()
  const isChosen = past !== undefined
  const hasCode = isChosen || codeSent !== false
  const [wasHidden, setWasHidden] = useState(!hasCode)
  if (!hasCode && !wasHidden) setWasHidden(true)
  const isOfSending = !hasCode || (isChosen && error === past.error)
  return {
    hasCode,
    takesFocus: wasHidden,
    onHaveCode: () => setPast({ error }),
    error: isOfSending ? undefined : error,
  }
}
