import type { ReactNode } from 'react'
import { part } from './part.js'

export interface AlertProps {
  /** `problem` interrupts; `news` waits for its turn to be read; `time` runs, and is read by whoever asks for it. */
  readonly variant: 'error' | 'info' | 'warning'
  readonly children: ReactNode
}

const roles = { error: 'alert', info: 'status', warning: 'timer' } as const

export const Alert = part('Alert', ({ variant, children }) => (
  <div data-part="alert" data-variant={variant} role={roles[variant]}>
    {children}
  </div>
))
