/** A code that arrives while the login screen waits for a reply. */
import { waitFor } from '@testing-library/dom'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import type { Transport } from '../../src/index.js'
import { createAuthSession } from '../../src/index.js'
import { CodeField, Form, type FormProps, useChallengeForm } from '../../src/ui.js'
import { render } from './page.js'

const tokens = { AuthenticationResult: { AccessToken: 'a.b.c' } }

/** A screen at SMS_MFA. Its second InitiateAuth, which sends the code again, waits for `letGo`. */
async function open() {
  const codes: (string | undefined)[] = []
  let signIns = 0
  let letGo = () => {}
  const resent = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const transport: Transport = async (operation, input) => {
    if (operation === 'RespondToAuthChallenge') {
      codes.push((input as { ChallengeResponses: Record<string, string> }).ChallengeResponses.SMS_MFA_CODE)
      return { operation, body: tokens }
    }
    signIns += 1
    if (signIns === 2) await resent
    return { operation, body: { ChallengeName: 'SMS_MFA', Session: `S${signIns}`, ChallengeParameters: {} } }
  }
  const session = createAuthSession({
    userPoolId: 'eu-west-1_Ab1cD2eF3',
    clientId: '1example23456789',
    flow: 'USER_PASSWORD_AUTH',
    rememberDevice: 'never',
    resendCooldownSeconds: 0,
    transport,
  })
  const page = render(session, { autoSubmitCode: true })
  await session.answer(session.getSnapshot().challenge as never, { username: 'ada', password: 'x' } as never)
  await page.shows('SMS_MFA')
  const field = () => page.container.querySelector<HTMLInputElement>('input[name=code]')
  const type = async (code: string) => {
    await page.user.click(field() as HTMLInputElement)
    await page.user.paste(code)
  }
  return { ...page, session, codes, field, type, letGo: () => letGo() }
}

const isIdle = ({ session }: Awaited<ReturnType<typeof open>>) =>
  waitFor(() => expect(session.getSnapshot().pending).toBe(false))

test('a code that is pasted while another code is being sent is kept, and submitted afterwards', async () => {
  const page = await open()
  await page.press('Resend code')
  await page.type('654321')
  expect(page.codes).toEqual([])
  page.letGo()
  await waitFor(() => expect(page.session.getSnapshot().status).toBe('signed-in'))
  expect(page.codes).toEqual(['654321'])
})

test('a code that was typed before another code was sent is removed', async () => {
  const page = await open()
  await page.type('6543')
  await page.press('Resend code')
  page.letGo()
  await isIdle(page)
  await waitFor(() => expect(page.field()?.value).toBe(''))
  expect(page.codes).toEqual([])
})

test('a code that is incomplete once the other code is sent is kept, and not submitted', async () => {
  const page = await open()
  await page.press('Resend code')
  await page.type('654321')
  await page.user.keyboard('{Backspace}')
  page.letGo()
  await isIdle(page)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(page.field()?.value).toBe('65432')
  expect(page.codes).toEqual([])
  await page.user.keyboard('1')
  await waitFor(() => expect(page.codes).toEqual(['654321']))
})

test('a code in a field that appears while another code is being sent is kept', async () => {
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  function SmsCode({ hasField, ...props }: FormProps<'SMS_MFA'> & { readonly hasField: boolean }) {
    const { form, field } = useChallengeForm(props)
    return (
      <Form {...form}>
        <output>{JSON.stringify(props.codeResent)}</output>
        {hasField && <CodeField {...field('code', 'Code')} />}
      </Form>
    )
  }
  const show = (hasField: boolean, props: Partial<FormProps<'SMS_MFA'>>) =>
    root.render(
      <SmsCode challenge={{ name: 'SMS_MFA' } as never} onAnswer={vi.fn()} hasField={hasField} {...props} />,
    )
  const shows = (selector: string) =>
    waitFor(() => {
      const found = container.querySelector<HTMLInputElement>(selector)
      if (!found) throw new Error(`There is no ${selector}.`)
      return found
    })
  show(false, { pending: true })
  await shows('form')
  await new Promise((resolve) => setTimeout(resolve, 20))
  show(true, { pending: true })
  const input = await shows('input[name=code]')
  input.value = '6543'
  show(true, { codeResent: true })
  await waitFor(() => expect(container.querySelector('output')?.textContent).toBe('true'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(input.value).toBe('6543')
  root.unmount()
  container.remove()
})
