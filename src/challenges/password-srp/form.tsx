import type { FormProps } from '../../react/form-props.js'
import { PasswordForm } from '../password/form.js'

export const PasswordSrpForm = (props: FormProps<'PASSWORD_SRP'>) => <PasswordForm {...props} />
