import type { ButtonHTMLAttributes } from 'react'
import { part } from './part.js'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` submits the form; `secondary` and `link` do not. `link` looks like a link. */
  readonly variant?: 'primary' | 'secondary' | 'link'
  /** Something is on its way. The button keeps its focus, and does nothing. */
  readonly pending?: boolean | undefined
}

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
