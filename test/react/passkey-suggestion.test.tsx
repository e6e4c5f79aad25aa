/** The sign-in form suggests a passkey, and lets go of it with everything else when it leaves the page. */
import { waitFor } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import { signInText } from '../../src/challenges/sign-in/text.js'
import type { Transport } from '../../src/index.js'
import { challengeReply, expectCall, mapStorage, mockSession, tokensReply } from '../mock-cognito.js'
import { render } from './page.js'

const passkey = challengeReply('WEB_AUTHN', { CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"9tJv3nVZ0Q"}' })
const key = 'countersign/1/1example23456789/name'
const known = () => new Map([[key, '{"username":"jane","challenges":["sign-in","WEB_AUTHN"]}']])

/** A browser that shows its suggestions, and a user who picks one when the test says so. */
function withSuggestions() {
  let pick = () => {}
  const bytes = Uint8Array.from([1, 2, 3]).buffer
  const response = { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }
  const credential = { id: 'AQID', rawId: bytes, getClientExtensionResults: () => ({}), response }
  const get = vi.fn(
    ({ signal }: CredentialRequestOptions) =>
      new Promise((resolve, reject) => {
        pick = () => resolve(credential)
        signal?.addEventListener('abort', () => reject(signal.reason))
      }),
  )
  vi.stubGlobal('PublicKeyCredential', { isConditionalMediationAvailable: async () => true })
  vi.stubGlobal('navigator', { userAgent: '', languages: ['en'], credentials: { get } })
  return { get, pick: () => pick() }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([true, false])(
  'the box says when the passkey is picked whether the name stays: %s',
  async (stays) => {
    const { get, pick } = withSuggestions()
    const stored = known()
    const pool = mockSession(
      [
        expectCall('InitiateAuth', {}, passkey),
        expectCall('RespondToAuthChallenge', { ChallengeName: 'WEB_AUTHN' }, tokensReply()),
      ],
      { flow: 'USER_AUTH', rememberUsername: mapStorage(stored) },
    )
    const page = render(pool.session)
    await page.shows('sign-in')
    await waitFor(() => expect(get).toHaveBeenCalledOnce())
    if (!stays)
      await page.user.click(page.screen.getByRole('checkbox', { name: signInText.rememberUsername }))
    pick()
    await waitFor(() => expect(pool.state.status).toBe('signed-in'))
    expect(stored.has(key)).toBe(stays)
    pool.done()
  },
)

test('a form that leaves the page aborts the call that looks ahead', async () => {
  withSuggestions()
  const signals: (AbortSignal | undefined)[] = []
  const transport: Transport = (_, __, signal) => {
    signals.push(signal)
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  }
  const pool = mockSession([], { flow: 'USER_AUTH', rememberUsername: mapStorage(known()), transport })
  const page = render(pool.session)
  await page.shows('sign-in')
  await waitFor(() => expect(signals).toHaveLength(1))
  expect(signals[0]?.aborted).toBe(false)
  pool.session.goTo('sign-up')
  await page.shows('sign-up')
  expect(signals[0]?.aborted).toBe(true)
})
