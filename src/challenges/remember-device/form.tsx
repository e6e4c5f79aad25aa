import { useChallengeTexts } from '../../react/auth-ui.js'
import type { FormProps } from '../../react/form-props.js'
import { Alert } from '../../react/parts/alert.js'
import { Button } from '../../react/parts/button.js'
import { FormLayout } from '../../react/parts/form-layout.js'
import { useErrorText } from '../../react/use-error-text.js'
import { useErrorTitle } from '../../react/use-error-title.js'
import { rememberDeviceText } from './text.js'

export function RememberDeviceForm({ challenge, pending, error, onAnswer }: FormProps<'remember-device'>) {
  const words = useChallengeTexts('remember-device', rememberDeviceText)
  const { said } = useErrorText(error)
  useErrorTitle(said !== undefined)
  const answer = (remember: boolean) => () => onAnswer({ remember })
  return (
    <FormLayout title={words.title} description={words.description(challenge)}>
      {said && <Alert variant="error">{said}</Alert>}
      <div data-part="form">
        <Button type="button" pending={pending} onClick={answer(true)}>
          {words.yes}
        </Button>
        <Button variant="secondary" pending={pending} onClick={answer(false)}>
          {words.no}
        </Button>
      </div>
    </FormLayout>
  )
}
