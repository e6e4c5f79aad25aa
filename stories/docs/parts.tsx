/** The parts with their full types, which the docs pages read. */
import {
  Alert,
  type AlertProps,
  Button,
  type ButtonProps,
  ChoiceList,
  type ChoiceListProps,
  CodeField,
  type CodeFieldProps,
  Field,
  type FieldProps,
  FormLayout,
  type FormLayoutProps,
  NewPasswordField,
  PasswordField,
  type PasswordFieldProps,
} from 'countersign/ui'

/** A message. Screen readers announce errors immediately, and other messages when they are idle. */
export const AlertPart = (props: AlertProps) => <Alert {...props} />

/** A button that submits a form or opens another one. While a request is pending, it keeps the focus and does nothing. */
export const ButtonPart = (props: ButtonProps) => <Button {...props} />

/** A list of choices. Each one is a button that chooses and submits. */
export const ChoiceListPart = (props: ChoiceListProps) => <ChoiceList {...props} />

/** A field for a code: one input with boxes drawn around it, so that paste, autofill and screen readers work. */
export const CodeFieldPart = (props: CodeFieldProps) => <CodeField {...props} />

/** An input with its label, hint and error. */
export const FieldPart = (props: FieldProps) => <Field {...props} />

/** The layout around every form: the title, the username and further actions. */
export const FormLayoutPart = (props: FormLayoutProps) => <FormLayout {...props} />

/** A field for a new password, with the pool's requirements. Each one is marked when it is met. */
export const NewPasswordFieldPart = (props: FieldProps) => <NewPasswordField {...props} />

/** A field for a password, with a button that shows it and a warning when Caps Lock is on. */
export const PasswordFieldPart = (props: PasswordFieldProps) => <PasswordField {...props} />
