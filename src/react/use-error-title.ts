import { useEffect } from 'react'
import { useTexts } from './auth-ui.js'
import { useLatestRef } from './use-latest-ref.js'

/** Adds "Error:" to the title of the page while `hasError` is true. */
export function useErrorTitle(hasError: boolean): void {
  const { common } = useTexts()
  const titleOf = useLatestRef(common.errorTitle)
  useEffect(() => {
    if (!hasError) return
    let original: string | undefined
    let changed: string | undefined
    let isActive = true
    // The challenge sets the title immediately after this effect.
    queueMicrotask(() => {
      if (!isActive) return
      original = document.title
      changed = titleOf.current(original)
      document.title = changed
    })
    return () => {
      isActive = false
      if (original !== undefined && document.title === changed) document.title = original
    }
  }, [hasError, titleOf])
}
