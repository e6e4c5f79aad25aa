/** A login screen in plain HTML, with the hook and `match`. */
import { type AuthSession, match, useAuthChallenge } from 'countersign'
import type { FormEvent } from 'react'
import { errorText } from './error-text.js'

/** Returns the values of a submitted form. */
function typed(event: FormEvent<HTMLFormElement>) {
  event.preventDefault()
  const values = new FormData(event.currentTarget)
  return (name: string) => String(values.get(name) ?? '')
}

export function Login({ session }: { readonly session: AuthSession }) {
  const { challenge, username, pending, error, answer, resend, restart } = useAuthChallenge(session)
  if (!challenge) return <p role="status">Hello, {username}!</p>

  // The key is the challenge: a new challenge gets an empty form.
  const said = <p role="alert">{errorText(error)}</p>
  const submit = (
    <button type="submit" aria-disabled={pending}>
      Continue
    </button>
  )
  return match(challenge, {
    'sign-in': (current) => (
      <form
        key={current.name}
        onSubmit={(event) => {
          const value = typed(event)
          answer(current, { username: value('username'), password: value('password') })
        }}
      >
        <h1>Members only</h1>
        {said}
        <label htmlFor="username">Username</label>
        <input id="username" name="username" autoComplete="username" defaultValue={username} required />
        <label htmlFor="password">Password</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
        {submit}
      </form>
    ),
    SMS_MFA: (current) => (
      <form key={current.name} onSubmit={(event) => void answer(current, { code: typed(event)('code') })}>
        <h1>A code is on its way to {current.destination}</h1>
        {said}
        <label htmlFor="code">Code</label>
        <input id="code" name="code" inputMode="numeric" autoComplete="one-time-code" required />
        {submit}
        <button type="button" onClick={() => void resend()}>
          Send another
        </button>
        <button type="button" onClick={restart}>
          Start over
        </button>
      </form>
    ),
    otherwise: ({ name }) => <p>This page can’t ask for {name}.</p>,
  })
}
