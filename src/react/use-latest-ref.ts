/** What was given last: for whoever is called later, and was made before. */
import { type RefObject, useEffect, useRef } from 'react'

export function useLatestRef<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
