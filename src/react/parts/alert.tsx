import type { ReactNode } from 'react'
import { part } from './part.js'

export interface AlertProps {
  /** `problem` interrupts; `news` waits for its turn to be read; `time` runs, and is read by whoever asks for it. */
  readonly kind: 'error' | 'news' | 'time'
  readonly children: ReactNode
}

const roles = { error: 'alert', news: 'status', time: 'timer' } as const

export const Alert = part('Alert', ({ kind, children }) => (
  <div data-part="alert" data-kind={kind} role={roles[kind]}>
    {children}
  </div>
))
