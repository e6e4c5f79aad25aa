/** The passkeys on the phone: made and used in software, and used only when the person says so. */
import { createAuthenticator } from '../../test/pool/authenticator.js'

/** Somebody wants to know whether it is you. */
export interface Prompt {
  readonly approve: () => void
  readonly decline: () => void
}

export interface Keyring {
  readonly create: (options: PublicKeyCredentialCreationOptionsJSON) => Promise<RegistrationResponseJSON>
  /** Asks the person first. Rejects as a browser does if the answer is no, or if there is no such passkey. */
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
      const decline = () => reject(new DOMException('The person said no.', 'NotAllowedError'))
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
