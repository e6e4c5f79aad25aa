/** The login screen and the application around it: who gets an error, a callback, the place on the page. */

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import * as React from 'react'
import { act, Component, type ReactNode, StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { forms } from '../../src/challenges/forms.js'
import { kitChallenges } from '../../src/challenges/index.js'
import { type AuthSession, schemaOf, type Tokens } from '../../src/index.js'
import { type FormReplacement, SignIn, type SignInProps } from '../../src/ui.js'
import {
  challengeReply,
  errorReply,
  expectCall,
  expectPassword,
  mockSession,
  tokensReply,
  userId,
} from '../mock-cognito.js'

const smsMfa = challengeReply('SMS_MFA', { USER_ID_FOR_SRP: userId, CODE_DELIVERY_DESTINATION: '+***1234' })
const password = { username: 'jane', password: 'correct horse' }
const arrival = { username: 'jane', userId, tokens: { accessToken: 'from elsewhere' } as Tokens }

let container: HTMLElement
let roots: Root[]
const reported = vi.fn()

// React 18 draws what an act brings when the act ends, and that must not wait for a file.
beforeAll(() =>
  Promise.all([
    import('../../src/dialogue/steps.js'),
    forms.SMS_MFA.load(),
    forms.SMS_OTP.load(),
    forms.SELECT_CHALLENGE.load(),
    import('../../src/react/resolver.js'),
    forms.SOFTWARE_TOKEN_MFA.load(),
    forms['forgot-password'].load(),
  ]),
)

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('reportError', reported)
  // React tells the console of each error that a boundary takes.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  container = document.createElement('main')
  document.body.append(container)
  roots = []
})

afterEach(() => {
  act(() => {
    for (const root of roots) root.unmount()
  })
  container.remove()
  reported.mockReset()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function mount(page: ReactNode): Root {
  const root = createRoot(container)
  roots.push(root)
  act(() => root.render(page))
  return root
}

const settled = (check: () => void) => act(() => vi.waitFor(check))
const question = () => container.querySelector('[data-part=challenge]')?.getAttribute('data-name')
const isAsked = (name: string) => settled(() => expect(question()).toBe(name))
const press = (label: string) =>
  act(async () => {
    const buttons = [...container.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === label)?.click()
  })

const alert = () => container.querySelector('[role=alert]')?.textContent
const fillIn = (values: Record<string, string>) =>
  act(async () => {
    for (const [name, value] of Object.entries(values)) {
      const input = container.querySelector<HTMLInputElement>(`input[name=${name}]`)
      if (!input) throw new Error(`There is no field ${name}.`)
      // React does not see a value that is set on the element.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
const blur = () => (document.activeElement as HTMLElement | null)?.blur()

/** A pool that is content with a password. */
const content = () => mockSession([expectPassword(tokensReply())])

async function signIn(session: AuthSession, values: object = password) {
  const { challenge } = session.getSnapshot()
  if (!challenge) throw new Error('Nothing is asked.')
  await act(async () => {
    await session.answer(challenge, values as never)
  })
}

/** The application's own boundary. */
class Ours extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {}
  static getDerivedStateFromError = (error: Error) => ({ error })
  override render() {
    return this.state.error ? <p>The application says: {this.state.error.message}</p> : this.props.children
  }
}

function Breaks(): never {
  throw new Error('broken')
}

describe('Once the user is signed in', () => {
  const layouts: readonly SignInProps['layout'][] = ['card', 'bare', 'page']

  test.each(layouts)('children replace the screen, with nothing around them: %s', async (layout) => {
    const { session } = content()
    mount(
      <SignIn session={session} layout={layout} brand="Example">
        <h1>Your account</h1>
      </SignIn>,
    )
    expect(question()).toBe('sign-in')
    await signIn(session)
    blur()
    expect(container.innerHTML).toBe('<h1>Your account</h1>')
  })

  test('the sentence keeps its card, where there are no children', async () => {
    const { session } = content()
    mount(<SignIn session={session} />)
    await signIn(session)
    const card = container.querySelector('[data-countersign] [data-part=card]')
    expect(card?.textContent).toBe('You are signed in.')
  })

  test('children that are nothing leave nothing', async () => {
    const { session } = content()
    mount(<SignIn session={session}>{null}</SignIn>)
    await signIn(session)
    expect(container.innerHTML).toBe('')
  })
})

describe('The application keeps its own errors', () => {
  test('a child that throws reaches the boundary of the application, and the tokens stay', async () => {
    const { session } = content()
    mount(
      <Ours>
        <SignIn session={session}>
          <Breaks />
        </SignIn>
      </Ours>,
    )
    await signIn(session)
    expect(container.textContent).toBe('The application says: broken')
    expect(session.getTokens()?.accessToken).toBe('an-access-token')
  })

  test('a brand that throws reaches the boundary of the application', () => {
    mount(
      <Ours>
        <SignIn session={content().session} layout="page" brand={<Breaks />} />
      </Ours>,
    )
    expect(container.textContent).toBe('The application says: broken')
  })

  test('an error of onSignedIn is reported, and the user stays signed in', async () => {
    const { session } = content()
    mount(
      <Ours>
        <SignIn session={session} onSignedIn={Breaks}>
          <h1>Your account</h1>
        </SignIn>
      </Ours>,
    )
    await signIn(session)
    expect(container.textContent).toBe('Your account')
    expect(session.getSnapshot().status).toBe('signed-in')
    expect(reported.mock.calls).toEqual([[new Error('broken')]])
  })
})

describe('A form that throws', () => {
  const broken: SignInProps['forms'] = { SMS_MFA: Breaks }

  async function breakForm() {
    const pool = mockSession([expectPassword(smsMfa)])
    mount(
      <Ours>
        <SignIn session={pool.session} forms={broken}>
          <h1>Your account</h1>
        </SignIn>
      </Ours>,
    )
    await signIn(pool.session)
    await settled(() => expect(container.textContent).toContain('Something went wrong'))
    return pool.session
  }

  test('a form that throws shows a way back and is reported', async () => {
    await breakForm()
    expect(reported.mock.calls).toEqual([[new Error('broken')]])
    await press('Try again')
    await isAsked('sign-in')
  })

  test('a form that throws is left as soon as another challenge is asked', async () => {
    const session = await breakForm()
    act(() => session.goTo('forgot-password'))
    await isAsked('forgot-password')
    expect(container.textContent).not.toContain('Something went wrong')
  })

  test('a form that throws does not block a user who signs in elsewhere', async () => {
    const session = await breakForm()
    await act(async () => {
      await session.completeSignIn(arrival)
    })
    expect(container.textContent).toBe('Your account')
    expect(session.getTokens()).toEqual(arrival.tokens)
  })
})

describe('The calls of onSignedIn', () => {
  const signedIn = vi.fn()
  afterEach(() => signedIn.mockReset())
  const page = (session: AuthSession) => <SignIn session={session} onSignedIn={(given) => signedIn(given)} />

  test('onSignedIn is called once although the screen is left and entered again', async () => {
    const { session } = content()
    const root = mount(page(session))
    await signIn(session)
    act(() => root.render(<p>another route</p>))
    act(() => root.render(page(session)))
    expect(container.textContent).toBe('You are signed in.')
    expect(signedIn.mock.calls).toEqual([[session.getTokens()]])
  })

  test('onSignedIn is called once although strict React mounts twice', async () => {
    const { session } = content()
    mount(<StrictMode>{page(session)}</StrictMode>)
    await signIn(session)
    expect(signedIn).toHaveBeenCalledTimes(1)
  })

  test('onSignedIn is called once although two screens show one session', async () => {
    const { session } = content()
    mount(
      <>
        {page(session)}
        {page(session)}
      </>,
    )
    await signIn(session)
    expect(signedIn).toHaveBeenCalledTimes(1)
  })

  test('onSignedIn is called again for the next sign-in of the same session', async () => {
    const { session } = mockSession([expectPassword(tokensReply()), expectPassword(tokensReply())])
    mount(page(session))
    await signIn(session)
    act(() => session.restart())
    await signIn(session)
    expect(signedIn).toHaveBeenCalledTimes(2)
  })

  test('onSignedIn is called again for an external sign-in with the same tokens object', async () => {
    const { session } = mockSession([])
    mount(page(session))
    await act(() => session.completeSignIn(arrival))
    act(() => session.restart())
    await act(() => session.completeSignIn(arrival))
    expect(signedIn.mock.calls).toEqual([[arrival.tokens], [arrival.tokens]])
  })

  test('onSignedIn is called for a sign-in that happened before the screen was there', async () => {
    const { session } = content()
    await signIn(session)
    mount(page(session))
    expect(signedIn).toHaveBeenCalledTimes(1)
  })
})

describe('The message that the user is signed in', () => {
  const region = () => document.querySelector('body > [role=status]')
  // Those of the tests before.
  beforeEach(() => {
    for (const region of document.querySelectorAll('body > [role=status]')) region.remove()
  })
  const page = (session: AuthSession) => (
    <SignIn session={session}>
      <h1>Your account</h1>
    </SignIn>
  )

  test('the message leaves the page as soon as the user signs out', async () => {
    const { session } = content()
    mount(page(session))
    await signIn(session)
    await settled(() => expect(region()?.textContent).toBe('You are signed in.'))
    act(() => session.restart())
    expect(region()).toBeNull()
  })

  test('the message leaves the page although the screen has left it before', async () => {
    const { session } = content()
    const root = mount(page(session))
    await signIn(session)
    act(() => root.render(<p>another route</p>))
    await settled(() => expect(region()?.textContent).toBe('You are signed in.'))
    session.restart()
    expect(region()).toBeNull()
  })

  test('the message leaves the page after ten seconds, and no longer listens to the session', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { session } = content()
    let listeners = 0
    const subscribe: AuthSession['subscribe'] = (listener) => {
      const unsubscribe = session.subscribe(listener)
      listeners += 1
      return () => {
        listeners -= 1
        unsubscribe()
      }
    }
    const root = mount(page({ ...session, subscribe }))
    await signIn(session)
    expect(region()).not.toBeNull()
    act(() => root.render(<p>another route</p>))
    expect(listeners).toBe(1)
    vi.advanceTimersByTime(10_000)
    expect(region()).toBeNull()
    expect(listeners).toBe(0)
  })
})

describe('A bug in an answer', () => {
  /** Buttons of the application that answer, send again and go back, independent of the default form. */
  const buttons: SignInProps['forms'] = {
    'sign-in': ({ onAnswer }) => (
      <>
        <button type="button" onClick={() => onAnswer(password)}>
          Answer
        </button>
      </>
    ),
  }
  const rejected = vi.fn()
  beforeEach(() => void process.on('unhandledRejection', rejected))
  afterEach(() => {
    process.off('unhandledRejection', rejected)
    rejected.mockReset()
  })

  const breaks: Parameters<typeof mockSession>[1] = {
    clientMetadata: () => {
      throw new TypeError('a bug')
    },
  }

  async function isTold() {
    await settled(() => expect(reported.mock.calls).toEqual([[new TypeError('a bug')]]))
    await new Promise((resolve) => setTimeout(resolve))
    expect(rejected).not.toHaveBeenCalled()
  }

  test('a bug is shown and reported', async () => {
    const { session } = mockSession([], breaks)
    mount(<SignIn session={session} />)
    await fillIn(password)
    await press('Sign in')
    await isTold()
    expect(alert()).toBe('Something went wrong. Try again.')
  })

  test('a bug is shown and reported, although the form meets it first', async () => {
    vi.spyOn(kitChallenges['sign-in'], 'answer').mockImplementation(() => {
      throw new TypeError('a bug')
    })
    mount(<SignIn session={mockSession([]).session} />)
    await fillIn(password)
    await press('Sign in')
    await isTold()
    expect(alert()).toBe('Something went wrong. Try again.')
  })

  test('a bug does not reject the promise that a form of the application awaits', async () => {
    const { session } = mockSession([], breaks)
    mount(<SignIn session={session} forms={buttons} />)
    await press('Answer')
    await isTold()
  })

  test.each([
    ['another code', 'Resend code'],
    ['another way', 'Use another method'],
  ])('a bug is shown and reported, when the user wants %s', async (_, label) => {
    let isBroken = false
    const { session } = mockSession(
      [
        expectCall(
          'InitiateAuth',
          {},
          challengeReply('SELECT_CHALLENGE', {}, { AvailableChallenges: ['SMS_OTP', 'EMAIL_OTP'] }),
        ),
        expectCall(
          'RespondToAuthChallenge',
          {},
          challengeReply('SMS_OTP', { CODE_DELIVERY_DESTINATION: '+***1234' }),
        ),
      ],
      {
        flow: 'USER_AUTH',
        resendCooldownSeconds: 0,
        clientMetadata: () => {
          if (isBroken) throw new TypeError('a bug')
          return undefined
        },
      },
    )
    mount(<SignIn session={session} />)
    await signIn(session, { username: 'jane' })
    await signIn(session, { choice: 'SMS_OTP' })
    await isAsked('SMS_OTP')
    isBroken = true
    await press(label)
    await isTold()
    expect(alert()).toBe('Something went wrong. Try again.')
  })
})

describe('A form of the application made with react-hook-form', () => {
  const CodeForm: FormReplacement<'SMS_MFA'> = ({ challenge, onAnswer }) => {
    const { register, handleSubmit, setError, formState } = useForm({
      resolver: standardSchemaResolver(schemaOf(challenge)),
    })
    const { errors, isSubmitting } = formState
    const submit = handleSubmit(async (values) => {
      const { error } = await onAnswer(values)
      if (error?.kind === 'rejected') setError('code', { message: error.code })
    })
    return (
      <form onSubmit={submit}>
        <input {...register('code')} />
        <button type="submit">{isSubmitting ? 'Please wait' : 'Continue'}</button>
        {errors.code && <p role="alert">{errors.code.message}</p>}
      </form>
    )
  }

  test('a form is submitting until the answer is there, and shows its error at the field', async () => {
    let reply = (_: object) => {}
    const held = new Promise<object>((resolve) => {
      reply = resolve
    })
    const { session } = mockSession([
      expectPassword(smsMfa),
      expectCall('RespondToAuthChallenge', {}, () => held),
      expectCall('RespondToAuthChallenge', {}, tokensReply()),
    ])
    mount(<SignIn session={session} forms={{ SMS_MFA: CodeForm }} />)
    await signIn(session)
    await isAsked('SMS_MFA')
    await fillIn({ code: '000000' })
    await press('Continue')
    await settled(() => expect(session.getSnapshot().pending).toBe(true))
    await settled(() => expect(container.textContent).toBe('Please wait'))
    await act(async () => reply(errorReply('CodeMismatchException')))
    await settled(() => expect(alert()).toBe('wrong-code'))
    expect(container.querySelector('button')?.textContent).toBe('Continue')
    await fillIn({ code: '123456' })
    await press('Continue')
    await settled(() => expect(container.textContent).toBe('You are signed in.'))
  })
})

/** The form of EMAIL_OTP arrives when the test says so. */
function holdForm() {
  const Form: Awaited<ReturnType<typeof forms.EMAIL_OTP.load>> = ({ challenge }) => <h1>{challenge.name}</h1>
  let arrived: typeof Form | undefined
  let arrive = (_: typeof Form) => {}
  const arrival = new Promise<typeof Form>((resolve) => {
    arrive = resolve
  })
  vi.spyOn(forms.EMAIL_OTP, 'loaded').mockImplementation(() => arrived)
  vi.spyOn(forms.EMAIL_OTP, 'load').mockReturnValue(arrival)
  return () =>
    act(async () => {
      arrived = Form
      arrive(Form)
    })
}

const emailOtp = challengeReply('EMAIL_OTP', {
  USER_ID_FOR_SRP: userId,
  CODE_DELIVERY_DESTINATION: 'j***@e***',
})

// React 18 and 19.0 have no Activity.
if (React.Activity) {
  describe('A screen that React hides for a while', () => {
    /** The screen is the same element each time, so that React does not render it again when it shows it. */
    function mountIn({ session }: { session: AuthSession }) {
      const screen = (
        <SignIn session={session}>
          <h1>Your account</h1>
        </SignIn>
      )
      const page = (mode: 'visible' | 'hidden') => <React.Activity mode={mode}>{screen}</React.Activity>
      const root = mount(page('visible'))
      return {
        hide: () => act(async () => root.render(page('hidden'))),
        show: () => act(async () => root.render(page('visible'))),
      }
    }

    test('a hidden screen shows the next form, although its file arrives while it is hidden', async () => {
      const arrive = holdForm()
      const { session } = mockSession([expectPassword(emailOtp)])
      const { hide, show } = mountIn({ session })
      await signIn(session)
      expect(question()).toBe('sign-in')
      await hide()
      await arrive()
      await show()
      await isAsked('EMAIL_OTP')
    })

    test('a hidden screen shows the next form, although its challenge and its file arrive while it is hidden', async () => {
      const arrive = holdForm()
      const { session } = mockSession([expectPassword(emailOtp)])
      const { hide, show } = mountIn({ session })
      await hide()
      await signIn(session)
      await arrive()
      await show()
      await isAsked('EMAIL_OTP')
    })

    test('a hidden screen shows the children, although the user signs in while it is hidden', async () => {
      const { session } = content()
      const { hide, show } = mountIn({ session })
      await hide()
      await signIn(session)
      await show()
      await settled(() => expect(container.textContent).toBe('Your account'))
    })
  })
}
