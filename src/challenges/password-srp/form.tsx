import type { FormProps } from '../../react/face.js'
import { PasswordForm } from '../password/form.js'

/** To a person it is the same password, however it is proved. */
export const PasswordSrpForm = (face: FormProps<'PASSWORD_SRP'>) => (
  <PasswordForm {...(face as unknown as FormProps<'PASSWORD'>)} />
)
