/** Counts down by the clock on the wall: a page that slept is right at once. */
import { useEffect, useState } from 'react'

export function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((at - now) / 1000))
  const counts = left > 0
  useEffect(() => {
    setNow(Date.now())
    if (!counts) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [counts])
  return left
}
