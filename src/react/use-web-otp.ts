/**
 * Reads the code from a text message, if the browser can and the user agrees (WebOTP).
 *
 * The browser gives the code only to the site in the last line of the message. The message template of the user pool
 * must therefore end with the domain of the login page: `@login.example.com #{####}`
 *
 * https://developer.mozilla.org/docs/Web/API/WebOTP_API
 */
import { useEffect } from 'react'
import { useLatestRef } from './use-latest-ref.js'

export function useWebOtp(enabled: boolean, onCode: (code: string) => void): void {
  const latest = useLatestRef(onCode)
  useEffect(() => {
    if (!enabled || !('OTPCredential' in window)) return
    const controller = new AbortController()
    const { signal } = controller
    const request = { otp: { transport: ['sms'] }, signal } as CredentialRequestOptions
    navigator.credentials.get(request).then(
      (credential) => {
        const { code } = (credential ?? {}) as { readonly code?: string }
        if (code && !signal.aborted) latest.current(code)
      },
      // The user can still type the code.
      () => {},
    )
    return () => controller.abort()
  }, [enabled, latest])
}
