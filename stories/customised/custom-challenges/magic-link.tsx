/** A magic link: the user opens a link from an email while the page waits. The link's token is the answer. */
import type { Outbox, Triggers } from 'countersign/pool'
import { Alert, Form, FormActions, FormLayout, type FormProps, useChallengeForm } from 'countersign/ui'
import { useEffect, useEffectEvent } from 'react'

const channel = 'magic-link'

/**
 * Called by the page of the same site that the link opens. The token is in the fragment, which browsers do not send to
 * servers.
 *
 * The user is signed in where the sign-in began, not where the link is opened. A forwarded link gives no access to the
 * account.
 */
export function openLink(link: string): void {
  const token = new URLSearchParams(new URL(link).hash.slice(1)).get('token')
  const tab = new BroadcastChannel(channel)
  tab.postMessage(token)
  tab.close()
}

export function MagicLink(props: FormProps<'CUSTOM_CHALLENGE'>) {
  const { challenge, pending, username, onAnswer } = props
  const { form } = useChallengeForm(props, {
    errors: { 'wrong-answer': 'That link is an old one. We have sent you another.' },
  })
  const answer = useEffectEvent(({ data }: MessageEvent<unknown>) => onAnswer({ answer: String(data) }))

  useEffect(() => {
    const links = new BroadcastChannel(channel)
    links.onmessage = answer
    return () => links.close()
  }, [])

  return (
    <FormLayout
      title="Open the link that we sent you"
      description={`It is in your mail at ${challenge.parameters.destination}. Open it in this browser, and come back here.`}
      username={username}
      footer={<FormActions {...props} />}
    >
      <Form {...form}>
        <Alert variant="info">{pending ? 'Signing you in …' : 'Waiting for you to open the link …'}</Alert>
      </Form>
    </FormLayout>
  )
}

/** On AWS, CreateAuthChallenge sends the email through SES. */
export function magicLinkTriggers(outbox: () => Outbox): Triggers {
  return {
    DefineAuthChallenge({ request: { session }, response }) {
      if (session.at(-1)?.challengeResult) response.issueTokens = true
      else if (session.length === 3) response.failAuthentication = true
      else response.challengeName = 'CUSTOM_CHALLENGE'
    },
    CreateAuthChallenge({ userName, request, response }) {
      const token = crypto.randomUUID()
      const { email: to = '' } = request.userAttributes
      const text = `https://larch.example/signed-in#token=${token}`
      outbox().send({
        ...{ medium: 'EMAIL', to, username: userName, purpose: 'custom', code: token },
        ...{ subject: 'Your link to Larch & Sons', text, at: Date.now() },
      })
      response.publicChallengeParameters = { destination: to.replace(/^(.).*@(.).*$/, '$1***@$2***') }
      response.privateChallengeParameters = { token }
    },
    VerifyAuthChallengeResponse({ request, response }) {
      response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.token
    },
  }
}
