import type { ReactNode } from 'react'
import { part } from './part.js'

export interface AlertProps {
  /** `problem` interrupts; `news` waits for its turn to be read. */
  readonly kind: 'problem' | 'news'
  readonly children: ReactNode
}

export const Alert = part('Alert', ({ kind, children }) => (
  <div data-part="alert" data-kind={kind} role={kind === 'problem' ? 'alert' : 'status'}>
    {children}
  </div>
))
