/** An application with the hook: one form for every challenge. */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { getPasskey, type PasskeyResult } from '../../../src/challenges/web-authn/ceremony.js'
import {
  type AuthConfig,
  type AuthSession,
  type Challenge,
  createAuthSession,
  fetchTransport,
  match,
  useAuthChallenge,
} from '../../../src/index.js'
import { makePasskey } from './passkey.js'

export { getPasskey }

const held: { session?: AuthSession; endpoint?: string } = {}

export async function start(endpoint: string, config: Omit<AuthConfig, 'transport'>) {
  const session = createAuthSession({ ...config, transport: fetchTransport({ endpoint }) })
  Object.assign(held, { session, endpoint })
  createRoot(document.querySelector('main') as Element).render(<SignIn session={session} />)
}

export async function addPasskey() {
  const { session, endpoint = '' } = held
  await makePasskey(fetchTransport({ endpoint }), session?.getTokens()?.accessToken ?? '')
}

export const tokens = async () => held.session?.getTokens()

const fieldsOf = (challenge: Challenge): readonly string[] =>
  match(challenge, {
    'sign-in': ({ passwordRequired }) => (passwordRequired ? ['username', 'password'] : ['username']),
    SMS_MFA: () => ['code'],
    otherwise: () => [],
  })

function SignIn({ session }: { readonly session: AuthSession }) {
  const { challenge, pending, error, answer } = useAuthChallenge(session)
  const [trouble, setTrouble] = useState<string>()
  if (!challenge) return <h1>Signed in</h1>

  async function send(form: HTMLFormElement) {
    if (challenge?.name !== 'WEB_AUTHN')
      return challenge && answer(challenge, Object.fromEntries(new FormData(form)) as never)
    const result: PasskeyResult = await getPasskey(challenge.options)
    setTrouble('error' in result ? result.error : undefined)
    return 'credential' in result && answer(challenge, result)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      <h1>{challenge.name}</h1>
      {fieldsOf(challenge).map((name) => (
        <label key={name}>
          {name} <input name={name} type={name === 'password' ? name : 'text'} />
        </label>
      ))}
      <button type="submit" disabled={pending}>
        Continue
      </button>
      <p role="alert">{trouble ?? (error?.kind === 'rejected' && error.code)}</p>
    </form>
  )
}
