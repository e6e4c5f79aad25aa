/** Picks the face for the question that is asked. */
import { type ComponentType, createElement, useEffect, useState } from 'react'
import { forms } from '../challenges/forms.js'
import type { Name } from '../challenges/index.js'
import type { FormProps } from './face.js'

/** A form of the application's own, for one question: it is given the default one along with all that that is given. */
export type FormReplacement<N extends Name> = ComponentType<
  FormProps<N> & { readonly Default: ComponentType<FormProps<N>> }
>

export type FormReplacements = { readonly [N in Name]?: FormReplacement<N> }

type AnyForm = ComponentType<FormProps>

/** A form that could not be fetched: it may be there another time. */
export class Unfetched extends Error {}

/** The form of this question, as soon as it is there. A failure to fetch it flies, for a boundary to catch. */
export function useFormOf(name: Name | undefined): AnyForm | undefined {
  const form = name && forms[name]
  const [failure, setFailure] = useState<{ error: unknown }>()
  const [, setReady] = useState<Name>()
  useEffect(() => {
    if (!form || form.there()) return
    let here = true
    form.load().then(
      () => here && setReady(name),
      (error) => here && setFailure({ error }),
    )
    return () => {
      here = false
    }
  }, [form, name])
  if (failure) throw new Unfetched('countersign: a form could not be fetched.', { cause: failure.error })
  return form?.there() as AnyForm | undefined
}

interface QuestionProps {
  readonly Form: AnyForm
  readonly replacements?: FormReplacements | undefined
  readonly face: FormProps
}

export function Question({ Form, replacements, face }: QuestionProps) {
  const Mine = replacements?.[face.challenge.name] as ComponentType<object> | undefined
  return Mine ? createElement(Mine, { ...face, Default: Form } as object) : createElement(Form, face)
}

/** Fetches what may be asked next, when there is nothing better to do. */
export function prefetch(): void {
  const idle = globalThis.requestIdleCallback ?? setTimeout
  idle(() => {
    for (const form of Object.values(forms)) form.load().catch(() => {})
  })
}
