/** The fields of a form: held by the page's own inputs, checked by the question's own schema, once they are sent. */
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { type FieldValues, type Resolver, useForm } from 'react-hook-form'
import type { Challenge, Name } from '../challenges/index.js'
import type { FormProps } from './face.js'
import type { FormPartProps } from './parts/form.js'
import { useProblemWords } from './problem.js'

interface Options {
  readonly defaultValues?: Readonly<Record<string, string>>
  /** The question's own words for problems. */
  readonly problems?: Readonly<Record<string, string>>
}

export function useAnswerForm<N extends Name>(
  { challenge, problem, pending, onAnswer }: FormProps<N>,
  { defaultValues = {}, problems }: Options = {},
) {
  const { said, field, sayMisfit } = useProblemWords(problem, problems)
  const element = useRef<HTMLFormElement>(null)
  const { register, handleSubmit, setValue, formState } = useForm<FieldValues>({
    defaultValues,
    resolver: resolverFor(challenge as Challenge),
    reValidateMode: 'onSubmit',
    // Where the focus goes is the form's to say.
    shouldFocusError: false,
  })
  const misfits = { ...fieldsOf(problem), ...messagesOf(formState.errors) }
  const labels = useRef(new Map<string, string>())
  const id = useId()

  // Whoever got something wrong is taken to where it can be put right. What is secret is not kept for it.
  useEffect(() => {
    if (problem?.kind !== 'refused' || !element.current) return
    const inputs = [...element.current.elements].filter((input) => input instanceof HTMLInputElement)
    const secret = inputs.find(({ autocomplete }) => autocomplete === 'current-password')
    if (secret) {
      secret.value = ''
      setValue(secret.name, '')
    }
    const wrong = inputs.find(({ name }) => name === field) ?? secret
    wrong?.focus()
    wrong?.select()
  }, [problem, field, setValue])

  function submit(event?: FormEvent<HTMLFormElement>) {
    event?.preventDefault()
    if (pending || !element.current) return
    // A password manager may have filled the inputs without a word to anybody.
    for (const [name, value] of new FormData(element.current)) setValue(name, value)
    void handleSubmit((values) => onAnswer(values as never))()
  }

  /** What is wrong with one field, in words. */
  function errorOf(name: string, label: string): string | undefined {
    const misfit = misfits[name]
    return misfit ? sayMisfit(misfit, label) : field === name ? said : undefined
  }

  const errors = [...labels.current].flatMap(([name, label]) => {
    const error = errorOf(name, label)
    return error ? [{ id: `${id}-${name}`, error }] : []
  })
  const form: Omit<FormPartProps, 'children'> = {
    formRef: element,
    onSubmit: submit,
    problem: field && labels.current.has(field) ? undefined : said,
    errors,
    tries: formState.submitCount,
  }

  return {
    form,
    submit,
    /** What an input needs: its name, its place among the fields, and what is wrong with it. */
    field(name: string, label: string) {
      labels.current.set(name, label)
      const { ref, ...rest } = register(name)
      return { ...rest, id: `${id}-${name}`, inputRef: ref, label, error: errorOf(name, label) }
    },
  }
}

/** What fits is loaded after the first form. Where it doesn't arrive, the session says so when it gets the answer. */
function resolverFor(challenge: Challenge): Resolver {
  return async (values, ...more) => {
    const list = await import('../challenges/index.js').catch(() => undefined)
    if (!list) return { values, errors: {} }
    return standardSchemaResolver(list.schemaOf(challenge) as never)(values, ...more) as never
  }
}

const fieldsOf = (problem: FormProps['problem']): Readonly<Record<string, string>> =>
  problem?.kind === 'misfit' ? problem.fields : {}

function messagesOf(errors: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([name, error]) => {
      if (typeof error?.message === 'string') return [[path + name, error.message]]
      return typeof error === 'object' && error ? Object.entries(messagesOf(error, `${path}${name}.`)) : []
    }),
  )
}
