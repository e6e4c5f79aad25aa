/** A form: what is wrong with the answer stands above its fields, and leads to those that need another look. */
import { createContext, type FormEventHandler, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useTexts } from '../auth-ui.js'
import { Alert } from './alert.js'

export interface FormProblems {
  /** What is wrong with the answer as a whole. */
  readonly error?: string | undefined
  /** What is wrong with its fields; told here if there are several. */
  readonly errors: readonly { readonly id: string; readonly error: string }[]
  /** How often the form was sent: each time, what is wrong is told anew. */
  readonly tries: number
}

export interface FormPartProps extends FormProblems {
  readonly formRef: Ref<HTMLFormElement>
  readonly onSubmit: FormEventHandler<HTMLFormElement>
  readonly children: ReactNode
}

/** Whether one thing is wrong and no more: then its field says so aloud, as there is no summary to lead there. */
export const OnlyError = createContext(false)

export function Form({ error, errors, tries, formRef, onSubmit, children }: FormPartProps) {
  const [first, ...others] = errors
  const only = others.length === 0 ? first?.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try takes the person there again
  useEffect(() => {
    if (only) document.getElementById(only)?.focus()
  }, [only, tries])

  // A page that a server has drawn can be sent before its script is there: nothing of that may end in an address.
  return (
    <form ref={formRef} method="post" onSubmit={onSubmit} noValidate data-part="form">
      {errors.length > 1 ? (
        <Summary key={tries} errors={errors} />
      ) : (
        error && <Alert variant="error">{error}</Alert>
      )}
      <OnlyError.Provider value={only !== undefined}>{children}</OnlyError.Provider>
    </form>
  )
}

function Summary({ errors }: Pick<FormProblems, 'errors'>) {
  const { common } = useTexts()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])
  return (
    <div ref={summary} data-part="summary" data-variant="error" role="alert" tabIndex={-1}>
      <h2>{common.errorSummary}</h2>
      <ul>
        {errors.map(({ id, error }) => (
          <li key={id}>
            <a
              data-part="link"
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(id)?.focus()
              }}
            >
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
