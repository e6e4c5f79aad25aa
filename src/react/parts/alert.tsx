import type { ReactNode } from 'react'
import { part } from './part.js'

export interface AlertProps {
  /** `error` interrupts a screen reader; `info` waits until it is silent; `warning` is read on request only, as a timer. */
  readonly variant: 'error' | 'info' | 'warning'
  readonly children: ReactNode
}

const roles = { error: 'alert', info: 'status', warning: 'timer' } as const

export const Alert = part('Alert', ({ variant, children }) => (
  <div data-part="alert" data-variant={variant} role={roles[variant]}>
    {children}
  </div>
))
