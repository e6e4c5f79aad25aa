import { useEffect, useState } from 'react'
import { useChallengeTexts } from '../../react/auth-ui.js'
import { formLayoutProps } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { Alert } from '../../react/parts/alert.js'
import { Button } from '../../react/parts/button.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { useErrorText } from '../../react/use-error-text.js'
import { useErrorTitle } from '../../react/use-error-title.js'
import { useLatestRef } from '../../react/use-latest-ref.js'
import { getPasskey } from './ceremony.js'
import { webAuthnText } from './text.js'

/** The browser's dialogue opens when the person says so, and never by itself. */
export function WebAuthnForm(props: FormProps<'WEB_AUTHN'>) {
  const { challenge, pending, error, onAnswer } = props
  const texts = useChallengeTexts('WEB_AUTHN', webAuthnText)
  const { errorText } = useErrorText(error)
  const [trouble, setTrouble] = useState<keyof typeof texts.passkeyErrors>()
  useErrorTitle(trouble ? trouble !== 'cancelled' : errorText !== undefined)
  const [open, setOpen] = useState<AbortController>()
  const dialogue = useLatestRef(open)
  useEffect(() => () => dialogue.current?.abort(), [dialogue])

  async function ask() {
    const controller = new AbortController()
    setOpen(controller)
    setTrouble(undefined)
    const asked = await getPasskey(challenge.options, { signal: controller.signal })
    if (controller.signal.aborted) return
    setOpen(undefined)
    if ('credential' in asked) onAnswer(asked)
    else setTrouble(asked.error)
  }

  return (
    <FormLayout title={texts.title} description={texts.description} {...formLayoutProps(props)}>
      <div data-part="form">
        {errorText && !trouble && <Alert variant="error">{errorText}</Alert>}
        {trouble && (
          <Alert variant={trouble === 'cancelled' ? 'info' : 'error'}>{texts.passkeyErrors[trouble]}</Alert>
        )}
        <Button type="button" pending={pending || open !== undefined} onClick={ask}>
          {trouble ? texts.tryAgain : texts.submit}
        </Button>
      </div>
    </FormLayout>
  )
}
