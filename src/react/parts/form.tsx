import { createContext, type FormEventHandler, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useTexts } from '../auth-ui.js'
import { Alert } from './alert.js'

interface FormErrors {
  /** Error message for the whole form, shown above the fields. No default. */
  readonly error?: string | undefined
  /** Error messages of the fields, by the id of the input. Two or more are listed in a summary above the fields. */
  readonly errors: readonly { readonly id: string; readonly error: string }[]
  /** Number of submissions. The errors are announced again after each of them. */
  readonly attempts: number
}

/** Props of `<Form>`. `useChallengeForm` returns all of them but the children. */
export interface FormPartProps extends FormErrors {
  /** Ref to the form element. */
  readonly formRef: Ref<HTMLFormElement>
  /** Called when the user submits the form. */
  readonly onSubmit: FormEventHandler<HTMLFormElement>
  /** The fields and the button. */
  readonly children: ReactNode
}

/** Whether the form has exactly one error. Without a summary, the field announces it. */
export const OnlyErrorContext = createContext(false)

/** Renders a form, with its errors above the fields. Pass it the `form` that `useChallengeForm` returns. */
export function Form({ error, errors, attempts, formRef, onSubmit, children }: FormPartProps) {
  const [first, ...others] = errors
  const only = others.length === 0 ? first?.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: each submission moves the focus again
  useEffect(() => {
    if (only) document.getElementById(only)?.focus()
  }, [only, attempts])

  // The user can submit a server-rendered form before its script is loaded. POST keeps the values out of the URL.
  return (
    <form ref={formRef} method="post" onSubmit={onSubmit} noValidate data-part="form">
      {errors.length > 1 ? (
        <Summary key={attempts} errors={errors} />
      ) : (
        error && <Alert variant="error">{error}</Alert>
      )}
      <OnlyErrorContext.Provider value={only !== undefined}>{children}</OnlyErrorContext.Provider>
    </form>
  )
}

function Summary({ errors }: Pick<FormErrors, 'errors'>) {
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
