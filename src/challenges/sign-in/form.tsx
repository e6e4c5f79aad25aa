import { type RefObject, useEffect, useRef } from 'react'
import { useAuthUi, useChallengeTexts, useTexts } from '../../react/auth-ui.js'
import type { FormProps } from '../../react/form-props.js'
import { Alert } from '../../react/parts/alert.js'
import { Button } from '../../react/parts/button.js'
import { Checkbox } from '../../react/parts/checkbox.js'
import { Form } from '../../react/parts/form.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { PasswordField } from '../../react/parts/password-field.js'
import { UsernameField, useUsernameLabel } from '../../react/parts/username-field.js'
import { useChallengeForm } from '../../react/use-answer-form.js'
import { useLatestRef } from '../../react/use-latest-ref.js'
import { report } from '../../session/report.js'
import { signInText } from './text.js'

export function SignInForm(props: FormProps<'sign-in'>) {
  const { challenge, pending, onGoTo } = props
  const { notice, passwordRequired, canRememberUsername, rememberUsername, username = '' } = challenge
  const texts = useChallengeTexts('sign-in', signInText)
  const { common } = useTexts()
  const { signUp = true, providers } = useAuthUi()
  const label = useUsernameLabel()
  const checkbox = useRef<HTMLInputElement>(null)
  const onAnswer: typeof props.onAnswer = (values) =>
    props.onAnswer(
      canRememberUsername ? { ...values, rememberUsername: checkbox.current?.checked ?? false } : values,
    )
  const { form, field } = useChallengeForm(
    { ...props, onAnswer },
    { errors: passwordRequired ? undefined : texts.errors },
  )
  const wasRemembered = useRef(rememberUsername)
  // A remembered username is known only after hydration. `defaultValue` updates its field, but not the checkbox.
  useEffect(() => {
    if (rememberUsername && !wasRemembered.current && checkbox.current) checkbox.current.checked = true
    wasRemembered.current = rememberUsername
  }, [rememberUsername])
  const suggests = usePasskeySuggestion(props, checkbox)
  const notices = { 'account-confirmed': texts.accountConfirmed, 'password-reset': texts.passwordReset }
  return (
    <FormLayout
      title={texts.title}
      footer={
        signUp &&
        onGoTo && (
          <Button variant="secondary" onClick={() => onGoTo('sign-up')}>
            {texts.signUp}
          </Button>
        )
      }
    >
      <Form {...form}>
        {!props.error && notice && <Alert variant="info">{notices[notice]}</Alert>}
        <UsernameField
          {...field('username', label)}
          {...(suggests && { autoComplete: 'username webauthn' })}
          defaultValue={username}
        />
        {passwordRequired && (
          <PasswordField {...field('password', texts.password)} autoComplete="current-password" />
        )}
        {canRememberUsername && (
          <Checkbox label={texts.rememberUsername} inputRef={checkbox} defaultChecked={rememberUsername} />
        )}
        {passwordRequired && onGoTo && (
          <Button variant="link" onClick={() => onGoTo('forgot-password')}>
            {texts.forgotPassword}
          </Button>
        )}
        <Button pending={pending}>{passwordRequired ? texts.submit : texts.continue}</Button>
        <span data-part="sr-only" role="status">
          {pending && common.loading}
        </span>
      </Form>
      {providers}
    </FormLayout>
  )
}

/**
 * Suggests the passkey of a user who used one the last time, in the browser's list for the username field. Returns whether
 * it does.
 */
function usePasskeySuggestion(
  { challenge, pending, lastSignInChallenges, onPeek }: FormProps<'sign-in'>,
  checkbox: RefObject<HTMLInputElement | null>,
): boolean {
  const suggests = Boolean(lastSignInChallenges?.includes('WEB_AUTHN') && challenge.username && onPeek)
  const latestOnPeek = useLatestRef(onPeek)
  useEffect(() => {
    if (!suggests || pending) return
    const controller = new AbortController()
    const { signal } = controller
    const { username = '' } = challenge
    async function peek() {
      const peeked = await latestOnPeek.current?.({ username, preferredChallenge: 'WEB_AUTHN' }, { signal })
      // Read when the user picks the passkey.
      const answer = (values: unknown) =>
        peeked?.answer(values, { rememberUsername: checkbox.current?.checked })
      return peeked && { ...peeked, answer }
    }
    import('../web-authn/suggestion.js')
      .then(
        ({ suggestPasskey }) => suggestPasskey(peek, signal),
        // The form works without the suggestion.
        () => {},
      )
      .catch(report)
    return () => controller.abort()
  }, [suggests, pending, challenge, latestOnPeek, checkbox])
  return suggests
}
