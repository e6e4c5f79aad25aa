import { useState } from 'react'
import type { AuthError } from '../wire/auth-error.js'
import type { FormProps } from './form-props.js'

interface HasCode {
  /** Whether the fields are shown: a code is on its way, or the user has one. */
  readonly hasCode: boolean
  /** Whether the fields take the place of a button that the user pressed. The code field then takes the focus. */
  readonly takesFocus: boolean
  /** Shows the fields although no code could be sent. */
  readonly onHaveCode: () => void
  /** The error of the answer from the fields. An error of the sending is not included. */
  readonly error: AuthError | undefined
}

/** Decides whether a form shows its code field, or that the code could not be sent. */
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
