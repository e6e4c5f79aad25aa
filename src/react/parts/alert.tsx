import type { ReactNode } from 'react'
import { part } from './part.js'

/** Props of `<Alert>`. */
export interface AlertProps {
  /**
   * The look and the ARIA role: `error` is an alert, which interrupts screen readers, `info` a status, and `warning` a
   * timer, which screen readers read on request only.
   */
  readonly variant: 'error' | 'info' | 'warning'
  /** The message. */
  readonly children: ReactNode
}

const roles = { error: 'alert', info: 'status', warning: 'timer' } as const

/** Renders a message to the user. */
export const Alert = part('Alert', ({ variant, children }) => (
  <div data-part="alert" data-variant={variant} role={roles[variant]}>
    {children}
  </div>
))
