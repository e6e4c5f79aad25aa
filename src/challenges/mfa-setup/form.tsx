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
  readonly formProps: FormProps<'MFA_SETUP'>
}

type On<Method extends MfaSetup['method']> = Extract<MfaSetup, { readonly method: Method }>

export function MfaSetupForm(props: FormProps<'MFA_SETUP'>) {
  const { challenge } = props
  if (challenge.method === 'choose') return <ChooseForm formProps={props} />
  if (challenge.method === 'app') return <AppForm formProps={props} {...challenge} />
  if (challenge.method === 'email') return <EmailForm formProps={props} />
  return <NoWay formProps={props} reason={challenge.reason} />
}

function ChooseForm({ formProps }: SetupFormProps) {
  const { choose } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  return (
    <ChoiceForm
      formProps={formProps}
      title={choose.title}
      description={choose.description}
      choices={formProps.challenge.methods}
      names={choose.factors}
      onChoose={(choice) => formProps.onAnswer({ choice })}
    />
  )
}

function AppForm({ formProps, secret, uri, codeLength, verified }: SetupFormProps & On<'app'>) {
  const { app, errors } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  const { form, field, submit } = useChallengeForm(formProps, { errors })
  return (
    <FormLayout
      title={app.title}
      description={verified ? app.verified : app.description}
      {...formLayoutProps(formProps)}
    >
      <Form {...form}>
        {!verified && (
          <>
            <SecretKey secret={secret} uri={uri} />
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
        <Button pending={formProps.pending}>{app.submit}</Button>
      </Form>
    </FormLayout>
  )
}

/** Shows the secret key as a QR code, as a link to an app on this device, and as text. */
function SecretKey({ secret, uri }: { readonly secret: string; readonly uri: string }) {
  const { app } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  const [copied, setCopied] = useState(false)
  // A user cannot scan the screen of their phone, and a computer usually has no authenticator app.
  const [isPhone] = useState(() => globalThis.matchMedia?.('(pointer: coarse)').matches ?? false)
  const key = useRef<HTMLElement>(null)

  async function copy() {
    const done = await navigator.clipboard?.writeText(secret).then(
      () => true,
      () => false,
    )
    setCopied(Boolean(done))
    // Selects the key, so that the user can copy it without access to the clipboard.
    if (!done && key.current) getSelection()?.selectAllChildren(key.current)
  }

  return (
    <div data-part="key">
      {isPhone && (
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

function EmailForm({ formProps }: SetupFormProps) {
  const { email } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  const { form, field } = useChallengeForm(formProps)
  return (
    <FormLayout title={email.title} description={email.description} {...formLayoutProps(formProps)}>
      <Form {...form}>
        <Field {...field('email', email.email)} type="email" inputMode="email" autoComplete="email" />
        <Button pending={formProps.pending}>{email.submit}</Button>
      </Form>
    </FormLayout>
  )
}

function NoWay({ formProps, reason }: SetupFormProps & Pick<On<'none'>, 'reason'>) {
  const { unavailable } = useChallengeTexts('MFA_SETUP', mfaSetupText)
  return (
    <FormLayout
      title={unavailable.title}
      description={unavailable[reason]}
      username={formProps.username}
      footer={<FormActions {...formProps} />}
    >
      {null}
    </FormLayout>
  )
}
