/** While something is wrong, the page's title begins by saying so. */
import { useEffect } from 'react'
import { useTexts } from './auth-ui.js'
import { useLatestRef } from './use-latest-ref.js'

export function useErrorTitle(wrong: boolean): void {
  const { common } = useTexts()
  const say = useLatestRef(common.errorTitle)
  useEffect(() => {
    if (!wrong) return
    let plain: string | undefined
    let told: string | undefined
    let here = true
    // The title itself is the question's, which sets it right after this.
    queueMicrotask(() => {
      if (!here) return
      plain = document.title
      told = say.current(plain)
      document.title = told
    })
    return () => {
      here = false
      if (plain !== undefined && document.title === told) document.title = plain
    }
  }, [wrong, say])
}
