/** Counts down by the clock of the system: the number is right as soon as a page wakes up. */
import { useCallback, useSyncExternalStore } from 'react'

const secondsUntil = (at: number) => Math.max(0, Math.ceil((at - Date.now()) / 1000))

/** A server, and the browser while it hydrates, count 0: Next refuses a clock that is read while a page is built. */
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
