/** Where a form breaks, the way back does not. */
import { Component, type ReactNode } from 'react'
import { useWords } from './faces.js'
import { Button } from './parts/button.js'
import { Frame } from './parts/frame.js'

interface BoundaryProps {
  readonly onRestart: () => void
  readonly children: ReactNode
}

export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Broken
        onRestart={() => {
          this.props.onRestart()
          this.setState({ broken: false })
        }}
      />
    )
  }
}

function Broken({ onRestart }: { readonly onRestart: () => void }) {
  const { around } = useWords()
  return (
    <Frame title={around.broken}>
      <Button type="button" onClick={onRestart}>
        {around.startAgain}
      </Button>
    </Frame>
  )
}
