import { useCallback, useSyncExternalStore } from 'react'

const secondsUntil = (at: number) => Math.max(0, Math.ceil((at - Date.now()) / 1000))

/**
 * Returns the seconds until a time. It compares times, so that it is correct after a page was suspended.
 *
 * Returns 0 on a server and during hydration: Next.js rejects reading the clock while it prerenders a page.
 */
export function useCountdown(at: number): number {
  const subscribe = useCallback(
    (onChange: () => void) => {
      let timer: ReturnType<typeof setInterval> | undefined
      const tick = () => {
        onChange()
        if (!secondsUntil(at)) clearInterval(timer)
      }
      if (secondsUntil(at)) timer = setInterval(tick, 1000)
      return () => clearInterval(timer)
    },
    [at],
  )
  return useSyncExternalStore(
    subscribe,
    () => secondsUntil(at),
    () => 0,
  )
}
