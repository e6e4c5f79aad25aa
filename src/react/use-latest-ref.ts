/** Returns a ref to the latest value, for callbacks that run after the render that created them. */
import { type RefObject, useEffect, useRef } from 'react'

export function useLatestRef<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
