import { type ComponentType, createElement, useEffect, useReducer, useState } from 'react'
import { forms } from '../challenges/forms.js'
import type { ChallengeName } from '../challenges/index.js'
import type { FormProps } from './form-props.js'

/** A component that replaces the form of a challenge. It receives the props of the form and the form itself, as `Default`. */
export type FormReplacement<N extends ChallengeName> = ComponentType<
  FormProps<N> & { readonly Default: ComponentType<FormProps<N>> }
>

/** Components that replace forms, by the name of the challenge. */
export type FormReplacements = { readonly [N in ChallengeName]?: FormReplacement<N> }

type AnyForm = ComponentType<FormProps>

/** Thrown if the code of a form could not be loaded. Another attempt can succeed. */
export class ChunkLoadError extends Error {}

/**
 * Returns the form of a challenge, or undefined while it loads.
 * @throws {ChunkLoadError} if it could not be loaded.
 */
export function useLoadedForm(name: ChallengeName): AnyForm | undefined {
  const form = forms[name]
  const Form = form.loaded() as AnyForm | undefined
  const [failure, setFailure] = useState<{ error: unknown }>()
  const [, renderAgain] = useReducer((renders: number) => renders + 1, 0)
  // Depends on the rendered form, not on the loaded one: React does not run effects of a hidden screen, and does not
  // render a screen again when it shows it.
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

/** Loads the other forms when the browser is idle. */
export function prefetch(): void {
  const idle = globalThis.requestIdleCallback ?? setTimeout
  idle(() => {
    for (const form of Object.values(forms)) form.load().catch(() => {})
  })
}
