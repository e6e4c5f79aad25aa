import { useChallengeTexts } from '../../react/auth-ui.js'
import { FormActions } from '../../react/form-actions.js'
import type { FormProps } from '../../react/form-props.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { unknownChallengeText } from './text.js'

/** Nobody can guess an answer; what can be done is to say so, and to show the way back. */
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
