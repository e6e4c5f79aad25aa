/** A captcha: a third-party widget returns a token, which is the answer. */
import type { Triggers } from 'countersign/pool'
import { Form, FormActions, FormLayout, type FormProps, useChallengeForm } from 'countersign/ui'
import { useEffect, useEffectEvent, useRef } from 'react'
import { provider } from './captcha-provider.js'

/**
 * A form without fields. With a real captcha, the page loads the provider's script (its origin belongs in `script-src`
 * and `frame-src` of the CSP) and calls the provider's `render` with an element and a callback, as here:
 * `turnstile.render`, `hcaptcha.render`, `grecaptcha.render`.
 */
export function Captcha(props: FormProps<'CUSTOM_CHALLENGE'>) {
  const { challenge, onAnswer } = props
  const { form } = useChallengeForm(props)
  const place = useRef<HTMLDivElement>(null)
  const answer = useEffectEvent((token: string) => onAnswer({ answer: token }))
  const { siteKey = '' } = challenge.parameters

  useEffect(() => {
    const widget = place.current && provider.render(place.current, { siteKey, onToken: answer })
    return () => widget?.remove()
  }, [siteKey])

  return (
    <FormLayout
      title="One quick check"
      description="It keeps scripts out, and takes you a moment."
      footer={<FormActions {...props} />}
    >
      <Form {...form}>
        <div ref={place} />
      </Form>
    </FormLayout>
  )
}

/** The captcha follows the password. On AWS, VerifyAuthChallengeResponse verifies the token at the provider's `siteverify`. */
export const captchaTriggers: Triggers = {
  DefineAuthChallenge({ request: { session }, response }) {
    const [, , last] = session
    if (session.length === 1) response.challengeName = 'PASSWORD_VERIFIER'
    else if (!last) response.challengeName = 'CUSTOM_CHALLENGE'
    else if (last.challengeResult) response.issueTokens = true
    else response.failAuthentication = true
  },
  CreateAuthChallenge({ response }) {
    response.publicChallengeParameters = { siteKey: 'a key of this site' }
  },
  VerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = provider.verify(request.challengeAnswer)
  },
}
