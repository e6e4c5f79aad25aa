import { type FormEvent, type RefObject, useEffect, useId, useReducer, useRef, useState } from 'react'
import { type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type { Challenge, ChallengeName } from '../challenges/index.js'
import type { AuthError } from '../wire/auth-error.js'
import type { FormProps } from './form-props.js'
import { isTypingOutside } from './is-typing-outside.js'
import type { FormPartProps } from './parts/form.js'
import { useErrorText } from './use-error-text.js'
import { useErrorTitle } from './use-error-title.js'

interface Options {
  /** Error texts of this challenge, by error code. They replace the common ones. No default. */
  readonly errors?: Readonly<Record<string, string>> | undefined
}

type TextByField = Readonly<Record<string, string>>
const none: TextByField = {}

/**
 * Connects the inputs of a form with a challenge: validates the values, sends them as the answer, and shows the errors.
 *
 * Spread `form` on `<Form>`, and `field(name, label)` on each field. `name` is the name of the value in the answer, or
 * `attributes.email` for a value in a group. `submit` sends the form from code.
 *
 * @example
 * ```tsx
 * import { Button, CodeField, Form, type FormProps, FormLayout, useChallengeForm } from 'countersign/ui'
 *
 * export function SmsCode(props: FormProps<'SMS_MFA'>) {
 *   const { form, field } = useChallengeForm(props, { errors: { 'wrong-code': 'This is not the code we sent.' } })
 *   return (
 *     <FormLayout title="Check your phone" username={props.username}>
 *       <Form {...form}>
 *         <CodeField {...field('code', 'Code')} />
 *         <Button pending={props.pending}>Continue</Button>
 *       </Form>
 *     </FormLayout>
 *   )
 * }
 * ```
 */
export function useChallengeForm<N extends ChallengeName>(
  { challenge, error: latest, pending, codeResent, onAnswer }: FormProps<N>,
  { errors: ownTexts }: Options = {},
) {
  // The error of one answer must not remain for the next one, even if that one is not sent.
  const [past, setPast] = useState<AuthError>()
  const error = latest === past ? undefined : latest
  const { errorText, validationText, inputNotAccepted } = useErrorText(error, ownTexts)
  const element = useRef<HTMLFormElement>(null)
  const submitted = useRef<FieldValues>({})
  const { handleSubmit, formState, clearErrors } = useForm<FieldValues>({
    resolver: resolverFor(challenge as Challenge, submitted),
    reValidateMode: 'onSubmit',
    // The form moves the focus.
    shouldFocusError: false,
  })
  useEffect(() => {
    loadResolver().catch(() => {})
  }, [])
  const { submitCount } = formState
  const issues = { ...fieldsOf(error), ...messagesOf(formState.errors) }
  /** Error messages of inputs, by field. A ref, because they are rendered together with the issues of the schema. */
  const inputErrors = useRef(none)
  const labels = useRef(new Map<string, string>())
  const errorField = errorFieldOf(error, [...labels.current.keys()])
  const hasFieldIssue = [...labels.current.keys()].some((name) => issues[name])
  const id = useId()

  // The fields are known after the first render: a form that starts with an error renders twice.
  const isMissingFields = labels.current.size === 0 && error !== undefined
  const [, renderAgain] = useReducer((renders: number) => renders + 1, 0)
  useEffect(() => {
    if (isMissingFields) renderAgain()
  }, [isMissingFields])

  // Moves the focus to the field with the error, and clears a wrong password.
  useEffect(() => {
    if (error?.kind !== 'rejected' || !element.current) return
    const inputs = [...element.current.elements].filter((input) => input instanceof HTMLInputElement)
    const secret = inputs.find(({ autocomplete }) => autocomplete === 'current-password')
    if (secret) secret.value = ''
    if (isTypingOutside(element.current)) return
    // An error of a field that this form does not have must not move the focus to the password.
    const wrong = inputs.find(({ name }) => name === errorField) ?? (error.field ? undefined : secret)
    wrong?.focus()
    wrong?.select()
  }, [error, errorField])

  /** Codes in the fields at the start of the pending request. A field that appeared later is not included. */
  const codesBefore = useRef<Map<HTMLInputElement, string>>(undefined)
  useEffect(() => {
    if (pending)
      codesBefore.current = new Map(codeFieldsOf(element.current).map((input) => [input, input.value]))
  }, [pending])

  // The previous code no longer works. Other values remain, and so does a code that was typed during the request: it can
  // be the new one. Runs only once, because React runs the effects of a hidden screen again.
  const isEmptied = useRef(false)
  useEffect(() => {
    const wasEmptied = isEmptied.current
    isEmptied.current = Boolean(codeResent)
    if (!codeResent || wasEmptied) return
    inputErrors.current = none
    clearErrors()
    const before = codesBefore.current
    for (const input of codeFieldsOf(element.current)) {
      if (before && before.get(input) !== input.value) continue
      input.value = ''
      notifyOfInput(input)
    }
  }, [codeResent, clearErrors])

  /** Whether a code was complete while the form could not be sent. */
  const isCodeWaiting = useRef(false)
  useEffect(() => {
    if (pending) return
    codesBefore.current = undefined
    if (!isCodeWaiting.current) return
    isCodeWaiting.current = false
    // A field whose code is still complete sends it.
    for (const input of codeFieldsOf(element.current)) notifyOfInput(input)
  }, [pending])

  /** Sends the form. Returns `false` if it cannot be sent now. Without an event, a complete code sends it. */
  function submit(event?: FormEvent<HTMLFormElement>): boolean {
    event?.preventDefault()
    const form = element.current
    if (pending) isCodeWaiting.current ||= !event
    if (pending || !form) return false
    // Read on submit: password managers fill inputs without events.
    submitted.current = answerOf(new FormData(form))
    const found = inputErrorsOf(form)
    inputErrors.current = found
    // Avoids a render: React can render once again for an unchanged state.
    if (latest !== past) setPast(latest)
    // Not awaited: react-hook-form holds the errors of the validation only, and the session those of the answer.
    void handleSubmit((values) => {
      if (Object.keys(found).length === 0) void onAnswer(values as never)
    })()
    return true
  }

  /** Returns the errors that the inputs know: empty, an incomplete date, or invalid for its field. */
  function inputErrorsOf(form: HTMLFormElement): TextByField {
    const found = [...form.elements].flatMap((input) => {
      const { name, value, validity, validationMessage } = input as HTMLInputElement
      const label = labels.current.get(name)
      if (label === undefined) return []
      if (validity.customError) return [[name, validationMessage]]
      const isMissing = validity.badInput || (!value && input.getAttribute('aria-required') === 'true')
      return isMissing ? [[name, validationText('required', label)]] : []
    })
    return Object.fromEntries(found)
  }

  /** Returns the error message of a field. */
  function errorOf(name: string, label: string, inSummary = false): string | undefined {
    const issue = issues[name]
    const text = issue ? validationText(issue, label, inSummary) : errorField === name ? errorText : undefined
    return inputErrors.current[name] ?? text
  }

  const errors = [...labels.current].flatMap(([name, label]) => {
    const error = errorOf(name, label, true)
    return error ? [{ id: `${id}-${name}`, error }] : []
  })
  // A form of the application can lack a field that the challenge needs.
  const hasNoField = errors.length === 0 && Object.keys(issues).length > 0
  const general = errorText ?? (hasNoField ? inputNotAccepted : undefined)
  useErrorTitle(general !== undefined || errors.length > 0)

  // A wrong code is selected, because the user types it again as a whole. Other values need only a correction.
  const only = errors.length === 1 ? errors[0]?.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: each submission moves the focus again
  useEffect(() => {
    const input = only && document.getElementById(only)
    if (input instanceof HTMLInputElement && input.autocomplete === 'one-time-code') input.select()
  }, [only, submitCount])

  const form: Omit<FormPartProps, 'children'> = {
    formRef: element,
    onSubmit: submit,
    error: errorField || hasFieldIssue ? undefined : general,
    errors,
    attempts: submitCount,
  }

  return {
    form,
    submit,
    /** Returns the props of a field: name, id, label and error message. */
    field(name: string, label: string) {
      labels.current.set(name, label)
      return { name, id: `${id}-${name}`, label, error: errorOf(name, label) }
    },
  }
}

const codeFieldsOf = (form: HTMLFormElement | null): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(
    (input): input is HTMLInputElement =>
      input instanceof HTMLInputElement && input.autocomplete === 'one-time-code',
  )

/** Notifies a field that its value can have changed, as if the user had typed. */
const notifyOfInput = (input: HTMLInputElement) =>
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))

const loadResolver = () => import('./resolver.js')

// The longest wait for the schema after the user pressed the button.
const loadTimeout = 1000
const timedOut = () => new Promise<undefined>((resolve) => setTimeout(resolve, loadTimeout))

/**
 * Returns a resolver that validates with the schema of the challenge, which is loaded after the first form. If it is not
 * loaded in time, or throws, the answer is sent without it: the session validates every answer too.
 */
function resolverFor(challenge: Challenge, submitted: RefObject<FieldValues>): Resolver {
  return async (_, ...more) => {
    const values = submitted.current
    // Not kept, because it can contain a password.
    submitted.current = {}
    const check = Promise.race([loadResolver(), timedOut()]).then((loaded) =>
      loaded?.resolverOf(challenge)(values, ...more),
    )
    return (await check.catch(() => undefined)) ?? { values, errors: {} }
  }
}

/**
 * Returns the values by field name, with groups such as `attributes`. Only the first dot separates: the name of an attribute
 * can contain dots and brackets, which have a meaning in form libraries.
 */
function answerOf(data: FormData): FieldValues {
  const answer: FieldValues = {}
  for (const [name, value] of data) {
    const [, group = name, part] = /^([^.]+)\.(.+)$/s.exec(name) ?? []
    answer[group] = part === undefined ? value : { ...answer[group], [part]: value }
  }
  return answer
}

/** Attributes by error code: Cognito names the kind of value, and the form knows its field. */
const attributeOf: TextByField = { 'bad-email': 'email', 'bad-phone-number': 'phone_number' }

/** Returns the field of this form that an error is about. */
function errorFieldOf(error: AuthError | undefined, names: readonly string[]): string | undefined {
  // If Cognito names attributes, the error is about those.
  if (error?.kind !== 'rejected' || !error.field || error.fields) return undefined
  const { field } = error
  const kind = attributeOf[error.code]
  // An email address or phone number can also be the username.
  const places = kind ? [`${field}.${kind}`, kind, 'username'] : [field]
  const parts = names.filter((name) => name.startsWith(`${field}.`))
  return places.find((name) => names.includes(name)) ?? (parts.length === 1 ? parts[0] : undefined)
}

const fieldsOf = (error: AuthError | undefined): TextByField =>
  (error && 'fields' in error && error.fields) || none

function messagesOf(errors: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) => {
      if (typeof error?.message === 'string') return [[path + name, error.message]]
      return typeof error === 'object' && error ? Object.entries(messagesOf(error, `${path}${name}.`)) : []
    }),
  )
}
