/** Errors of input that the form has no field for. */
import { waitFor } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { createAuthSession, type Transport } from '../../src/index.js'
import { ChoiceForm } from '../../src/react/choice-form.js'
import { Button, Field, Form, FormLayout, type FormProps, useChallengeForm } from '../../src/ui.js'
import { render } from './page.js'

const general = 'Some details are missing or not accepted. Check what you entered.'

const sessionOf = (transport: Transport) =>
  createAuthSession({
    userPoolId: 'eu-west-1_Ab1cD2eF3',
    clientId: '1example23456789',
    flow: 'USER_PASSWORD_AUTH',
    transport,
  })

const alertOf = (container: HTMLElement) => container.querySelector('[role=alert]')?.textContent

test('a form that lacks a required attribute shows a general error', async () => {
  const session = sessionOf(async (operation) => ({
    operation,
    body: {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: 'S',
      ChallengeParameters: { requiredAttributes: '["userAttributes.given_name"]', userAttributes: '{}' },
    },
  }))
  function OnlyPassword(props: FormProps<'NEW_PASSWORD_REQUIRED'>) {
    const { form, field } = useChallengeForm(props)
    return (
      <FormLayout title="Choose a password">
        <Form {...form}>
          <Field {...field('password', 'Password')} type="password" />
          <Button pending={props.pending}>Continue</Button>
        </Form>
      </FormLayout>
    )
  }
  const page = render(session, { forms: { NEW_PASSWORD_REQUIRED: OnlyPassword } })
  await session.answer(session.getSnapshot().challenge as never, { username: 'ada', password: 'x' } as never)
  await page.shows('NEW_PASSWORD_REQUIRED')
  await page.send()
  await waitFor(() => expect(alertOf(page.container)).toBe('Enter your password.'))
  await page.fill({ password: 'Better-h0rse' })
  await page.send()
  await waitFor(() => expect(alertOf(page.container)).toBe(general))
  expect(document.title).toMatch(/^Error: /)
})

test('a reset can be answered although the username of the challenge has a space', async () => {
  const calls: string[] = []
  const session = sessionOf(async (operation) => {
    calls.push(operation)
    return { operation, body: {} }
  })
  session.goTo('reset-password', { username: 'ada lovelace', sendCode: true })
  const page = render(session)
  await page.shows('reset-password')
  await page.fill({ code: '123456', password: 'Better-h0rse' })
  await page.send()
  await waitFor(() => expect(calls.slice(0, 2)).toEqual(['ForgotPassword', 'ConfirmForgotPassword']))
})

test('a choice that is not accepted shows an error', async () => {
  const session = sessionOf(async (operation) => ({
    operation,
    body: {
      ChallengeName: 'SELECT_MFA_TYPE',
      Session: 'S',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]' },
    },
  }))
  const Other = (props: FormProps<'SELECT_MFA_TYPE'>) => (
    <ChoiceForm
      formProps={props}
      title="Choose"
      choices={['CARRIER_PIGEON']}
      names={{ CARRIER_PIGEON: 'Pigeon' }}
      onChoose={(choice) => props.onAnswer({ choice })}
    />
  )
  const page = render(session, { forms: { SELECT_MFA_TYPE: Other } })
  await session.answer(session.getSnapshot().challenge as never, { username: 'ada', password: 'x' } as never)
  await page.press('Pigeon')
  await waitFor(() => expect(alertOf(page.container)).toBe('Choose one of the options.'))
})
