import { type ComponentType, createElement, type FC } from 'react'
import { useAuthUi } from '../auth-ui.js'
import type { AlertProps } from './alert.js'
import type { ButtonProps } from './button.js'
import type { CheckboxProps } from './checkbox.js'
import type { ChoiceListProps } from './choice-list.js'
import type { CodeFieldProps } from './code-field.js'
import type { FieldProps } from './field.js'
import type { FormLayoutProps } from './form-layout.js'
import type { PasswordFieldProps } from './password-field.js'

interface PartProps {
  Alert: AlertProps
  Button: ButtonProps
  Checkbox: CheckboxProps
  ChoiceList: ChoiceListProps
  CodeField: CodeFieldProps
  Field: FieldProps
  FormLayout: FormLayoutProps
  PasswordField: PasswordFieldProps
  PhoneField: FieldProps
}

/** A component that replaces a part. It receives the props of the part and the part itself, as `Default`. */
export type PartReplacement<P extends keyof PartProps> = ComponentType<
  PartProps[P] & { readonly Default: ComponentType<PartProps[P]> }
>

/** Components that replace parts, by the name of the part. */
export type Parts = { readonly [P in keyof PartProps]?: PartReplacement<P> }

/** Returns a component that renders the replacement from `parts`, or else `Default`. */
export function part<P extends keyof PartProps>(name: P, Default: FC<PartProps[P]>): FC<PartProps[P]> {
  function Part(props: PartProps[P]) {
    const Replacement = useAuthUi().parts?.[name] as ComponentType<object> | undefined
    return Replacement
      ? createElement(Replacement, { ...props, Default } as object)
      : createElement(Default, props)
  }
  Part.displayName = name
  return Part
}
