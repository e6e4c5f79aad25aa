/** The hook alone: a sign-in with plain HTML, while React mounts and unmounts the components around it. */
import { act, type FormEvent, type ReactNode, StrictMode, useEffect, version } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AuthChallenge, type AuthSession, useAuthChallenge } from '../../src/index.js'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  mapStorage,
  mockSession,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const smsMfa = challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: '+***1234' })

/** All that a sign-in takes, without a kit of forms. */
function SignIn({
  session,
  fields = {},
}: {
  session: AuthSession
  fields?: Record<string, readonly string[]>
}) {
  const { status, challenge, pending, error, answer } = useAuthChallenge(session)
  if (status === 'signed-in') return <p>Welcome</p>

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void answer(challenge, Object.fromEntries(new FormData(event.currentTarget)) as never)
  }
  return (
    <form key={challenge.name} onSubmit={submit} aria-label={challenge.name}>
      {(fields[challenge.name] ?? ['code']).map((name) => (
        <input key={name} name={name} aria-label={name} />
      ))}
      {error?.kind === 'rejected' && <p role="alert">{error.code}</p>}
      <button type="submit" disabled={pending}>
        Continue
      </button>
    </form>
  )
}

const fields = { 'sign-in': ['username', 'password'] }
const errors = vi.fn()
let container: HTMLElement
let roots: Root[]

// React 18 draws what comes in an act once that ends: a program that arrives in the middle of one is waited for in vain.
beforeAll(() => import('../../src/dialogue/steps.js'))

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.spyOn(console, 'error').mockImplementation(errors)
  vi.spyOn(console, 'warn').mockImplementation(errors)
  container = document.createElement('div')
  document.body.append(container)
  roots = []
})
afterEach(() => {
  act(() => {
    for (const root of roots) root.unmount()
  })
  container.remove()
  expect(errors.mock.calls).toEqual([])
  errors.mockReset()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function mount(page: ReactNode): Root {
  const root = createRoot(container)
  roots.push(root)
  act(() => root.render(page))
  return root
}

const form = () => container.querySelector('form')?.getAttribute('aria-label') ?? container.textContent
const alert = () => container.querySelector('[role=alert]')?.textContent

async function submit(values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    const input = container.querySelector<HTMLInputElement>(`input[name=${name}]`)
    if (!input) throw new Error(`No field ${name} at ${form()}`)
    input.value = value
  }
  await act(async () => {
    container
      .querySelector('form')
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  })
}

const settled = (check: () => void) => act(() => vi.waitFor(check))

/** Holds a reply back until the test lets it go. */
function held(body: object) {
  let letGo = () => {}
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return {
    line: async () => {
      await waiting
      return body
    },
    letGo: () => letGo(),
  }
}

/** The number of listeners at the moment. */
function counting(session: AuthSession) {
  let listening = 0
  const subscribe: AuthSession['subscribe'] = (listener) => {
    const leave = session.subscribe(listener)
    listening++
    return () => {
      listening--
      leave()
    }
  }
  return { session: { ...session, subscribe }, listening: () => listening }
}

test('each project has the React and the DOM that its name promises', ({ task }) => {
  const promises = { 'react 18': ['18', false], 'react 19': ['19', false], 'react jsdom': ['19', true] }
  const promised = promises[task.file.projectName as keyof typeof promises]
  expect([version.split('.')[0], navigator.userAgent.includes('jsdom')]).toEqual(promised)
})

describe.each([
  ['as it is', (page: ReactNode) => page],
  ['under StrictMode', (page: ReactNode) => <StrictMode>{page}</StrictMode>],
])('%s', (_, wrapped) => {
  test('a whole sign-in, with a wrong password and a wrong code', async () => {
    const pool = mockSession([
      expectPassword(errorReply('NotAuthorizedException', 'Incorrect username or password.')),
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', {}, errorReply('CodeMismatchException')),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ])
    mount(wrapped(<SignIn session={pool.session} fields={fields} />))
    expect(form()).toBe('sign-in')
    await submit({ username: 'jane', password: 'wrong horse' })
    await settled(() => expect(alert()).toBe('wrong-credentials'))
    await submit({ username: 'jane', password: 'correct horse' })
    await settled(() => expect(form()).toBe('SMS_MFA'))
    expect(alert()).toBeUndefined()
    await submit({ code: '000000' })
    await settled(() => expect(alert()).toBe('wrong-code'))
    await submit({ code: '123456' })
    await settled(() => expect(form()).toBe('Welcome'))
    expect(pool.session.getTokens()?.accessToken).toBe('an-access-token')
    pool.done()
  })

  test('no listener is left once the components are gone', () => {
    const { session, listening } = counting(mockSession([]).session)
    const root = mount(wrapped(<SignIn session={session} />))
    expect(listening()).toBe(1)
    act(() => root.unmount())
    expect(listening()).toBe(0)
  })

  test('the first challenge is asked once', () => {
    const events: unknown[] = []
    const { session } = mockSession([], { onEvent: (event) => events.push(event) })
    mount(wrapped(<SignIn session={session} />))
    expect(events).toEqual([{ type: 'challenge', challenge: 'sign-in' }])
  })

  test('unmounting during a step loses nothing: the next component sees its result', async () => {
    const reply = held(smsMfa)
    const pool = mockSession([expectPassword(reply.line)])
    const root = mount(wrapped(<SignIn session={pool.session} fields={fields} />))
    await submit({ username: 'jane', password: 'correct horse' })
    expect(pool.state.pending).toBe(true)
    act(() => root.unmount())
    reply.letGo()
    await vi.waitFor(() => expect(pool.state.pending).toBe(false))
    mount(wrapped(<SignIn session={pool.session} />))
    expect(form()).toBe('SMS_MFA')
  })
})

test('text that was typed is nowhere in the markup', async () => {
  const pool = mockSession([expectPassword(smsMfa), expectCall('RespondToAuthChallenge', {}, tokensReply())])
  const seen: string[] = []
  const watcher = new MutationObserver(() => seen.push(document.documentElement.outerHTML + location.href))
  watcher.observe(document.documentElement, { subtree: true, childList: true, attributes: true })
  mount(<SignIn session={pool.session} fields={fields} />)
  await submit({ username: 'jane', password: 'correct horse' })
  await settled(() => expect(form()).toBe('SMS_MFA'))
  await submit({ code: '123456' })
  await settled(() => expect(form()).toBe('Welcome'))
  watcher.disconnect()
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.join()).not.toMatch(/correct horse|123456|access-token|session-of/)
})

test('the form moves on by itself when the pool’s patience ends', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  const pool = mockSession([expectPassword(smsMfa)])
  mount(<SignIn session={pool.session} fields={fields} />)
  await submit({ username: 'jane', password: 'correct horse' })
  await settled(() => expect(form()).toBe('SMS_MFA'))
  act(() => {
    vi.advanceTimersByTime(180_000)
  })
  expect(form()).toBe('sign-in')
  expect(alert()).toBe('session-expired')
})

describe('the result of the hook', () => {
  function Watch({ session, seen }: { session: AuthSession; seen: AuthChallenge[] }) {
    const auth = useAuthChallenge(session)
    useEffect(() => {
      seen.push(auth)
    })
    return <p>{auth.challenge?.name ?? 'nothing'}</p>
  }

  test('the result comes with one commit for each state, and with the same functions', async () => {
    const reply = held(smsMfa)
    const pool = mockSession([expectPassword(reply.line)])
    const seen: AuthChallenge[] = []
    mount(<Watch session={pool.session} seen={seen} />)
    let signingIn: Promise<unknown> = Promise.resolve()
    act(() => {
      signingIn = pool.signIn()
    })
    reply.letGo()
    await act(() => signingIn)
    act(() => pool.session.goTo('confirm-sign-up'))
    expect(seen.map(({ challenge, pending }) => [challenge?.name, pending])).toEqual([
      ['sign-in', false],
      ['sign-in', true],
      ['SMS_MFA', false],
      ['confirm-sign-up', false],
    ])
    for (const name of [
      'answer',
      'resend',
      'back',
      'completeSignIn',
      'goTo',
      'restart',
      'getTokens',
    ] as const) {
      expect(new Set(seen.map((auth) => auth[name]))).toEqual(new Set([pool.session[name]]))
    }
  })

  test('the result is the same for all components with one session', async () => {
    const pool = mockSession([expectPassword(smsMfa)])
    const left: AuthChallenge[] = []
    const right: AuthChallenge[] = []
    mount(
      <>
        <Watch session={pool.session} seen={left} />
        <Watch session={pool.session} seen={right} />
      </>,
    )
    await act(() => pool.signIn())
    expect(container.textContent).toBe('SMS_MFASMS_MFA')
    expect(left).toEqual(right)
    await act(async () => {
      const { challenge, answer } = left.at(-1) as AuthChallenge
      if (challenge?.name === 'SMS_MFA') await answer(challenge, { code: 'no code' })
    })
    expect(right.at(-1)?.error).toEqual({ kind: 'invalid-input', fields: { code: 'not-a-code' } })
  })

  test('the result follows another session', async () => {
    const [ann, bob] = [mockSession([]), mockSession([])]
    bob.session.goTo('sign-up')
    const seen: AuthChallenge[] = []
    const root = mount(<Watch session={ann.session} seen={seen} />)
    act(() => root.render(<Watch session={bob.session} seen={seen} />))
    expect(container.textContent).toBe('sign-up')
    act(() => ann.session.goTo('forgot-password'))
    expect(container.textContent).toBe('sign-up')
  })
})

describe('rendered on a server', () => {
  const page = (session: AuthSession) => (
    <StrictMode>
      <SignIn session={session} fields={fields} />
    </StrictMode>
  )

  function hydrate(session: AuthSession) {
    container.innerHTML = renderToString(page(mockSession([]).session))
    expect(form()).toBe('sign-in')
    const mismatches = vi.fn()
    act(() => {
      roots.push(hydrateRoot(container, page(session), { onRecoverableError: mismatches }))
    })
    expect(mismatches).not.toHaveBeenCalled()
  }

  test('the first challenge is rendered on a server, and hydrates as it is', async () => {
    const pool = mockSession([expectPassword(smsMfa)])
    hydrate(pool.session)
    await submit({ username: 'jane', password: 'correct horse' })
    await settled(() => expect(form()).toBe('SMS_MFA'))
  })

  test('a step that survived a reload takes its place without a mismatch', async () => {
    const resume = mapStorage(new Map())
    await mockSession([expectPassword(smsMfa)], { resume }).signIn()
    const pool = mockSession([expectCall('RespondToAuthChallenge', {}, tokensReply())], { resume })
    hydrate(pool.session)
    expect(form()).toBe('SMS_MFA')
    await submit({ code: '123456' })
    await settled(() => expect(form()).toBe('Welcome'))
  })

  test('rendering asks nothing and counts nothing', () => {
    const events: unknown[] = []
    const pool = mockSession([], { onEvent: (event) => events.push(event) })
    renderToString(page(pool.session))
    expect(events).toEqual([])
    expect(pool.calls).toEqual([])
  })
})
