import type { InputHTMLAttributes, Ref } from 'react'
import { part } from './part.js'

/** Props of `<Checkbox>`: all of an `<input>`, and these. */
export interface CheckboxProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Text beside the box. */
  readonly label: string
  /** Ref to the input. A prop named `ref` does not reach a component in React 18. No default. */
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

/** Renders a checkbox with its label. It has no hint and no error. */
export const Checkbox = part('Checkbox', ({ label, inputRef, ...input }) => (
  <label data-part="checkbox">
    <input {...input} ref={inputRef} type="checkbox" />
    {label}
  </label>
))
