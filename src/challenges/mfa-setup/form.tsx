import { useRef, useState } from 'react'
import { useChallengeTexts } from '../../react/auth-ui.js'
import { ChoiceForm } from '../../react/choice-form.js'
import { FormActions, formLayoutProps } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { Button } from '../../react/parts/button.js'
import { CodeField } from '../../react/parts/code-field.js'
import { Field } from '../../react/parts/field.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import type { MfaSetup } from './challenge.js'
import { QrCode } from './qr-code.js'
import { mfaSetupText } from './text.js'

interface SetupFormProps {
  readonly props: FormProps<'MFA_SETUP'>
}

type On<Method extends MfaSetup['method']> = Extract<MfaSetup, { readonly method: Method }>

export function MfaSetupForm(props: FormProps<'MFA_SETUP'>) {
  const { challenge } = props
  if (challenge.method === 'choose') return <ChooseForm formProps={props} />
  if (challenge.method === 'app') return <AppForm formProps={props} {...challenge} />
  if (challenge.method === 'email') return <EmailForm formProps={props} />
  return <NoWay formProps={props} reason={challenge.reason} />
}

function ChooseForm({ props }: SetupFormProps) {
  const { choose } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  return (
    <ChoiceForm
      formProps={props}
      title={choose.title}
      description={choose.description}
      choices={props.challenge.methods}
      names={choose.factors}
      onChoose={(choice) => props.onAnswer({ choice })}
    />
  )
}

function AppForm({ props, secret, uri, codeLength, verified }: SetupFormProps & On<'app'>) {
  const { app, errors } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  const { form, field, submit } = useChallengeForm(props, { errors })
  return (
    <FormLayout
      title={app.title}
      description={verified ? app.verified : app.description}
      {...formLayoutProps(props)}
    >
      <Form {...form}>
        {!verified && (
          <>
            <Key secret={secret} uri={uri} />
            <Field
              {...field('deviceName', app.deviceName)}
              type="text"
              hint={app.deviceNameHint}
              autoComplete="off"
              optional
            />
            <CodeField {...field('code', app.code)} digits={codeLength} onComplete={submit} />
          </>
        )}
        <Button pending={props.pending}>{app.submit}</Button>
      </Form>
    </FormLayout>
  )
}

/** The same key three ways: for a camera, for an app on this device, and for whoever types it. */
function Key({ secret, uri }: { readonly secret: string; readonly uri: string }) {
  const { app } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  const [copied, setCopied] = useState(false)
  // Nobody scans the screen that they hold; and where there is another, the app is not on this one.
  const [isHeld] = useState(() => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false)
  const key = useRef<HTMLElement>(null)

  async function copy() {
    const done = await navigator.clipboard?.writeText(secret).then(
      () => true,
      () => false,
    )
    setCopied(Boolean(done))
    // Where the clipboard is refused, the key is ready to be copied by hand.
    if (!done && key.current) getSelection()?.selectAllChildren(key.current)
  }

  return (
    <div data-part="key">
      {isHeld && (
        <a data-part="link" href={uri}>
          {app.openApp}
        </a>
      )}
      <QrCode text={uri} label={app.qrCode} />
      <div data-part="key-text">
        <p>{app.manualKey}</p>
        <code ref={key} dir="ltr">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
        <div data-part="key-actions">
          <Button variant="link" onClick={copy}>
            {copied ? app.copied : app.copyKey}
          </Button>
        </div>
        <span data-part="sr-only" role="status">
          {copied && app.copied}
        </span>
      </div>
    </div>
  )
}

function EmailForm({ props }: SetupFormProps) {
  const { email } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  const { form, field } = useChallengeForm(props)
  return (
    <FormLayout title={email.title} description={email.description} {...formLayoutProps(props)}>
      <Form {...form}>
        <Field {...field('email', email.email)} type="email" inputMode="email" autoComplete="email" />
        <Button pending={props.pending}>{email.submit}</Button>
      </Form>
    </FormLayout>
  )
}

function NoWay({ props, reason }: SetupFormProps & Pick<On<'none'>, 'reason'>) {
  const { unavailable } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  return (
    <FormLayout
      title={unavailable.title}
      description={unavailable[reason]}
      username={props.username}
      footer={<FormActions {...props} />}
    >
      {null}
    </FormLayout>
  )
}
