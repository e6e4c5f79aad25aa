import type { ReactNode } from 'react'
import { part } from './part.js'

export interface FrameProps {
  readonly title: string
  readonly lead?: ReactNode
  /** The name of the user who is signing in. */
  readonly username?: string | undefined
  readonly children: ReactNode
  /** Other ways on, below the form. */
  readonly ways?: ReactNode
}

export const Frame = part('Frame', ({ title, lead, username, children, ways }) => (
  <section data-part="frame" aria-label={title}>
    <header data-part="head">
      <h1 data-part="title" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p data-part="lead">{lead}</p>}
      {username && (
        <p data-part="who">
          <bdi data-part="name">{username}</bdi>
        </p>
      )}
    </header>
    {children}
    {ways && <footer data-part="ways">{ways}</footer>}
  </section>
))
