/** The fields of a form: held by the page's own inputs, checked by the question's own schema, once they are sent. */
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

type Told = Readonly<Record<string, string>>
const none: Told = {}

/**
 * Connects the inputs of your own form with a challenge: it checks what was typed, sends it, and says what is wrong.
 *
 * Spread `form` on `<Form>`, and `field(name, label)` on each field. The name is the one that `answer` takes.
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
  // What was wrong with one answer is not said of the next, wherever that one gets stuck.
  const [past, setPast] = useState<AuthError>()
  const error = latest === past ? undefined : latest
  const { errorText, validationText, inputNotAccepted } = useErrorText(error, ownTexts)
  const element = useRef<HTMLFormElement>(null)
  const given = useRef<FieldValues>({})
  const { handleSubmit, formState, clearErrors } = useForm<FieldValues>({
    resolver: resolverFor(challenge as Challenge, given),
    reValidateMode: 'onSubmit',
    // Where the focus goes is the form's to say.
    shouldFocusError: false,
  })
  useEffect(() => {
    loadResolver().catch(() => {})
  }, [])
  const { submitCount } = formState
  const misfits = { ...fieldsOf(error), ...messagesOf(formState.errors) }
  /** In words, by the fields' names. They show with what the schema says, as that is drawn. */
  const objections = useRef(none)
  const labels = useRef(new Map<string, string>())
  const place = placeOf(error, [...labels.current.keys()])
  const isMarked = [...labels.current.keys()].some((name) => misfits[name])
  const id = useId()

  // Fields are known once they are drawn: a form that begins with a problem is looked at twice.
  const blind = labels.current.size === 0 && error !== undefined
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0)
  useEffect(() => {
    if (blind) lookAgain()
  }, [blind])

  // Whoever got something wrong is taken to where it can be put right. What is secret is not kept for it.
  useEffect(() => {
    if (error?.kind !== 'rejected' || !element.current) return
    const inputs = [...element.current.elements].filter((input) => input instanceof HTMLInputElement)
    const secret = inputs.find(({ autocomplete }) => autocomplete === 'current-password')
    if (secret) secret.value = ''
    if (isTypingOutside(element.current)) return
    // What concerns something else is put right elsewhere.
    const wrong = inputs.find(({ name }) => name === place) ?? (error.field ? undefined : secret)
    wrong?.focus()
    wrong?.select()
  }, [error, place])

  /** The codes in the fields when the call that is pending began. */
  const codesBefore = useRef(new Map<HTMLInputElement, string>())
  useEffect(() => {
    if (pending)
      codesBefore.current = new Map(codeFieldsOf(element.current).map((input) => [input, input.value]))
  }, [pending])

  // The code before it no longer works. All else that was typed stays, and so does a code that was typed meanwhile: it
  // can be the new one. Once only: a screen that was hidden runs its effects again.
  const isEmptied = useRef(false)
  useEffect(() => {
    const isDone = isEmptied.current
    isEmptied.current = Boolean(codeResent)
    if (!codeResent || isDone) return
    objections.current = none
    clearErrors()
    for (const input of codeFieldsOf(element.current)) {
      if (input.value !== (codesBefore.current.get(input) ?? input.value)) continue
      input.value = ''
      notifyOfInput(input)
    }
  }, [codeResent, clearErrors])

  /** Whether a code was complete while the form could not be sent. */
  const codeWaits = useRef(false)
  useEffect(() => {
    if (pending) return
    codesBefore.current.clear()
    if (!codeWaits.current) return
    codeWaits.current = false
    // A field whose code is still complete sends it.
    for (const input of codeFieldsOf(element.current)) notifyOfInput(input)
  }, [pending])

  /** Sends the form. Returns `false` if it cannot be sent now. Without an event, a complete code is what sends it. */
  function submit(event?: FormEvent<HTMLFormElement>): boolean {
    event?.preventDefault()
    const form = element.current
    if (pending) codeWaits.current ||= !event
    if (pending || !form) return false
    // Read now, and not while somebody types: a password manager fills inputs without a word to anybody.
    given.current = answerOf(new FormData(form))
    const told = objectionsOf(form)
    objections.current = told
    // React looks twice at a state that is set to what it is.
    if (latest !== past) setPast(latest)
    // The answer is not waited for: the errors of a form are those of its own check, and the session has the others.
    void handleSubmit((values) => {
      if (Object.keys(told).length === 0) void onAnswer(values as never)
    })()
    return true
  }

  /** What the inputs object to: that one is empty, half a date, or what a field of its own kind makes no sense of. */
  function objectionsOf(form: HTMLFormElement): Told {
    const told = [...form.elements].flatMap((input) => {
      const { name, value, validity, validationMessage } = input as HTMLInputElement
      const label = labels.current.get(name)
      if (label === undefined) return []
      if (validity.customError) return [[name, validationMessage]]
      const isMissing = validity.badInput || (!value && input.getAttribute('aria-required') === 'true')
      return isMissing ? [[name, validationText('required', label)]] : []
    })
    return Object.fromEntries(told)
  }

  /** What is wrong with one field, in words. */
  function errorOf(name: string, label: string, inSummary = false): string | undefined {
    const issue = misfits[name]
    const text = issue ? validationText(issue, label, inSummary) : place === name ? errorText : undefined
    return objections.current[name] ?? text
  }

  const errors = [...labels.current].flatMap(([name, label]) => {
    const error = errorOf(name, label, true)
    return error ? [{ id: `${id}-${name}`, error }] : []
  })
  // A form of the application can lack a field that the challenge needs.
  const isUndrawn = errors.length === 0 && Object.keys(misfits).length > 0
  const general = errorText ?? (isUndrawn ? inputNotAccepted : undefined)
  useErrorTitle(general !== undefined || errors.length > 0)

  // A code that doesn't fit is typed anew; other things need but a letter or two.
  const only = errors.length === 1 ? errors[0]?.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try takes the person there again
  useEffect(() => {
    const input = only && document.getElementById(only)
    if (input instanceof HTMLInputElement && input.autocomplete === 'one-time-code') input.select()
  }, [only, submitCount])

  const form: Omit<FormPartProps, 'children'> = {
    formRef: element,
    onSubmit: submit,
    error: place || isMarked ? undefined : general,
    errors,
    tries: submitCount,
  }

  return {
    form,
    submit,
    /** What an input needs: its name, its place among the fields, and what is wrong with it. */
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

/** Tells a field that its value may have changed, as if the user had typed. */
const notifyOfInput = (input: HTMLInputElement) =>
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))

const loadResolver = () => import('./resolver.js')

// How long somebody who has pressed a button may see nothing of it.
const patience = 1000
const soon = () => new Promise<undefined>((resolve) => setTimeout(resolve, patience))

/**
 * Checks the values by the challenge's schema, which is loaded after the first form. Where it does not arrive, or not
 * soon, or is broken, the session gets the answer unchecked: it checks as well, and says itself what is wrong.
 */
function resolverFor(challenge: Challenge, given: RefObject<FieldValues>): Resolver {
  return async (_, ...more) => {
    const values = given.current
    // It is not kept: there may be a password in it.
    given.current = {}
    const check = Promise.race([loadResolver(), soon()]).then((loaded) =>
      loaded?.resolverOf(challenge)(values, ...more),
    )
    return (await check.catch(() => undefined)) ?? { values, errors: {} }
  }
}

/**
 * What was typed, by the fields' names. Only the first point divides one: the name of an attribute can hold anything,
 * points and brackets too, which mean something else to a form library.
 */
function answerOf(data: FormData): FieldValues {
  const answer: FieldValues = {}
  for (const [name, value] of data) {
    const [, group = name, part] = /^([^.]+)\.(.+)$/s.exec(name) ?? []
    answer[group] = part === undefined ? value : { ...answer[group], [part]: value }
  }
  return answer
}

/** The pool says which kind of thing it could not use; where it is asked for, the form knows. */
const kinds: Told = { 'bad-email': 'email', 'bad-phone-number': 'phone_number' }

/** The field that a refusal is about, among those that are there. */
function placeOf(error: AuthError | undefined, names: readonly string[]): string | undefined {
  // Where Cognito names attributes, it is one of those or none.
  if (error?.kind !== 'rejected' || !error.field || error.fields) return undefined
  const { field } = error
  const kind = kinds[error.code]
  // An address may be the username as well.
  const places = kind ? [`${field}.${kind}`, kind, 'username'] : [field]
  const parts = names.filter((name) => name.startsWith(`${field}.`))
  return places.find((name) => names.includes(name)) ?? (parts.length === 1 ? parts[0] : undefined)
}

const fieldsOf = (error: AuthError | undefined): Told => (error && 'fields' in error && error.fields) || none

function messagesOf(errors: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) => {
      if (typeof error?.message === 'string') return [[path + name, error.message]]
      return typeof error === 'object' && error ? Object.entries(messagesOf(error, `${path}${name}.`)) : []
    }),
  )
}
