import type { ReactNode } from 'react'
import { useWords } from '../faces.js'
import { Button } from './button.js'
import { part } from './part.js'

export interface FrameProps {
  readonly title: string
  readonly lead?: ReactNode
  /** Who is signing in, and how to say that it is somebody else. */
  readonly username?: string | undefined
  readonly onRestart?: (() => void) | undefined
  readonly children: ReactNode
  /** Other ways on, below the form. */
  readonly ways?: ReactNode
}

export const Frame = part('Frame', ({ title, lead, username, onRestart, children, ways }) => {
  const { around } = useWords()
  return (
    <section data-part="frame" aria-label={title}>
      <header data-part="head">
        <h1 data-part="title" tabIndex={-1}>
          {title}
        </h1>
        {lead && <p data-part="lead">{lead}</p>}
        {username && (
          <p data-part="who">
            <bdi data-part="name">{username}</bdi>
            {onRestart && (
              <Button kind="quiet" onClick={onRestart}>
                {around.notYou}
              </Button>
            )}
          </p>
        )}
      </header>
      {children}
      {ways && <footer data-part="ways">{ways}</footer>}
    </section>
  )
})
