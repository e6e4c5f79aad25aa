import { useChallengeTexts } from '../../react/auth-ui.js'
import type { FormProps } from '../../react/form-props.js'
import { Alert } from '../../react/parts/alert.js'
import { Button } from '../../react/parts/button.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { useErrorText } from '../../react/use-error-text.js'
import { useErrorTitle } from '../../react/use-error-title.js'
import { rememberDeviceText } from './text.js'

export function RememberDeviceForm({ challenge, pending, error, onAnswer }: FormProps<'remember-device'>) {
  const texts = useChallengeTexts('remember-device', rememberDeviceText)
  const { errorText } = useErrorText(error)
  useErrorTitle(errorText !== undefined)
  const answer = (remember: boolean) => () => onAnswer({ remember })
  return (
    <FormLayout title={texts.title} description={texts.description(challenge)}>
      {errorText && <Alert variant="error">{errorText}</Alert>}
      <div data-part="form">
        <Button type="button" pending={pending} onClick={answer(true)}>
          {texts.yes}
        </Button>
        <Button variant="secondary" pending={pending} onClick={answer(false)}>
          {texts.no}
        </Button>
      </div>
    </FormLayout>
  )
}
