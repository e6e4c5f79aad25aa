/** Where a form stands: a card on a page, a page of its own with the brand beside it, or bare in what is there. */
import type { ReactNode, Ref } from 'react'
import type { PartialTexts } from '../challenges/texts.js'
import { type AuthUiOptions, AuthUiProvider } from './auth-ui.js'

export interface AuthLayoutProps extends AuthUiOptions {
  /** `card`, unless told. `bare` leaves out the card, for a dialogue or a page of your own. */
  readonly layout?: 'card' | 'bare' | 'page' | undefined
  /** Beside the form, where `layout` is `page`. */
  readonly brand?: ReactNode
  readonly children?: ReactNode
}

/** For whoever reads it aloud. Words that don't say what language they are in are in the page's own. */
export function languageProps(texts: PartialTexts | undefined) {
  if (!texts) return { lang: 'en' }
  const { language, direction = language && 'ltr' } = texts
  return { lang: language, dir: direction }
}

export const AuthLayout = (props: AuthLayoutProps) => <AuthLayoutRoot {...props} />

interface AuthLayoutRootProps extends AuthLayoutProps {
  readonly rootRef?: Ref<HTMLDivElement>
}

/** The same, with a reference to its outermost element. */
export function AuthLayoutRoot({
  layout = 'card',
  brand,
  children,
  rootRef,
  ...options
}: AuthLayoutRootProps) {
  const card = <div data-part="card">{children}</div>
  return (
    <AuthUiProvider {...options}>
      <div ref={rootRef} data-countersign="" data-layout={layout} {...languageProps(options.texts)}>
        {layout === 'page' ? (
          <div data-part="page">
            {brand && <div data-part="brand">{brand}</div>}
            {card}
          </div>
        ) : (
          card
        )}
      </div>
    </AuthUiProvider>
  )
}
