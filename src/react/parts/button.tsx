import type { ButtonHTMLAttributes } from 'react'
import { part } from './part.js'

/** Props of `<Button>`: all of a `<button>`, and these. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /**
   * The look of the button. `primary` submits the form; `secondary` and `link` do not.
   * @default 'primary'
   */
  readonly variant?: 'primary' | 'secondary' | 'link'
  /**
   * Whether a request is pending. The button keeps the focus but does nothing, unlike with `disabled`.
   * @default false
   */
  readonly pending?: boolean | undefined
}

/** Renders a button. */
export const Button = part('Button', ({ variant = 'primary', pending, onClick, ...props }) => (
  <button
    type={variant === 'primary' ? 'submit' : 'button'}
    data-part="button"
    data-variant={variant}
    data-pending={pending || undefined}
    aria-disabled={pending || undefined}
    aria-busy={pending || undefined}
    onClick={pending ? (event) => event.preventDefault() : onClick}
    {...props}
  />
))
