import type { FormProps } from '../../react/face.js'
import { PasswordForm } from '../password/form.js'

export const PasswordSrpForm = (face: FormProps<'PASSWORD_SRP'>) => <PasswordForm {...face} />
