/** The page around a story: sets the language, the direction, the colour scheme and the theme. */
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
  /** Whether the story has the page to itself. Docs pages show several stories. */
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
