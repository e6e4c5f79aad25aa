/** Where a form breaks, the way back does not. */
import { Component, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from './faces.js'
import { Button } from './parts/button.js'
import { Frame } from './parts/frame.js'
import { Unfetched } from './question.js'

interface BoundaryProps {
  readonly onRestart: () => void
  readonly children: ReactNode
}

export class Boundary extends Component<BoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {}

  static getDerivedStateFromError = (error: unknown) => ({ error })

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    const tryAgain = () => this.setState({ error: undefined })
    const restart = () => {
      this.props.onRestart()
      tryAgain()
    }
    return error instanceof Unfetched ? (
      <Broken isLost onTryAgain={tryAgain} onRestart={restart} />
    ) : (
      <Broken onTryAgain={restart} />
    )
  }
}

interface BrokenProps {
  /** The network is to blame, and may be back when somebody tries again. */
  readonly isLost?: boolean
  readonly onTryAgain: () => void
  readonly onRestart?: () => void
}

function Broken({ isLost, onTryAgain, onRestart }: BrokenProps) {
  const { around, problems } = useWords()
  const root = useRef<HTMLDivElement>(null)
  // What had the focus is gone.
  useEffect(() => root.current?.querySelector<HTMLElement>('[data-part=title]')?.focus(), [])
  return (
    <div ref={root} data-part="broken">
      <Frame
        title={around.broken}
        lead={isLost && problems.unreachable}
        ways={
          onRestart && (
            <Button kind="quiet" onClick={onRestart}>
              {around.backToSignIn}
            </Button>
          )
        }
      >
        <Button type="button" onClick={onTryAgain}>
          {around.startAgain}
        </Button>
      </Frame>
    </div>
  )
}
