/** The parts with their types spelled out, which is where the documentation reads them. */
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

/** Something that has to be said: what went wrong, at once, or what went well, in its turn. */
export const AlertPart = (props: AlertProps) => <Alert {...props} />

/** What sends a form, or leads another way. While something is on its way it keeps its focus and does nothing. */
export const ButtonPart = (props: ButtonProps) => <Button {...props} />

/** Ways to go on, each of them a button: one press is enough. */
export const ChoiceListPart = (props: ChoiceListProps) => <ChoiceList {...props} />

/** A code: one real input, so that paste, autofill and screen readers work, with the boxes drawn around it. */
export const CodeFieldPart = (props: CodeFieldProps) => <CodeField {...props} />

/** An input with its label, its hint, and what is wrong with it. */
export const FieldPart = (props: FieldProps) => <Field {...props} />

/** What stands around every form: its title, who is signing in, and the other ways on. */
export const FormLayoutPart = (props: FormLayoutProps) => <FormLayout {...props} />

/** A password to be chosen, with what the pool asks of it ticked off while it is typed. */
export const NewPasswordFieldPart = (props: FieldProps) => <NewPasswordField {...props} />

/** A password that can be looked at, and that says when Caps Lock is on. */
export const PasswordFieldPart = (props: PasswordFieldProps) => <PasswordField {...props} />
