/** The common parts of all forms, each rendered with all its props. */
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { forms } from '../../src/challenges/forms.js'
import type { Challenge, ChallengeName } from '../../src/challenges/index.js'
import { AuthLayout, type AuthLayoutProps } from '../../src/react/auth-layout.js'
import type { FormProps } from '../../src/react/form-props.js'
import type { State } from '../../src/session/session.js'

type Details<N extends ChallengeName> =
  Challenge<N> extends infer C ? (C extends unknown ? Omit<C, 'name'> : never) : never

const sent = { username: 'ada', destination: 'a***@e***', deliveryMedium: 'EMAIL' }
const uri = 'otpauth://totp/ada?secret=JBSWY3DPEHPK3PXP'

/** Each challenge as it may be asked. A challenge with several forms has a name for each. */
const asked: { readonly [N in ChallengeName]: Details<N> | Readonly<Record<string, Details<N>>> } = {
  'sign-in': { passwordRequired: true },
  'sign-up': { username: undefined },
  'confirm-sign-up': sent,
  'forgot-password': { username: 'ada' },
  'reset-password': sent,
  'remember-device': { deviceName: 'Firefox on Linux' },
  CUSTOM_CHALLENGE: { parameters: { question: 'What was the name of your first pet?' } },
  EMAIL_OTP: sent,
  MFA_SETUP: {
    choose: { method: 'choose', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
    app: { method: 'app', methods: [], secret: 'JBSWY3DPEHPK3PXP', uri },
    email: { method: 'email', methods: [] },
    none: { method: 'none', methods: [], reason: 'sms-only' },
  } as unknown as Record<string, Details<'MFA_SETUP'>>,
  NEW_PASSWORD_REQUIRED: { required: ['name'], present: [] },
  PASSWORD: {},
  PASSWORD_SRP: {},
  SELECT_CHALLENGE: { choices: ['PASSWORD_SRP', 'EMAIL_OTP'] },
  SELECT_MFA_TYPE: { choices: ['SMS_MFA', 'EMAIL_OTP'] },
  SMS_MFA: sent,
  SMS_OTP: sent,
  SOFTWARE_TOKEN_MFA: { deviceName: undefined },
  WEB_AUTHN: { options: { challenge: 'abc' } },
  'unknown-challenge': { challenge: 'TELEPATHY', parameters: {} },
}

const drawn = Object.entries(asked).flatMap(([name, details]) =>
  name === 'MFA_SETUP'
    ? Object.entries(details).map(
        ([way, one]) => [`${name} (${way})`, name as ChallengeName, one as object] as const,
      )
    : [[name, name as ChallengeName, details as object] as const],
)

/** The result of an answer, which no form reads. */
const signedIn: State = { status: 'signed-in', pending: false }

async function draw(
  name: ChallengeName,
  details: object,
  props: Partial<FormProps> = {},
  layoutProps?: AuthLayoutProps,
) {
  await forms[name].load()
  const Form = forms[name].loaded() as ComponentType<FormProps>
  const page = document.createElement('div')
  page.innerHTML = renderToStaticMarkup(
    <AuthLayout {...layoutProps}>
      <Form
        challenge={{ name, ...details } as Challenge}
        username="ada"
        resendAt={0}
        onAnswer={async () => signedIn}
        onResend={() => {}}
        onBack={() => {}}
        onRestart={() => {}}
        onGoTo={() => {}}
        {...props}
      />
    </AuthLayout>,
  )
  return page
}

describe('The way back to the sign-in form', () => {
  /** One begins there, one has another name for it, and one must not lose the tokens that wait. */
  const withoutOne = ['sign-in', 'sign-up', 'remember-device']

  test.each(drawn.filter(([, name]) => !withoutOne.includes(name)))(
    'the way back is the last button of %s, with its name',
    async (_, name, details) => {
      const page = await draw(name, details)
      const buttons = [...page.querySelectorAll('button')].map(({ textContent }) => textContent)
      expect(buttons.at(-1)).toBe('Back to sign in')
      expect(buttons.filter((label) => label === 'Back to sign in')).toHaveLength(1)
      expect(page.querySelector('[data-part=user] button')).toBeNull()
      // A form without anything to send, or without a name, has it there too.
      const nameless = await draw(name, { ...details, username: undefined }, { username: undefined })
      expect([...nameless.querySelectorAll('[data-part=actions] button')].at(-1)?.textContent).toBe(
        'Back to sign in',
      )
    },
  )
})

describe('The attributes along with a first password', () => {
  /** As Cognito names them, and as people think of them: name, contact, date of birth, the rest. */
  const byCognito = [
    ...['address', 'birthdate', 'custom:team', 'email', 'family_name', 'gender', 'given_name', 'locale'],
    ...['middle_name', 'name', 'nickname', 'phone_number', 'picture', 'preferred_username', 'profile'],
    ...['website', 'zoneinfo', 'custom:desk'],
  ]
  const byPeople = [
    ...['name', 'given_name', 'middle_name', 'family_name', 'nickname', 'preferred_username'],
    ...['email', 'phone_number', 'address', 'birthdate'],
    ...['gender', 'locale', 'zoneinfo', 'website', 'profile', 'picture', 'custom:team', 'custom:desk'],
  ]
  const namesIn = (page: Element) =>
    [...page.querySelectorAll('[name^="attributes."]')].map((input) =>
      input.getAttribute('name')?.replace('attributes.', ''),
    )

  test('attributes come in their usual order', async () => {
    const page = await draw('NEW_PASSWORD_REQUIRED', { required: byCognito, present: [] })
    expect(namesIn(page)).toEqual(byPeople)
  })

  test('attributes have their places whether they are required or optional', async () => {
    const page = await draw(
      'NEW_PASSWORD_REQUIRED',
      { required: ['birthdate', 'family_name'], present: [] },
      {},
      { optionalAttributes: ['email', 'given_name'] },
    )
    expect(namesIn(page)).toEqual(['given_name', 'family_name', 'email', 'birthdate'])
    expect(page.querySelector('[name="attributes.email"][aria-required]')).toBeNull()
    expect(page.querySelector('[name="attributes.birthdate"][aria-required]')).not.toBeNull()
  })

  test('attributes of a new account come in the order of the application', async () => {
    const page = await draw('sign-up', {}, {}, { signUpAttributes: ['email', 'custom:team', 'name'] })
    expect(namesIn(page)).toEqual(['email', 'custom:team', 'name'])
  })

  test('tell the browser what they are, where HTML has a name for it', async () => {
    const page = await draw('NEW_PASSWORD_REQUIRED', { required: byCognito, present: [] })
    const purposes = Object.fromEntries(
      [...page.querySelectorAll('[name^="attributes."]')].map((input) => [
        input.getAttribute('name')?.replace('attributes.', ''),
        input.getAttribute('autocomplete'),
      ]),
    )
    expect(purposes).toEqual({
      name: 'name',
      given_name: 'given-name',
      middle_name: 'additional-name',
      family_name: 'family-name',
      nickname: 'nickname',
      preferred_username: 'nickname',
      email: 'email',
      phone_number: 'tel',
      address: 'street-address',
      birthdate: 'bday',
      gender: 'sex',
      locale: 'language',
      zoneinfo: null,
      website: 'url',
      profile: 'url',
      picture: 'photo',
      'custom:team': null,
      'custom:desk': null,
    })
  })
})

describe('The parameters of a custom challenge', () => {
  const told = async (parameters: Readonly<Record<string, string>>, layoutProps?: AuthLayoutProps) => {
    const page = await draw('CUSTOM_CHALLENGE', { parameters }, {}, layoutProps)
    const lines = page.querySelectorAll('p[data-part=parameters], [data-part=parameters] :is(dt, dd)')
    return [...lines].map(({ textContent }) => textContent)
  }

  test('a single parameter is shown without a name', async () => {
    expect(await told({ securityQuestion: 'First pet?' })).toEqual(['First pet?'])
  })

  test('several parameters have plain names', async () => {
    expect(
      await told({ securityQuestion: 'First pet?', 'tries-left': '2', phone_number: '+1***23' }),
    ).toEqual(['Security question', 'First pet?', 'Tries left', '2', 'Phone number', '+1***23'])
  })

  test('a parameter has a name in the language of the page where the kit has one', async () => {
    const { de } = await import('../../src/locales/de.js')
    expect(await told({ email: 'a***@e***', hint: 'x' }, { texts: de })).toEqual([
      'E-Mail-Adresse',
      'a***@e***',
      'Hint',
      'x',
    ])
  })

  test('a parameter has the name that the application gives', async () => {
    const parameters = { question: 'Your question', hint: 'A hint' }
    const layoutProps = { texts: { challenges: { CUSTOM_CHALLENGE: { parameters } } } }
    expect(await told({ question: 'First pet?' }, layoutProps)).toEqual(['Your question', 'First pet?'])
    expect(await told({ question: 'First pet?', hint: 'A dog' }, layoutProps)).toEqual([
      ...['Your question', 'First pet?'],
      ...['A hint', 'A dog'],
    ])
  })

  test('an empty parameter is not shown', async () => {
    expect(await told({})).toEqual([])
  })
})
