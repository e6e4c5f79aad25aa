/** Offers a passkey among the browser's suggestions, to a user who has used one here before. No dialogue opens. */
import type { Challenge } from '../index.js'
import { getPasskey } from './ceremony.js'

interface PeekedChallenge {
  readonly challenge: Challenge
  readonly expiresAt: number
  readonly answer: (values: unknown) => unknown
}

/** Offers the passkey until the signal aborts. Requests a new challenge when the current one has expired. */
export async function suggestPasskey(
  peek: () => Promise<PeekedChallenge | undefined>,
  signal: AbortSignal,
): Promise<void> {
  if (!(await isPossible())) return
  while (!signal.aborted) {
    await untilVisible(signal)
    if (signal.aborted) return
    const peeked = await peek()
    if (signal.aborted || peeked?.challenge.name !== 'WEB_AUTHN') return
    const { challenge, expiresAt, answer } = peeked
    const asked = await untilDeadline(expiresAt, signal, (both) =>
      getPasskey(challenge.options, { signal: both, mediation: 'conditional' }),
    )
    if (signal.aborted) return
    if ('credential' in asked) await answer(asked)
    // A user who declines, or whose browser cannot show suggestions, uses the form.
    if ('credential' in asked || Date.now() < expiresAt) return
  }
}

const isPossible = async () =>
  typeof PublicKeyCredential !== 'undefined' &&
  (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true

/** Resolves when the page is visible or the signal aborts. A page in the background sends no call. */
const untilVisible = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible' && !signal.aborted) return
      document.removeEventListener('visibilitychange', look)
      signal.removeEventListener('abort', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', look)
    look()
  })

async function untilDeadline<Result>(
  end: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, end - Date.now())
  signal.addEventListener('abort', abort)
  try {
    return await run(controller.signal)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}
