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
  const words = useChallengeTexts('WEB_AUTHN', webAuthnText)
  const { said } = useErrorText(error)
  const [trouble, setTrouble] = useState<keyof typeof words.passkeyErrors>()
  useErrorTitle(trouble ? trouble !== 'cancelled' : said !== undefined)
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
    <FormLayout title={words.title} description={words.description} {...formLayoutProps(props)}>
      <div data-part="form">
        {said && !trouble && <Alert variant="error">{said}</Alert>}
        {trouble && (
          <Alert variant={trouble === 'cancelled' ? 'info' : 'error'}>{words.passkeyErrors[trouble]}</Alert>
        )}
        <Button type="button" pending={pending || open !== undefined} onClick={ask}>
          {trouble ? words.tryAgain : words.submit}
        </Button>
      </div>
    </FormLayout>
  )
}
