import type { ReactNode, Ref } from 'react'
import type { PartialTexts } from '../challenges/texts.js'
import { type AuthUiOptions, AuthUiProvider } from './auth-ui.js'

/** Props of `<AuthLayout>`. */
export interface AuthLayoutProps extends AuthUiOptions {
  /**
   * The layout around the form. `card` is a card in your page, `bare` has no card, for example in a dialog, and `page`
   * fills the page.
   * @default 'card'
   */
  readonly layout?: 'card' | 'bare' | 'page' | undefined
  /** Rendered in a panel beside the form. Needs the layout `page`; other layouts ignore it. No default. */
  readonly brand?: ReactNode
  /** Forms of the kit, or your own. No default. */
  readonly children?: ReactNode
}

/** Returns `lang` and `dir` for screen readers. Texts without a language are in the language of the page. */
export function languageProps(texts: PartialTexts | undefined) {
  if (!texts) return { lang: 'en' }
  const { language, direction = language && 'ltr' } = texts
  return { lang: language, dir: direction }
}

/**
 * Provides texts, parts and options to the forms in it, and lays them out. `<SignIn>` includes one.
 *
 * @example
 * ```tsx
 * import { AuthLayout, Button, FormLayout } from 'countersign/ui'
 * import { de } from 'countersign/locales/de'
 *
 * export const Welcome = () => (
 *   <AuthLayout texts={de}>
 *     <FormLayout title="Willkommen">
 *       <Button type="button">Weiter</Button>
 *     </FormLayout>
 *   </AuthLayout>
 * )
 * ```
 */
export const AuthLayout = (props: AuthLayoutProps) => <AuthLayoutRoot {...props} />

interface AuthLayoutRootProps extends AuthLayoutProps {
  readonly rootRef?: Ref<HTMLDivElement>
}

/** Renders an `AuthLayout` with a ref to its outermost element. */
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
