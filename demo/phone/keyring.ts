/** The phone's passkeys, in software. A passkey is used only after the user approves. */
import { createAuthenticator } from '../../test/pool/authenticator.js'

/** A prompt that asks the user to approve a sign-in. */
export interface Prompt {
  readonly approve: () => void
  readonly decline: () => void
}

export interface Keyring {
  readonly create: (options: PublicKeyCredentialCreationOptionsJSON) => Promise<RegistrationResponseJSON>
  /** Asks the user first. Rejects as a browser does if the user declines or if there is no such passkey. */
  readonly use: (
    options: PublicKeyCredentialRequestOptionsJSON,
    signal?: AbortSignal,
  ) => Promise<AuthenticationResponseJSON>
  readonly getPrompt: () => Prompt | undefined
  readonly subscribe: (listener: () => void) => () => void
}

export function createKeyring(origin: string): Keyring {
  const authenticator = createAuthenticator({ origin })
  const listeners = new Set<() => void>()
  let prompt: Prompt | undefined

  function show(next: Prompt | undefined) {
    prompt = next
    for (const listener of listeners) listener()
  }

  const confirmed = (signal: AbortSignal | undefined) =>
    new Promise<void>((approve, reject) => {
      const decline = () => reject(new DOMException('The user declined.', 'NotAllowedError'))
      signal?.addEventListener('abort', () => reject(signal.reason))
      show({ approve, decline })
    }).finally(() => show(undefined))

  return {
    create: (options) => authenticator.create(options),
    async use(options, signal) {
      signal?.throwIfAborted()
      prompt?.decline()
      await confirmed(signal)
      return authenticator.get(options)
    },
    getPrompt: () => prompt,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
