/** Picks the face for the question that is asked. */
import { type ComponentType, createElement, useEffect, useReducer, useState } from 'react'
import { forms } from '../challenges/forms.js'
import type { ChallengeName } from '../challenges/index.js'
import type { FormProps } from './form-props.js'

/** A form of the application's own, for one question: it is given the default one along with all that that is given. */
export type FormReplacement<N extends ChallengeName> = ComponentType<
  FormProps<N> & { readonly Default: ComponentType<FormProps<N>> }
>

export type FormReplacements = { readonly [N in ChallengeName]?: FormReplacement<N> }

type AnyForm = ComponentType<FormProps>

/** A form that could not be fetched: it may be there another time. */
export class ChunkLoadError extends Error {}

/** Returns the form of this challenge once it is loaded. @throws {ChunkLoadError} if it could not be loaded. */
export function useLoadedForm(name: ChallengeName): AnyForm | undefined {
  const form = forms[name]
  const Form = form.loaded() as AnyForm | undefined
  const [failure, setFailure] = useState<{ error: unknown }>()
  const [, renderAgain] = useReducer((renders: number) => renders + 1, 0)
  // Looks at what was rendered, not at what is loaded: a form can arrive while React hides the screen, which cuts effects
  // off, and React does not render a screen again just to show it.
  useEffect(() => {
    if (Form) return
    let isActive = true
    form.load().then(
      () => isActive && renderAgain(),
      (error) => isActive && setFailure({ error }),
    )
    return () => {
      isActive = false
    }
  }, [form, Form])
  if (failure) throw new ChunkLoadError('countersign: a form could not be fetched.', { cause: failure.error })
  return Form
}

interface ChallengeFormProps {
  readonly Form: AnyForm
  readonly replacements?: FormReplacements | undefined
  readonly formProps: FormProps
}

export function ChallengeForm({ Form, replacements, formProps }: ChallengeFormProps) {
  const Replacement = replacements?.[formProps.challenge.name] as ComponentType<object> | undefined
  return Replacement
    ? createElement(Replacement, { ...formProps, Default: Form } as object)
    : createElement(Form, formProps)
}

/** Fetches what may be asked next, when there is nothing better to do. */
export function prefetch(): void {
  const idle = globalThis.requestIdleCallback ?? setTimeout
  idle(() => {
    for (const form of Object.values(forms)) form.load().catch(() => {})
  })
}
