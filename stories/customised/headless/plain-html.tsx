/** A login in plain HTML: the hook, `match`, and tags. */
import { type AuthSession, match, useAuthChallenge } from 'countersign'
import type { FormEvent } from 'react'
import { say } from './say.js'

/** What was typed into a form that was sent. */
function typed(event: FormEvent<HTMLFormElement>) {
  event.preventDefault()
  const values = new FormData(event.currentTarget)
  return (name: string) => String(values.get(name) ?? '')
}

export function Login({ session }: { readonly session: AuthSession }) {
  const { challenge, username, pending, error, answer, resend, restart } = useAuthChallenge(session)
  if (!challenge) return <p role="status">Hello, {username}!</p>

  // Each form has its question for a key: nothing that was typed outlives it.
  const said = <p role="alert">{say(error)}</p>
  const submit = (
    <button type="submit" aria-disabled={pending}>
      Continue
    </button>
  )
  return match(challenge, {
    'sign-in': (asked) => (
      <form
        key={asked.name}
        onSubmit={(event) => {
          const value = typed(event)
          answer(asked, { username: value('username'), password: value('password') })
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
    SMS_MFA: (asked) => (
      <form key={asked.name} onSubmit={(event) => void answer(asked, { code: typed(event)('code') })}>
        <h1>A code is on its way to {asked.destination}</h1>
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
