import { useChallengeTexts } from '../../react/auth-ui.js'
import { FormActions } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { unknownChallengeText } from './text.js'

/** Says that the kit does not support the challenge, and lets the user return to sign-in. */
export function UnknownChallengeForm(props: FormProps<'unknown-challenge'>) {
  const texts = useChallengeTexts('unknown-challenge', unknownChallengeText)
  return (
    <FormLayout
      title={texts.title}
      description={texts.description(props.challenge)}
      footer={<FormActions {...props} />}
    >
      {null}
    </FormLayout>
  )
}
