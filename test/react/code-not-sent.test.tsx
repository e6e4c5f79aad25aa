/** The texts and buttons of the login screen where a code was not sent, or may not have been. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { forms } from '../../src/challenges/forms.js'
import type { AuthConfig } from '../../src/index.js'
import { createPool, type Fault, type PoolOptions } from '../../src/pool/index.js'
import { SignIn, type SignInProps } from '../../src/react/sign-in.js'
import { createAuthSession } from '../../src/session/create.js'

const password = 'Correct-h0rse'
const ada = { username: 'ada', password, attributes: { email: 'ada@example.com' } }

let container: HTMLElement
let root: Root

// React 18 draws what comes in an act once that ends: a program that arrives in the middle of one is waited for in vain.
beforeAll(async () => {
  await import('../../src/dialogue/steps.js')
  await Promise.all(Object.values(forms).map((form) => form.load()))
})
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  container = document.createElement('div')
  document.body.append(container)
  root = createRoot(container)
})
afterEach(() => {
  act(() => root.unmount())
  container.remove()
  vi.unstubAllGlobals()
})

type Refusals = { [operation: string]: Fault | undefined }

function show(options: PoolOptions = {}, config: Partial<AuthConfig> = {}, props: Partial<SignInProps> = {}) {
  const heard: string[] = []
  const refusals: Refusals = {}
  const pool = createPool({
    users: [ada],
    ...options,
    faults(operation) {
      heard.push(operation)
      return refusals[operation]
    },
  })
  const session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport: pool,
    flow: 'USER_PASSWORD_AUTH',
    resendCooldownSeconds: 0,
    ...config,
  })
  act(() => root.render(<SignIn {...{ session, ...props }} />))
  return {
    pool,
    session,
    heard,
    refusals,
    answer: (values: object) =>
      act(async () => {
        const { challenge } = session.getSnapshot()
        if (challenge) await session.answer(challenge, values as never)
      }),
  }
}

const text = () =>
  container.querySelector('[data-part=challenge]')?.textContent ?? container.textContent ?? ''
const title = () => container.querySelector('h1')?.textContent
const alert = () => container.querySelector('[role=alert]')?.textContent
const labels = () => [...container.querySelectorAll('label')].map(({ textContent }) => textContent)
const buttons = () =>
  [...container.querySelectorAll<HTMLButtonElement>('[data-part=button]')].map(
    ({ textContent }) => textContent,
  )

async function press(name: string) {
  const button = [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!button) throw new Error(`There is no button "${name}" among ${buttons()}.`)
  await act(async () => button.click())
  await act(() => vi.waitFor(() => expect(container.querySelector('[aria-busy=true]')).toBeNull()))
}

const limit: Fault = {
  exception: 'LimitExceededException',
  message: 'Attempt limit exceeded, please try after some time.',
}
const undelivered: Fault = { exception: 'CodeDeliveryFailureException', message: '' }
const noAddress: Fault = {
  exception: 'InvalidParameterException',
  message: 'Cannot reset password for the user as there is no registered/verified email or phone_number',
}
const unconfirmed: PoolOptions = { users: [{ ...ada, status: 'UNCONFIRMED' }] }
const reset: PoolOptions = { users: [{ ...ada, status: 'RESET_REQUIRED' }] }
const claim = /on its way|we sent/i
const notConfirmed = 'Not confirmed yet? Confirm your account'

describe('A sign-up without an address', () => {
  test('the screen says that no code was sent, and offers to send one', async () => {
    const { session, answer } = show({ users: [] })
    await act(async () => session.goTo('sign-up'))
    await answer({ username: 'ada', password })
    expect(title()).toBe('Confirm your account')
    expect(alert()).toBe('We could not send the code. Try again, or use another method.')
    expect(text()).not.toMatch(claim)
    expect(labels()).toEqual([])
    expect(buttons()).toEqual(['Send code', 'I already have a code', 'Back to sign in'])
  })
})

describe('A reset that an administrator asked for', () => {
  test('the screen says that the password was reset, and where the code went', async () => {
    const { answer } = show(reset)
    await answer({ username: 'ada', password })
    expect(buttons()).not.toContain(notConfirmed)
    expect(title()).toBe('Choose a new password')
    expect(text()).toContain('Your administrator has asked you to choose a new password.')
    expect(text()).toContain('We sent a code to a***@e***.')
    expect(alert()).toBeUndefined()
  })

  test('the screen offers another try and an older code, where the code could not be sent', async () => {
    const { answer, refusals, heard } = show(reset)
    refusals.ForgotPassword = undelivered
    await answer({ username: 'ada', password })
    expect(alert()).toBe('We could not send the code. Try again, or use another method.')
    expect(text()).toContain('Your administrator has asked you to choose a new password.')
    expect(text()).not.toMatch(claim)
    expect(labels()).toEqual([])
    expect(buttons()).toEqual(
      expect.arrayContaining(['Send code', 'I already have a code', 'Back to sign in']),
    )

    refusals.ForgotPassword = undefined
    await press('Send code')
    expect(heard.filter((operation) => operation === 'ForgotPassword')).toHaveLength(2)
    expect(labels()).toEqual(['Code', 'New password'])
    expect(text()).toContain('We sent a code to a***@e***.')
    expect(alert()).toBeUndefined()
  })

  test('the screen accepts an older code, and claims no new one', async () => {
    const { pool, session, answer, refusals } = show(reset)
    await pool('ForgotPassword', { ClientId: pool.clientId, Username: 'ada' })
    refusals.ForgotPassword = limit
    await answer({ username: 'ada', password })
    expect(alert()).toMatch(/^Too many attempts/)
    await press('I already have a code')
    expect(labels()).toEqual(['Code', 'New password'])
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('one-time-code')
    expect(text()).not.toMatch(claim)
    expect(alert()).toBeUndefined()
    await answer({ code: pool.outbox.latest()?.code, password: 'Better-h0rse' })
    expect(session.getSnapshot().status).toBe('signed-in')
  })

  test('the screen keeps a password that was typed for an older code when a code is sent', async () => {
    const { answer, refusals } = show(reset)
    refusals.ForgotPassword = undelivered
    await answer({ username: 'ada', password })
    await press('I already have a code')
    const field = () => container.querySelector<HTMLInputElement>('input[name=password]')
    const typed = field()
    if (typed) typed.value = 'Better-h0rse'
    refusals.ForgotPassword = undefined
    await press('Resend code')
    expect(text()).toContain('We sent a code to a***@e***.')
    expect(field()).toBe(typed)
    expect(field()?.value).toBe('Better-h0rse')
  })

  test.each([reset, unconfirmed])(
    'the focus moves to the code field once the code is sent',
    async (options) => {
      const { answer, refusals } = show(options)
      refusals.ForgotPassword = undelivered
      refusals.ResendConfirmationCode = undelivered
      await answer({ username: 'ada', password })
      refusals.ForgotPassword = undefined
      refusals.ResendConfirmationCode = undefined
      await press('Send code')
      expect(document.activeElement?.getAttribute('autocomplete')).toBe('one-time-code')
    },
  )

  test('the focus moves to the code field of its screen where another screen on the page has one', async () => {
    const other = document.createElement('input')
    other.autocomplete = 'one-time-code'
    other.dataset.part = 'input'
    container.before(other)
    const { answer, refusals } = show(reset)
    refusals.ForgotPassword = undelivered
    await answer({ username: 'ada', password })
    await press('I already have a code')
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('one-time-code')
    expect(container.contains(document.activeElement)).toBe(true)
    other.remove()
  })

  test('the screen shows no field and no further try, where Cognito says that no code can be sent', async () => {
    const { answer } = show({
      users: [{ ...ada, attributes: {}, status: 'RESET_REQUIRED' }],
      clients: legacy,
    })
    await answer({ username: 'ada', password })
    expect(alert()).toBe('This password cannot be reset here. Contact your administrator.')
    expect(text()).not.toMatch(claim)
    expect(labels()).toEqual([])
    expect(buttons()).toEqual(['Back to sign in'])
    await press('Back to sign in')
    expect(title()).toBe('Sign in')
  })
})

const legacy = [{ id: 'local', preventUserExistenceErrors: false }]

describe('The confirmation of an account', () => {
  test('the screen does not claim a code that could not be sent, and sends it on request', async () => {
    const { answer, refusals } = show(unconfirmed)
    refusals.ResendConfirmationCode = { drop: 'request' }
    await answer({ username: 'ada', password })
    expect(title()).toBe('Confirm your account')
    expect(alert()).toBe('We could not connect. Check your internet connection and try again.')
    expect(text()).not.toMatch(claim)
    expect(labels()).toEqual([])
    await press('Send code')
    expect(alert()).toBe('We could not connect. Check your internet connection and try again.')
    refusals.ResendConfirmationCode = undefined
    await press('Send code')
    expect(labels()).toEqual(['Code'])
    expect(text()).toContain('Enter the code we sent to a***@e***.')
  })

  test.each<[where: string, prepare: (visit: ReturnType<typeof show>) => Promise<unknown>]>([
    [
      'at the reset page',
      async ({ session, answer }) => {
        act(() => session.goTo('forgot-password'))
        await answer({ username: 'ada' })
        expect(title()).toBe('Choose a new password')
      },
    ],
    [
      'at a sign-up that finds the account',
      async ({ session, answer }) => {
        act(() => session.goTo('sign-up'))
        expect(buttons()).not.toContain(notConfirmed)
        await answer({ username: 'ada', password, attributes: {} })
        expect(alert()).toMatch(/^An account with this username already exists/)
      },
    ],
  ])('the confirmation is offered %s, and sends a code first', async (_, prepare) => {
    const visit = show({ ...unconfirmed, quirks: { revealUnconfirmedUsers: false } })
    await prepare(visit)
    expect(visit.pool.outbox.messages).toEqual([])
    await press(notConfirmed)
    expect(title()).toBe('Confirm your account')
    expect(text()).toContain('If this account needs to be confirmed, we sent a code.')
    await visit.answer({ code: visit.pool.outbox.latest()?.code })
    expect(visit.session.getSnapshot().status).toBe('signed-in')
  })

  test('the confirmation is offered where a password cannot be reset', async () => {
    const { session, answer, refusals } = show(unconfirmed)
    refusals.ForgotPassword = noAddress
    act(() => session.goTo('forgot-password'))
    expect(buttons()).not.toContain(notConfirmed)
    await answer({ username: 'ada' })
    expect(alert()).toBe('This password cannot be reset here. Contact your administrator.')
    await press(notConfirmed)
    expect(title()).toBe('Confirm your account')
  })

  test('the confirmation is offered where the code of a reset was requested and cannot be sent', async () => {
    const { session, refusals } = show(unconfirmed)
    refusals.ForgotPassword = noAddress
    await act(async () => session.goTo('reset-password', { username: 'ada', sendCode: true }))
    await act(() => vi.waitFor(() => expect(session.getSnapshot().pending).toBe(false)))
    expect(alert()).toBe('This password cannot be reset here. Contact your administrator.')
    expect(buttons()).toEqual([notConfirmed, 'Back to sign in'])
  })

  test('the confirmation is not offered where no account can be created', async () => {
    const { session, answer } = show(unconfirmed, {}, { signUp: false })
    act(() => session.goTo('forgot-password'))
    await answer({ username: 'ada' })
    expect(title()).toBe('Choose a new password')
    expect(buttons()).not.toContain(notConfirmed)
  })
})

describe('A sign-in form that asks for the name alone', () => {
  test('the form shows the error of a password that was given after the username', async () => {
    const { answer } = show({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } }, { flow: 'USER_AUTH' })
    await answer({ username: 'ada' })
    await answer({ choice: 'PASSWORD_SRP' })
    await answer({ password: 'wrong' })
    expect(title()).toBe('Sign in')
    expect(labels()).toEqual(['Username'])
    expect(alert()).toBe('Incorrect username or password. Enter your username again.')
  })

  test('a form with a password says it as before', async () => {
    const { answer } = show()
    await answer({ username: 'ada', password: 'wrong' })
    expect(alert()).toBe('Incorrect username or password. Try again.')
  })
})
