import type { InputHTMLAttributes, Ref } from 'react'
import { part } from './part.js'

/** Something to be ticked. It is no answer that can be wrong, so that it has neither hint nor error. */
export interface CheckboxProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  /** Not `ref`, which React 18 keeps to itself. */
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

export const Checkbox = part('Checkbox', ({ label, inputRef, ...input }) => (
  <label data-part="checkbox">
    <input {...input} ref={inputRef} type="checkbox" />
    {label}
  </label>
))
