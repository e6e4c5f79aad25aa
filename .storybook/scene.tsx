/** Where a story stands: in a language, a direction, a scheme and a theme. */
import { type ReactNode, useLayoutEffect } from 'react'
import { directionOf } from './locales.js'

export interface Setting {
  readonly locale: string
  readonly direction: string
  readonly scheme: string
  readonly theme: string
}

interface SceneProps {
  readonly setting: Setting
  /** Alone on its page, or one of several on a page of the documentation. */
  readonly alone: boolean
  readonly children: ReactNode
}

export function Scene({ setting: { locale, direction, scheme, theme }, alone, children }: SceneProps) {
  const dir = direction === 'auto' ? directionOf(locale) : direction
  useLayoutEffect(() => {
    if (!alone) return
    const { documentElement: root } = document
    root.lang = locale
    root.dir = dir
    Object.assign(root.dataset, { scheme, theme })
  }, [alone, locale, dir, scheme, theme])

  return (
    <div className="scene" lang={locale} dir={dir} data-scheme={scheme} data-theme={theme} data-alone={alone}>
      {children}
    </div>
  )
}
