/** The attribute that Cognito names is the field that gets the error. */
import { waitFor } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { createAuthSession } from '../../src/index.js'
import { createPool, type PoolOptions } from '../../src/pool/index.js'
import type { SignInProps } from '../../src/ui.js'
import { render } from './page.js'

const password = 'Correct-h0rse'

function visit(pool: PoolOptions, props: Partial<SignInProps>) {
  const served = createPool(pool)
  const session = createAuthSession({
    userPoolId: served.id,
    clientId: served.clientId,
    transport: served,
    flow: 'USER_PASSWORD_AUTH',
  })
  const page = render(session, props)
  const marked = () =>
    [...page.container.querySelectorAll<HTMLInputElement>('[aria-invalid=true]')].map(({ name }) => name)
  const errors = () =>
    [...page.container.querySelectorAll('[data-part=error]')].map(({ textContent }) => textContent)
  return { ...page, session, marked, errors }
}

const asked = {
  signUpAttributes: ['email', 'given_name', 'nickname'],
  optionalAttributes: ['given_name', 'nickname'],
}

test('a sign-up marks the attribute that Cognito calls missing, and no other', async () => {
  const { session, shows, screen, user, send, marked, errors, container } = visit(
    { attributes: [{ name: 'given_name', required: true }] },
    asked,
  )
  session.goTo('sign-up')
  await shows('sign-up')
  await user.type(screen.getByLabelText('Username'), 'ada')
  await user.type(screen.getByLabelText('Email address'), 'ada@example.com')
  await user.type(screen.getByLabelText('Password'), password)
  await send()
  await waitFor(() => expect(marked()).toEqual(['attributes.given_name']))
  expect(errors()).toEqual(['Enter your first name.'])
  expect(container.querySelector('[data-part=alert]')).toBeNull()
  expect(document.activeElement).toBe(screen.getByLabelText(/^First name/))
})

test('a sign-up marks each of several attributes, and leads to them', async () => {
  const { session, shows, screen, user, send, marked, container } = visit(
    { attributes: ['given_name', 'nickname'].map((name) => ({ name, required: true })) },
    asked,
  )
  session.goTo('sign-up')
  await shows('sign-up')
  await user.type(screen.getByLabelText('Username'), 'ada')
  await user.type(screen.getByLabelText('Email address'), 'ada@example.com')
  await user.type(screen.getByLabelText('Password'), password)
  await send()
  await waitFor(() => expect(marked()).toEqual(['attributes.given_name', 'attributes.nickname']))
  const summary = container.querySelector('[data-part=summary]')
  expect(document.activeElement).toBe(summary)
  expect([...(summary?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Enter your first name.',
    'Enter your nickname.',
  ])
})

test('each line of the summary names its field', async () => {
  const { session, shows, screen, user, send, container } = visit({}, { signUpAttributes: ['email'] })
  session.goTo('sign-up')
  await shows('sign-up')
  await user.type(screen.getByLabelText('Username'), 'ada lovelace')
  await user.type(screen.getByLabelText('Password'), 'short')
  await send()
  const errorsOf = (selector: string) =>
    [...container.querySelectorAll(selector)].map(({ textContent }) => textContent)
  await waitFor(() =>
    expect(errorsOf('[data-part=summary] a')).toEqual([
      'Username: Remove the spaces.',
      'Enter your email address.',
      'Password is too short.',
    ]),
  )
  expect(errorsOf('[data-part=error]')).toEqual([
    'Remove the spaces.',
    'Enter your email address.',
    'Password is too short.',
  ])
})

test('a first password with attributes marks the attribute that Cognito calls malformed', async () => {
  const { shows, screen, user, send, marked, errors } = visit(
    {
      attributes: [
        { name: 'given_name', required: true },
        { name: 'nickname', maxLength: 3 },
      ],
      users: [{ username: 'ada', password, temporary: true, attributes: {} }],
    },
    { optionalAttributes: ['nickname'] },
  )
  await shows('sign-in')
  await user.type(screen.getByLabelText('Username'), 'ada')
  await user.type(screen.getByLabelText('Password'), password)
  await send()
  await shows('NEW_PASSWORD_REQUIRED')
  await user.type(screen.getByLabelText('New password'), 'Better-h0rse')
  await user.type(screen.getByLabelText('First name'), 'Ada')
  await user.type(screen.getByLabelText(/^Nickname/), 'Countess')
  await send()
  await waitFor(() => expect(marked()).toEqual(['attributes.nickname']))
  expect(errors()).toEqual(['Nickname is not accepted. Check it and try again.'])
})

test('an attribute that the form does not ask for marks no field', async () => {
  const { session, shows, screen, user, send, marked, container } = visit(
    { attributes: [{ name: 'given_name', required: true }] },
    { signUpAttributes: ['email'] },
  )
  session.goTo('sign-up')
  await shows('sign-up')
  await user.type(screen.getByLabelText('Username'), 'ada')
  await user.type(screen.getByLabelText('Email address'), 'ada@example.com')
  await user.type(screen.getByLabelText('Password'), password)
  await send()
  await waitFor(() =>
    expect(container.querySelector('[data-part=alert]')?.textContent).toMatch(/^Some details are missing/),
  )
  expect(marked()).toEqual([])
})
