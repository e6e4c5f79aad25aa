import { Component, type ReactNode, useEffect, useRef } from 'react'
import { report } from '../session/report.js'
import { useTexts } from './auth-ui.js'
import { ChunkLoadError } from './challenge-form.js'
import { Button } from './parts/button.js'
import { FormLayout } from './parts/form-layout.js'

interface AuthErrorBoundaryProps {
  /** The key of the challenge. The form of another challenge may work. */
  readonly challengeKey: number
  readonly onRestart: () => void
  readonly children: ReactNode
}

interface AuthErrorBoundaryState {
  readonly challengeKey?: number
  readonly caught?: { readonly error: unknown } | undefined
}

/** Replaces a form that throws by an error message and a button. Errors of the children of `<SignIn>` pass it. */
export class AuthErrorBoundary extends Component<AuthErrorBoundaryProps, AuthErrorBoundaryState> {
  override state: AuthErrorBoundaryState = {}

  static getDerivedStateFromProps(
    { challengeKey }: AuthErrorBoundaryProps,
    state: AuthErrorBoundaryState,
  ): AuthErrorBoundaryState | null {
    return challengeKey === state.challengeKey ? null : { challengeKey, caught: undefined }
  }

  static getDerivedStateFromError = (error: unknown): AuthErrorBoundaryState => ({ caught: { error } })

  /** Reports an error of a form. A form that could not be loaded is not reported: the user sees it. */
  override componentDidCatch(error: unknown) {
    if (!(error instanceof ChunkLoadError)) report(error)
  }

  override render() {
    const { caught } = this.state
    if (!caught) return this.props.children
    const { onRestart } = this.props
    return caught.error instanceof ChunkLoadError ? (
      <ErrorFallback
        isLoadError
        onTryAgain={() => this.setState({ caught: undefined })}
        onRestart={onRestart}
      />
    ) : (
      <ErrorFallback onTryAgain={onRestart} />
    )
  }
}

interface ErrorFallbackProps {
  /** Whether the form could not be loaded, so that another attempt can succeed. */
  readonly isLoadError?: boolean
  readonly onTryAgain: () => void
  readonly onRestart?: () => void
}

function ErrorFallback({ isLoadError, onTryAgain, onRestart }: ErrorFallbackProps) {
  const { common, errors } = useTexts()
  const root = useRef<HTMLDivElement>(null)
  // The element with the focus was removed.
  useEffect(() => root.current?.querySelector<HTMLElement>('[data-part=title]')?.focus(), [])
  return (
    <div ref={root} data-part="error-fallback">
      <FormLayout
        title={common.unexpectedError}
        description={isLoadError && errors.network}
        footer={
          onRestart && (
            <Button variant="link" onClick={onRestart}>
              {common.backToSignIn}
            </Button>
          )
        }
      >
        <Button type="button" onClick={onTryAgain}>
          {common.startAgain}
        </Button>
      </FormLayout>
    </div>
  )
}
