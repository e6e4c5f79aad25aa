/**
 * Logs configuration mistakes to the console, in development only. Bundlers replace `process.env.NODE_ENV` and remove
 * the condition with its import from production builds. A page without a bundler has no `process` and no messages.
 */
import type { AuthError } from '../wire/auth-error.js'
import type { OAuthSetup, Policy, Setup } from './causes.js'

declare const process: { readonly env: { readonly NODE_ENV?: string } }

const policy: Policy = {}

/** Records calls that the Content Security Policy of the page blocks. To the caller they look like network errors. */
export function watchPolicy(): void {
  try {
    if (process.env.NODE_ENV === 'development' && !policy.isWatched && globalThis.document) {
      policy.isWatched = true
      document.addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective, blockedURI, timeStamp }) => {
          if (effectiveDirective === 'connect-src') policy.blocked = { uri: blockedURI, at: timeStamp }
        },
      )
    }
  } catch {}
}

/** Explains a call that failed, if the application, the app client or the user pool is set up wrongly. */
export function explain(error: unknown, setup: Setup, attributes: readonly string[]): void {
  try {
    if (process.env.NODE_ENV === 'development')
      import('./causes.js')
        .then(({ explainCallError }) => explainCallError(error, setup, attributes, policy))
        // Without the module there is no explanation.
        .catch(() => {})
  } catch {}
}

/** Explains a sign-in with a provider that failed. */
export function explainOAuth(error: AuthError, setup: OAuthSetup): void {
  try {
    if (process.env.NODE_ENV === 'development')
      import('./causes.js')
        .then(({ explainOAuthError }) => explainOAuthError(error, setup, policy))
        .catch(() => {})
  } catch {}
}
