import type { ButtonHTMLAttributes } from 'react'
import { part } from './part.js'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main` submits the form. `other` is another way, `quiet` one that stands in a line of text. */
  readonly kind?: 'main' | 'other' | 'quiet'
  /** Something is on its way. The button keeps its focus, and does nothing. */
  readonly pending?: boolean | undefined
}

export const Button = part('Button', ({ kind = 'main', pending, onClick, ...props }) => (
  <button
    type={kind === 'main' ? 'submit' : 'button'}
    data-part="button"
    data-kind={kind}
    data-pending={pending || undefined}
    aria-disabled={pending || undefined}
    aria-busy={pending || undefined}
    onClick={pending ? (event) => event.preventDefault() : onClick}
    {...props}
  />
))
