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

/** Opens the passkey dialog of the browser only after the user presses the button. */
export function WebAuthnForm(props: FormProps<'WEB_AUTHN'>) {
  const { challenge, pending, error, onAnswer } = props
  const texts = useChallengeTexts('WEB_AUTHN', webAuthnText)
  const { errorText } = useErrorText(error)
  const [passkeyError, setPasskeyError] = useState<keyof typeof texts.passkeyErrors>()
  useErrorTitle(passkeyError ? passkeyError !== 'cancelled' : errorText !== undefined)
  const [open, setOpen] = useState<AbortController>()
  const latestOpen = useLatestRef(open)
  useEffect(() => () => latestOpen.current?.abort(), [latestOpen])

  async function ask() {
    const controller = new AbortController()
    setOpen(controller)
    setPasskeyError(undefined)
    const result = await getPasskey(challenge.options, { signal: controller.signal })
    if (controller.signal.aborted) return
    setOpen(undefined)
    if ('credential' in result) onAnswer(result)
    else setPasskeyError(result.error)
  }

  return (
    <FormLayout title={texts.title} description={texts.description} {...formLayoutProps(props)}>
      <div data-part="form">
        {errorText && !passkeyError && <Alert variant="error">{errorText}</Alert>}
        {passkeyError && (
          <Alert variant={passkeyError === 'cancelled' ? 'info' : 'error'}>
            {texts.passkeyErrors[passkeyError]}
          </Alert>
        )}
        <Button type="button" pending={pending || open !== undefined} onClick={ask}>
          {passkeyError ? texts.tryAgain : texts.submit}
        </Button>
      </div>
    </FormLayout>
  )
}
