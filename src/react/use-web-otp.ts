/**
 * The code from a text message, where the browser can read it and the person agrees (WebOTP).
 *
 * It is handed to the page that the message's last line names, so the pool's template has to end like this, with
 * the domain of the login page: `@login.example.com #{####}`
 *
 * https://developer.mozilla.org/docs/Web/API/WebOTP_API
 */
import { useEffect } from 'react'
import { useLatestRef } from './use-latest-ref.js'

export function useWebOtp(wanted: boolean, take: (code: string) => void): void {
  const latest = useLatestRef(take)
  useEffect(() => {
    if (!wanted || !('OTPCredential' in window)) return
    const waiting = new AbortController()
    const { signal } = waiting
    const wish = { otp: { transport: ['sms'] }, signal } as CredentialRequestOptions
    navigator.credentials.get(wish).then(
      (credential) => {
        const { code } = (credential ?? {}) as { readonly code?: string }
        if (code && !signal.aborted) latest.current(code)
      },
      // Whatever the reason, the code can be typed.
      () => {},
    )
    return () => waiting.abort()
  }, [wanted, latest])
}
