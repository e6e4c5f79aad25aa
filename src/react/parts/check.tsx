/** Something to be ticked. It is no answer that can be wrong, so that it has neither hint nor error. */
import type { InputHTMLAttributes, Ref } from 'react'

export interface CheckProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly inputRef?: Ref<HTMLInputElement>
}

export const Check = ({ label, inputRef, ...input }: CheckProps) => (
  <label data-part="check">
    <input {...input} ref={inputRef} type="checkbox" />
    {label}
  </label>
)
