import { useRef, useState } from 'react'
import { ChoiceForm } from '../../react/choice-form.js'
import type { FormProps } from '../../react/face.js'
import { useQuestionWords } from '../../react/faces.js'
import { Button } from '../../react/parts/button.js'
import { CodeField } from '../../react/parts/code-field.js'
import { Field } from '../../react/parts/field.js'
import { Form } from '../../react/parts/form.js'
import { Frame } from '../../react/parts/frame.js'
import { useAnswerForm } from '../../react/use-answer-form.js'
import { Ways } from '../../react/ways.js'
import type { MfaSetup } from './challenge.js'
import { QrCode } from './qr-code.js'
import { mfaSetupText } from './text.js'

type Face = FormProps<'MFA_SETUP'>
type FaceOf<Way extends MfaSetup['way']> = Face & {
  readonly challenge: Extract<MfaSetup, { readonly way: Way }>
}

export function MfaSetupForm(face: Face) {
  const { way } = face.challenge
  if (way === 'choose') return <ChooseForm {...(face as FaceOf<'choose'>)} />
  if (way === 'app') return <AppForm {...(face as FaceOf<'app'>)} />
  if (way === 'email') return <EmailForm {...face} />
  return <NoWay {...(face as FaceOf<'none'>)} />
}

function ChooseForm(face: FaceOf<'choose'>) {
  const { choose } = useQuestionWords('MFA_SETUP', mfaSetupText)
  return (
    <ChoiceForm
      face={face}
      title={choose.title}
      lead={choose.lead}
      choices={face.challenge.ways}
      names={choose.ways}
      onChoose={(choice) => face.onAnswer({ choice } as never)}
    />
  )
}

function AppForm(face: FaceOf<'app'>) {
  const { challenge, pending, username, onRestart } = face
  const { app, problems } = useQuestionWords('MFA_SETUP', mfaSetupText)
  const { form, field } = useAnswerForm(face as Face, { problems })
  return (
    <Frame
      title={app.title}
      lead={challenge.verified ? app.verified : app.lead}
      username={username}
      onRestart={onRestart}
      ways={<Ways {...face} onRestart={undefined} />}
    >
      <Form {...form}>
        {!challenge.verified && (
          <>
            <Key {...challenge} />
            <Field
              {...field('deviceName', app.deviceName)}
              type="text"
              hint={app.deviceNameHint}
              autoComplete="off"
              optional
            />
            <CodeField {...field('code', app.code)} digits={6} />
          </>
        )}
        <Button pending={pending}>{app.submit}</Button>
      </Form>
    </Frame>
  )
}

/** The same key three ways: for a camera, for an app on this device, and for whoever types it. */
function Key({ secret, uri }: { readonly secret: string; readonly uri: string }) {
  const { app } = useQuestionWords('MFA_SETUP', mfaSetupText)
  const [copied, setCopied] = useState(false)
  // Nobody scans the screen that they hold; and where there is another, the app is not on this one.
  const [isHeld] = useState(() => matchMedia('(pointer: coarse)').matches)
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
      <QrCode text={uri} label={app.qr} />
      <div data-part="key-text">
        <p>{app.key}</p>
        <code ref={key} dir="ltr">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
        <div data-part="key-ways">
          <Button kind="quiet" onClick={copy}>
            {copied ? app.copied : app.copy}
          </Button>
          {isHeld && (
            <a data-part="link" href={uri}>
              {app.open}
            </a>
          )}
        </div>
        <span data-part="spoken" role="status">
          {copied && app.copied}
        </span>
      </div>
    </div>
  )
}

function EmailForm(face: Face) {
  const { email } = useQuestionWords('MFA_SETUP', mfaSetupText)
  const { form, field } = useAnswerForm(face)
  return (
    <Frame
      title={email.title}
      lead={email.lead}
      username={face.username}
      onRestart={face.onRestart}
      ways={<Ways {...face} onRestart={undefined} />}
    >
      <Form {...form}>
        <Field {...field('email', email.email)} type="email" inputMode="email" autoComplete="email" />
        <Button pending={face.pending}>{email.submit}</Button>
      </Form>
    </Frame>
  )
}

function NoWay(face: FaceOf<'none'>) {
  const { none } = useQuestionWords('MFA_SETUP', mfaSetupText)
  return (
    <Frame
      title={none.title}
      lead={none[face.challenge.reason]}
      username={face.username}
      ways={<Ways {...face} />}
    >
      {null}
    </Frame>
  )
}
