/** The fields: text that a user pastes, values that a browser fills in, and the input that the pool gets. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Drawn } from './apps/fields.js'
import { serveApp } from './chromium.js'

const styles = { 'theme.css': readFileSync('src/theme/countersign.css', 'utf8') }
const door = serveApp<typeof import('./apps/fields.js')>('apps/fields.tsx', { styles })

type Machine = Parameters<typeof door.open>[0]

async function visit(form: Drawn, machine?: Machine) {
  const { page, app } = await door.open(machine)
  await app.draw(form)
  await page.locator('[data-part=title]').waitFor()
  return {
    page,
    app,
    send: () => page.locator('[data-part=button][data-variant=primary]').click(),
    /** Waits until there are so many answers, and gives the last one. */
    answer: async (count = 1) => {
      await page.waitForFunction(
        (count) => (globalThis as unknown as { app: typeof app }).app.answers().length >= count,
        count,
      )
      const given = await app.answers()
      expect(given).toHaveLength(count)
      return given.at(-1)
    },
  }
}

/** As a paste arrives. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text)

/** Fills in without events, as some password managers do. */
const fillSilently = (page: Page, label: string, value: string) =>
  page.getByLabel(label, { exact: true }).evaluate((input, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
  }, value)

it.each([
  ['username', 'Username'],
  ['email', 'Email address'],
  ['phone', 'Phone number'],
] as const)('A name of the kind %s is called so by each form', async (usernameType, label) => {
  const { page, app } = await visit({ name: 'sign-in', options: { usernameType } })
  for (const name of [
    'sign-in',
    'sign-up',
    'confirm-sign-up',
    'forgot-password',
    'reset-password',
  ] as const) {
    await app.leave()
    await app.draw({ name })
    const asked = page.locator('[data-part=input][name=username]')
    await asked.waitFor()
    expect(await asked.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent), name).toBe(
      label,
    )
  }
})

describe('A phone number', () => {
  const phone = { name: 'forgot-password', options: { usernameType: 'phone' } } as const

  async function visitPhone(options: Drawn['options'] = {}, machine?: Machine) {
    const visitor = await visit({ ...phone, options: { ...phone.options, ...options } }, machine)
    const country = visitor.page.getByLabel('Country')
    await country.waitFor()
    return { ...visitor, number: visitor.page.getByLabel('Phone number'), country }
  }

  it('a phone number is sent in E.164, in any spelling', async () => {
    const { page, number, country, send, answer } = await visitPhone({ defaultCountry: 'DE' })
    const written = {
      'as at home': ['0151 23456789', '+4915123456789'],
      'with a plus': ['+49 (0)151 2345-6789', '+4915123456789'],
      'from another country': ['+1 (201) 555-0123', '+12015550123'],
      'in the digits of another script': ['+٤٩١٥١٢٣٤٥٦٧٨٩', '+4915123456789'],
      'with invisible marks from a list of contacts': ['\u202a+49 151 23456789\u202c', '+4915123456789'],
      'in a sentence': ['Tel. +49 151 23456789', '+4915123456789'],
      'with the prefix for calls abroad': ['0043 1 534567', '+431534567'],
    } as const
    for (const [nth, [how, [typed, sent]]] of Object.entries(written).entries()) {
      await country.selectOption('DE')
      await number.fill('')
      await paste(page, typed)
      await send()
      expect(await answer(nth + 1), how).toEqual({ username: sent })
      expect(await number.inputValue()).toBe(typed)
    }
  })

  it('a phone number is from the country of the browser, unless the application sets another', async () => {
    const swiss = await visitPhone({}, { locale: 'de-CH' })
    expect(await swiss.country.inputValue()).toBe('CH')
    const french = await visitPhone({ defaultCountry: 'FR' }, { locale: 'de-CH' })
    expect(await french.country.inputValue()).toBe('FR')
  })

  it('the field shows the calling code, and the list shows the name', async () => {
    const { page, country } = await visitPhone({ defaultCountry: 'DE' })
    const code = () =>
      page.locator('[data-part=country]').evaluate((box) => getComputedStyle(box, '::before').content)
    expect(await code()).toBe('"+49"')
    expect(await country.locator('option').count()).toBeGreaterThan(200)
    expect(await country.locator('option:checked').textContent()).toBe('Germany +49')
    await country.selectOption('GB')
    expect(await code()).toBe('"+44"')
  })

  it.each([
    ['fr', 'Allemagne +49'],
    // An invalid language is ignored: the language of the browser is used.
    ['xx_not-a-language', 'Germany +49'],
  ])('names countries in the language of the words around it: %s', async (language, name) => {
    const { country } = await visitPhone({ defaultCountry: 'DE', texts: { language } })
    expect(await country.locator('option:checked').textContent()).toBe(name)
  })

  it('the country follows a number that is typed, pasted or filled in', async () => {
    const { page, number, country } = await visitPhone({ defaultCountry: 'DE' })
    await number.pressSequentially('+4')
    expect(await country.inputValue()).toBe('DE')
    await number.pressSequentially('4')
    expect(await country.inputValue()).toBe('GB')
    await number.fill('')
    await paste(page, '+1 416 555 0123')
    expect(await country.inputValue()).toBe('CA')
    // A number from home says nothing of a country.
    await number.fill('0151 23456789')
    expect(await country.inputValue()).toBe('CA')
  })

  it('a number that was filled in without events is read', async () => {
    const { page, country, send, answer } = await visitPhone({ defaultCountry: 'DE' })
    await fillSilently(page, 'Phone number', '+81 90-1234-5678')
    await send()
    expect(await answer()).toEqual({ username: '+819012345678' })
    expect(await country.inputValue()).toBe('JP')
  })

  it('an impossible number has an error at the field, until it is possible', async () => {
    const { page, app, number, send, answer } = await visitPhone({ defaultCountry: 'DE' })
    await number.fill('12')
    await send()
    const error = page.getByText('Enter a full phone number, starting with + and the country code.')
    await error.waitFor()
    expect(await number.getAttribute('aria-invalid')).toBe('true')
    expect(await number.getAttribute('aria-describedby')).toBe(await error.getAttribute('id'))
    expect(await number.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await app.answers()).toEqual([])
    await number.fill('0151 23456789')
    await send()
    expect(await answer()).toEqual({ username: '+4915123456789' })
    await error.waitFor({ state: 'detached' })
  })

  it('a number with a plus is sent as it is while the countries are not loaded', async () => {
    // An element that moves has no final place yet.
    const { page, app } = await door.open({ reducedMotion: 'reduce' })
    let arrive = () => {}
    const held = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route(/country-.*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await app.draw(phone)
    const number = page.getByLabel('Phone number')
    const send = () => page.getByRole('button', { name: 'Send code' }).click()
    const places = () =>
      Promise.all(['input', 'country'].map((part) => page.locator(`[data-part=${part}]`).boundingBox()))
    const before = await places()
    await number.fill('0151 23456789')
    await send()
    await page.getByText('starting with + and the country code.').waitFor()
    await number.fill('+4915123456789')
    await send()
    await page.getByText('starting with +').waitFor({ state: 'detached' })
    expect(await app.answers()).toEqual([{ username: '+4915123456789' }])
    arrive()
    await page.getByLabel('Country').waitFor()
    expect(await page.getByLabel('Country').inputValue()).toBe('DE')
    expect(await places()).toEqual(before)
  })

  it('a number is accepted without the data of countries', async () => {
    const { page, app, complaints } = await door.open()
    await page.route(/country-.*\.js$/, (route) => route.abort())
    await app.draw(phone)
    await page.locator('[data-part=country]').waitFor({ state: 'detached' })
    await page.getByLabel('Phone number').fill('+4915123456789')
    await page.getByRole('button', { name: 'Send code' }).click()
    await page.waitForFunction(() => (globalThis as unknown as { app: typeof app }).app.answers().length)
    expect(await app.answers()).toEqual([{ username: '+4915123456789' }])
    expect(complaints.splice(0).join()).toContain('ERR_FAILED')
  })

  it('a number can be given for a new account and with a first password, too', async () => {
    const required = {
      name: 'NEW_PASSWORD_REQUIRED',
      challenge: { required: ['phone_number'], present: [] },
    } as const
    const { page, answer, send } = await visit({ ...required, options: { defaultCountry: 'US' } })
    await page.getByLabel('Country').waitFor()
    expect(await page.getByLabel('Phone number').getAttribute('autocomplete')).toBe('tel')
    await page.getByLabel('New password', { exact: true }).fill('Better-h0rse')
    await page.getByLabel('Phone number').fill('(201) 555-0123')
    await send()
    expect(await answer()).toEqual({ password: 'Better-h0rse', attributes: { phone_number: '+12015550123' } })

    const signUp = await visit({
      name: 'sign-up',
      options: { signUpAttributes: ['phone_number'], defaultCountry: 'US' },
    })
    await signUp.page.getByLabel('Country').waitFor()
    await signUp.page.getByLabel('Username').fill('ada')
    await signUp.page.getByLabel('Phone number').fill('(201) 555-0123')
    await signUp.page.getByLabel('Password', { exact: true }).fill('Better-h0rse')
    await signUp.send()
    expect(await signUp.answer()).toMatchObject({ attributes: { phone_number: '+12015550123' } })
  })

  it('a number is left to right on a right-to-left page, and fits a narrow one', async () => {
    const { page, number, country } = await visitPhone()
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await number.getAttribute('dir')).toBe('ltr')
    const [code, digits] = await Promise.all([country.boundingBox(), number.boundingBox()])
    expect(code?.x).toBeLessThan(digits?.x ?? 0)
    expect(digits?.width).toBeGreaterThan(150)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  })

  it('a number that the pool rejects has its error at its field', async () => {
    const { page } = await visit({
      name: 'sign-up',
      options: { signUpAttributes: ['email', 'phone_number'] },
      error: { kind: 'rejected', code: 'bad-phone-number', field: 'attributes', recovery: 'retry' },
    })
    const error = page.getByText('Enter a full phone number, starting with + and the country code.')
    await error.waitFor()
    expect(await error.count()).toBe(1)
    expect(await page.getByLabel('Phone number').getAttribute('aria-describedby')).toBe(
      await error.getAttribute('id'),
    )
  })
})

describe('A phone number that the form begins with', () => {
  const remembered = async (username: string, defaultCountry = 'US') => {
    const visitor = await visit({
      name: 'sign-in',
      challenge: { passwordRequired: false, username },
      options: { usernameType: 'phone', defaultCountry },
    })
    const select = visitor.page.getByLabel('Country')
    await select.waitFor()
    return { ...visitor, select, number: visitor.page.getByLabel('Phone number') }
  }

  it.each([
    ['+12015550123', 'US', '(201) 555-0123'],
    ['+14165550123', 'CA', '(416) 555-0123'],
    ['+4915123456789', 'DE', '01512 3456789'],
    ['+819012345678', 'JP', '090-1234-5678'],
    ['+390612345678', 'IT', '06 1234 5678'],
  ])(
    'a number is shown in its national form beside its country, and sent as it was: %s',
    async (username, country, written) => {
      const { number, select, send, answer } = await remembered(username)
      expect(await select.inputValue()).toBe(country)
      expect(await number.inputValue()).toBe(written)
      await send()
      expect(await answer()).toEqual({ username })
    },
  )

  it('a number stays as it is where it is invalid, or was changed before its country was known', async () => {
    const { number, send, answer } = await remembered('ada')
    expect(await number.inputValue()).toBe('ada')
    await send()
    expect(await answer()).toEqual({ username: 'ada' })
  })
})

describe('A name of another shape', () => {
  const error = {
    email: 'Enter an email address in the correct format, like name@example.com.',
    phone: 'Enter a full phone number, starting with + and the country code.',
  }
  const label = { email: 'Email address', phone: 'Phone number' }
  const asName = { email: 'ada@example.com', phone: '+4915123456789' }

  describe.each([
    ['email', 'ada.example.com'],
    ['email', 'ada@'],
    ['phone', 'ada@example.com'],
    ['phone', '12'],
  ] as const)('%s: %s', (usernameType, typed) => {
    it.each<[Drawn, string, Readonly<Record<string, string>>]>([
      [{ name: 'sign-up' }, 'Create account', { Password: 'Better-h0rse' }],
      [{ name: 'forgot-password' }, 'Send code', {}],
      [{ name: 'confirm-sign-up' }, 'Confirm account', { Code: '123456' }],
      [{ name: 'reset-password' }, 'Change password', { Code: '123456', 'New password': 'Better-h0rse' }],
    ])(
      'a username of another form is not sent by $name, and its field says why',
      async (form, button, others) => {
        const { page, app, answer } = await visit({
          ...form,
          options: { usernameType, defaultCountry: 'DE' },
        })
        if (usernameType === 'phone') await page.getByLabel('Country').waitFor()
        const name = page.getByLabel(label[usernameType])
        await name.fill(typed)
        for (const [other, value] of Object.entries(others))
          await page.getByLabel(other, { exact: true }).fill(value)
        const send = () => page.getByRole('button', { name: button }).click()
        await send()
        const told = page.locator('[data-part=error]')
        await told.filter({ hasText: error[usernameType] }).waitFor()
        expect(await told.count()).toBe(1)
        expect(await name.getAttribute('aria-invalid')).toBe('true')
        expect(await name.evaluate((input) => input === document.activeElement)).toBe(true)
        expect(await app.answers()).toEqual([])
        await name.fill(asName[usernameType])
        await send()
        expect(await answer()).toMatchObject({ username: asName[usernameType] })
      },
    )

    it('a username of another form is sent by sign-in, after a hint', async () => {
      const { page, send, answer } = await visit({
        name: 'sign-in',
        challenge: { passwordRequired: true },
        options: { usernameType, defaultCountry: 'DE' },
      })
      if (usernameType === 'phone') await page.getByLabel('Country').waitFor()
      const name = page.getByLabel(label[usernameType])
      const hint = page.locator('[data-part=hint]', { hasText: error[usernameType] })
      await name.fill(typed)
      await page.keyboard.press('Tab')
      await hint.waitFor()
      await page.getByRole('status').filter({ hasText: error[usernameType] }).waitFor()
      expect(await name.getAttribute('aria-invalid')).toBeNull()
      expect(await name.evaluate(describedBy)).toContain(error[usernameType])
      await page.getByLabel('Password', { exact: true }).fill('Better-h0rse')
      await send()
      expect(await answer(1)).toEqual({ username: typed, password: 'Better-h0rse' })
      expect(await page.locator('[data-part=error]').count()).toBe(0)

      await name.fill(asName[usernameType])
      await page.keyboard.press('Tab')
      await hint.waitFor({ state: 'detached' })
      await send()
      expect(await answer(2)).toMatchObject({ username: asName[usernameType] })
    })

    it('a username of another form is sent by a sign-in without a password at the first press of its button, with the hint', async () => {
      const { page, answer } = await visit({
        name: 'sign-in',
        challenge: { passwordRequired: false },
        options: { usernameType, defaultCountry: 'DE' },
      })
      if (usernameType === 'phone') await page.getByLabel('Country').waitFor()
      await page.getByLabel(label[usernameType]).fill(typed)
      const button = page.getByRole('button', { name: 'Continue' })
      const { x = 0, y = 0 } = (await button.boundingBox()) ?? {}
      await page.mouse.move(x + 30, y + 4)
      await page.mouse.down()
      await page.mouse.up()
      expect(await answer()).toEqual({ username: typed })
      await page.locator('[data-part=hint]', { hasText: error[usernameType] }).waitFor()
    })
  })

  const describedBy = (input: Element) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join()

  it('any username is accepted where usernames have any form', async () => {
    const { page, send, answer } = await visit({ name: 'forgot-password' })
    await page.getByLabel('Username').fill('ada.example.com')
    await send()
    expect(await answer()).toEqual({ username: 'ada.example.com' })
  })

  it.each(['email', 'phone'] as const)(
    'an empty username has its error while it is empty: %s',
    async (usernameType) => {
      const { page, app, send } = await visit({ name: 'sign-in', options: { usernameType } })
      await page.getByLabel(label[usernameType]).focus()
      await page.keyboard.press('Tab')
      await send()
      await page
        .locator('[data-part=error]', { hasText: `Enter your ${label[usernameType].toLowerCase()}.` })
        .waitFor()
      expect(await page.getByText(error[usernameType]).count()).toBe(0)
      expect(await app.answers()).toEqual([])
    },
  )
})

it('The library for phone numbers and its data are in no file but their own', () => {
  const files = [...door.bundle.files]
  const holding = files.filter(([, code]) => code.includes('nonGeographic')).map(([name]) => name)
  expect(holding).toEqual([expect.stringMatching(/^(assets\/)?country-/)])
  expect(door.bundle.entry).not.toBe(holding[0])
})

describe('A code', () => {
  const sms = { name: 'SMS_MFA', challenge: { codeLength: 6 }, takes: true } as const
  const email = { name: 'EMAIL_OTP', challenge: { codeLength: 6 }, takes: true } as const
  const unknown = { name: 'EMAIL_OTP', takes: true } as const

  async function visitCode(form: Drawn, machine?: Machine) {
    const visitor = await visit(form, machine)
    const code = visitor.page.getByLabel('Code', { exact: true })
    await code.focus()
    return { ...visitor, code }
  }

  it('a code that is pasted is sent without the button, and fills its boxes', async () => {
    const { page, app, code, answer } = await visitCode({ ...email, takes: false })
    const pasted = {
      ' 111 111 ': '111111',
      '222-222': '222222',
      '３３３３３３': '333333',
      '۴۴۴۴۴۴': '444444',
      '\u2068555555\u2069': '555555',
      'Your code is 666666. It ends in 3 minutes.': '666666',
      'Your code is 777777.\n@login.example.com #777777': '777777',
    }
    for (const [nth, [text, digits]] of Object.entries(pasted).entries()) {
      await code.fill('')
      await paste(page, text)
      expect(await answer(nth + 1), text).toEqual({ code: digits })
      expect(await code.inputValue()).toBe(digits)
    }
    expect(await app.answers()).toHaveLength(Object.keys(pasted).length)
  })

  it('a code that could be one of two is not chosen for the user', async () => {
    const { page, app, code } = await visitCode(email)
    await paste(page, 'Code 123456 or 654321')
    expect(await app.answers()).toEqual([])
    expect(await code.inputValue()).toBe('Code 123456 or 654321')
    await page.keyboard.press('Enter')
    await page.getByText('Code must be 6 to 8 digits.').waitFor()
    expect(await app.answers()).toEqual([])
    // A typed digit replaces it.
    expect(
      await code.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]),
    ).toEqual([0, 21])
  })

  it('a code is sent once it has all its digits, where their number is known', async () => {
    const { page, app, answer } = await visitCode(sms)
    await page.keyboard.type('12 34-5')
    expect(await app.answers()).toEqual([])
    await page.keyboard.type('6')
    expect(await answer()).toEqual({ code: '123456' })
  })

  describe('a code has the same effect for each way of entering it', () => {
    /** Fills in a code as a browser does, also from a text message: without key events. */
    const entered = {
      typed: (page: Page, text: string) => page.keyboard.type(text),
      pasted: paste,
      filled: (page: Page, text: string) => page.getByLabel('Code', { exact: true }).fill(text),
    }

    describe.each(Object.entries(entered))('%s', (_, enter) => {
      it.each([6, 8])('with as many digits as the challenge says, %i, it is sent', async (codeLength) => {
        const { page, app, answer } = await visitCode({ ...email, challenge: { codeLength } })
        const code = '12345678'.slice(0, codeLength)
        await enter(page, code)
        expect(await answer()).toEqual({ code })
        expect(await app.answers()).toHaveLength(1)
      })

      it('with fewer digits it waits for the button', async () => {
        const { page, app, send, answer } = await visitCode({ ...email, challenge: { codeLength: 8 } })
        await enter(page, '123456')
        expect(await app.answers()).toEqual([])
        await send()
        expect(await answer()).toEqual({ code: '123456' })
      })

      it('a code of unknown length waits for the button', async () => {
        const { page, app, send, answer } = await visitCode(unknown)
        await enter(page, '12345678')
        expect(await app.answers()).toEqual([])
        await send()
        expect(await answer()).toEqual({ code: '12345678' })
      })
    })

    it.each(['pasted', 'filled'] as const)('%s with more digits it waits for the button', async (how) => {
      const { page, app, send, answer } = await visitCode(email)
      await entered[how](page, '12345678')
      expect(await app.answers()).toEqual([])
      await send()
      expect(await answer()).toEqual({ code: '12345678' })
    })

    it.each([6, 8])('the field has a box for each digit: %i', async (codeLength) => {
      const { page } = await visitCode({ ...email, challenge: { codeLength } })
      const boxes = page.locator('[data-part=slots] > *').filter({ visible: true })
      expect(await boxes.count()).toBe(codeLength)
    })
  })

  it('a code beside a longer number in a message is found by its length', async () => {
    const { page, answer } = await visitCode(email)
    await paste(page, 'Your code is 123456. Your reference is 87654321.')
    expect(await answer()).toEqual({ code: '123456' })
  })

  it('a code is never sent twice without the button, after any first sending', async () => {
    const { page, app, code, send, answer } = await visitCode({ ...sms, takes: false })
    await page.keyboard.type('111111')
    await answer(1)
    await code.fill('')
    await page.keyboard.type('222222')
    await answer(2)
    for (const again of ['111111', '222222']) {
      await code.fill('')
      await page.keyboard.type(again)
      await code.fill('')
      await paste(page, again)
    }
    // The button sends it again.
    await send()
    expect(await answer(3)).toEqual({ code: '222222' })
    expect(await app.answers()).toHaveLength(3)
  })

  it('a code is not sent while another answer is pending, and is sent after its reply', async () => {
    const { page, app, answer } = await visitCode({ ...sms, pending: true })
    await paste(page, '123456')
    expect(await app.answers()).toEqual([])
    await app.draw({ pending: false })
    expect(await answer()).toEqual({ code: '123456' })
    expect(await app.answers()).toHaveLength(1)
  })

  it('a code waits for the button where the application says so, and reports that it is complete', async () => {
    const { page, app, send, answer } = await visitCode({ ...sms, options: { autoSubmitCode: false } })
    const status = page.getByRole('status').filter({ hasText: 'The code is complete.' })
    await page.keyboard.type('12345')
    expect(await status.count()).toBe(0)
    await page.keyboard.type('6')
    await status.waitFor()
    await page.keyboard.press('Backspace')
    await status.waitFor({ state: 'detached' })
    await paste(page, '6')
    expect(await app.answers()).toEqual([])
    await send()
    expect(await answer()).toEqual({ code: '123456' })
  })

  it('a wrong code is selected, so that the next one replaces it', async () => {
    const { page, app, code, answer } = await visitCode({ ...sms, takes: false })
    await page.keyboard.type('111111')
    await answer(1)
    await app.draw({ error: { kind: 'rejected', code: 'wrong-code', field: 'code', recovery: 'retry' } })
    await page.getByText('Incorrect code.').waitFor()
    await page.keyboard.type('222222')
    expect(await answer(2)).toEqual({ code: '222222' })
    expect(await code.inputValue()).toBe('222222')
  })

  it('a code may be corrected in the middle', async () => {
    const { page, code } = await visitCode({ ...email, takes: false })
    await page.keyboard.type('12345')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('-9')
    expect(await code.inputValue()).toBe('1-92345')
  })
})

describe('A text message', () => {
  /** A browser that reads text messages without asking the user. */
  async function visitWithWebOtp(form: Drawn) {
    const { page, app } = await door.open()
    await page.evaluate(() => {
      const asked: { otp: unknown; signal: AbortSignal; arrive: (message: unknown) => void }[] = []
      Object.assign(globalThis, { OTPCredential: class {}, asked })
      navigator.credentials.get = (wish) =>
        new Promise((arrive, fail) => {
          const { otp, signal } = wish as CredentialRequestOptions & { otp: unknown; signal: AbortSignal }
          asked.push({ otp, signal, arrive: arrive as never })
          signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError')))
        })
    })
    await app.draw(form)
    await page.locator('[data-part=title]').waitFor()
    return {
      page,
      app,
      /** The requests to the browser, and whether they were aborted. */
      asked: () =>
        page.evaluate(() =>
          (globalThis as unknown as { asked: { otp: unknown; signal: AbortSignal }[] }).asked.map(
            ({ otp, signal }) => ({ otp, aborted: signal.aborted }),
          ),
        ),
      arrive: (code: string) =>
        page.evaluate(
          (code) =>
            (globalThis as unknown as { asked: { arrive: (given: object) => void }[] }).asked
              .at(-1)
              ?.arrive({ code }),
          code,
        ),
    }
  }

  const otp = { transport: ['sms'] }

  it.each([
    ['SMS_MFA', '123456'],
    ['SMS_OTP', '12345678'],
  ] as const)('a text message fills in its code and sends it: %s', async (name, code) => {
    const challenge = { codeLength: code.length }
    const { page, app, asked, arrive } = await visitWithWebOtp({ name, challenge, takes: true })
    expect(await asked()).toEqual([{ otp, aborted: false }])
    await arrive(code)
    await page.locator('[data-pending]').waitFor()
    expect(await app.answers()).toEqual([{ code }])
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe(code)
  })

  it('a text message is no longer awaited while a code is sent, and again after a rejection', async () => {
    const { page, app, asked } = await visitWithWebOtp({
      name: 'SMS_MFA',
      challenge: { codeLength: 6 },
      takes: true,
    })
    await page.getByLabel('Code', { exact: true }).pressSequentially('111111')
    await page.locator('[data-pending]').waitFor()
    expect(await asked()).toEqual([{ otp, aborted: true }])
    await app.draw({
      pending: false,
      error: { kind: 'rejected', code: 'wrong-code', field: 'code', recovery: 'retry' },
    })
    await page.getByText('Incorrect code.').waitFor()
    expect(await asked()).toEqual([
      { otp, aborted: true },
      { otp, aborted: false },
    ])
    await app.leave()
    expect((await asked()).at(-1)).toEqual({ otp, aborted: true })
  })

  it('only fills in its code where there is more to do', async () => {
    const { page, app, asked, arrive } = await visitWithWebOtp({
      name: 'reset-password',
      challenge: { username: 'ada', deliveryMedium: 'SMS' },
    })
    expect(await asked()).toHaveLength(1)
    await arrive('123456')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-digits]')?.value)
    expect(await app.answers()).toEqual([])
  })

  it.each([
    { name: 'EMAIL_OTP', challenge: { deliveryMedium: 'EMAIL' } },
    { name: 'SOFTWARE_TOKEN_MFA' },
    { name: 'confirm-sign-up', challenge: { username: 'ada', deliveryMedium: 'EMAIL' } },
  ] as const)('a text message is not awaited where none comes: $name', async (form) => {
    const { asked } = await visitWithWebOtp(form)
    expect(await asked()).toEqual([])
  })
})

describe('An attribute', () => {
  const attributes = [
    'address',
    'birthdate',
    'gender',
    'locale',
    'zoneinfo',
    'custom:favouriteTeam',
    'custom:vat_id',
  ]

  it('an attribute has an input of its type, and a name', async () => {
    const { page, send, answer } = await visit(
      {
        name: 'NEW_PASSWORD_REQUIRED',
        username: 'ada',
        challenge: { required: attributes, present: [] },
        options: {
          optionalAttributes: ['nickname'],
          texts: { attributes: { 'custom:vat_id': 'VAT number' } },
        },
      },
      { locale: 'pt-BR', timezoneId: 'America/Sao_Paulo' },
    )
    const field = (label: string) => page.getByLabel(label, { exact: true })
    await field('New password').fill('Better-h0rse')
    await field('Postal address').fill('1 High Street\nLondon')
    await field('Date of birth').fill('1990-01-02')
    await field('Gender').fill('none of your business')
    expect(await field('Language').inputValue()).toBe('pt-BR')
    expect(await field('Language').locator('option:checked').textContent()).toBe('português (Brasil)')
    await field('Language').selectOption('fr')
    expect(await field('Time zone').inputValue()).toBe('America/Sao_Paulo')
    await field('Time zone').selectOption({ label: 'America/New York' })
    await field('Favourite team').fill('Reds')
    await field('VAT number').fill('GB123')
    expect(await page.getByText('(optional)').textContent()).toBe(' (optional)')
    expect(await field('Nickname (optional)').getAttribute('aria-required')).toBeNull()
    await send()
    expect(await answer()).toEqual({
      password: 'Better-h0rse',
      attributes: {
        address: '1 High Street\nLondon',
        birthdate: '1990-01-02',
        gender: 'none of your business',
        locale: 'fr',
        zoneinfo: 'America/New_York',
        'custom:favouriteTeam': 'Reds',
        'custom:vat_id': 'GB123',
        nickname: '',
      },
    })
  })

  it('an incomplete date is not sent as an empty one', async () => {
    const { page, app, send, answer } = await visit({
      name: 'sign-up',
      options: { signUpAttributes: ['birthdate'], optionalAttributes: ['birthdate'] },
    })
    await page.getByLabel('Username').fill('ada')
    await page.getByLabel('Password', { exact: true }).fill('Better-h0rse')
    const birthdate = page.getByLabel('Date of birth')
    await birthdate.pressSequentially('0102')
    await send()
    await page.getByText('Enter your date of birth.').waitFor()
    expect(await app.answers()).toEqual([])
    await birthdate.fill('')
    await send()
    expect(await answer()).toMatchObject({ attributes: { birthdate: '' } })
  })

  it('a required attribute cannot be left out, and an optional one can', async () => {
    const { page, app, send, answer } = await visit({
      name: 'sign-up',
      options: {
        signUpAttributes: ['zoneinfo', 'nickname', 'given_name'],
        optionalAttributes: ['zoneinfo', 'nickname'],
      },
    })
    await page.getByLabel('Username').fill('ada')
    await page.getByLabel('Password', { exact: true }).fill('Better-h0rse')
    await send()
    await page.getByText('Enter your first name.').waitFor()
    expect(await app.answers()).toEqual([])
    await page.getByLabel('First name').fill('Ada')
    await send()
    expect(await answer()).toMatchObject({ attributes: { given_name: 'Ada', nickname: '', zoneinfo: '' } })
  })
})

describe('An error', () => {
  const weak = { kind: 'rejected', code: 'weak-password', field: 'password', recovery: 'retry' } as const
  const wrong = { kind: 'rejected', code: 'wrong-credentials', recovery: 'retry' } as const

  it.each([
    ['weak-password', 'password', 'Password'],
    ['bad-email', 'attributes', 'Email address'],
    ['bad-username', 'username', 'Username'],
    ['account-exists', 'username', 'Username'],
  ] as const)('an invalid answer has its error at its field: %s', async (code, field, label) => {
    const { page } = await visit({
      name: 'sign-up',
      options: { signUpAttributes: ['birthdate', 'email'] },
      error: { kind: 'rejected', code, field, recovery: 'retry' },
    })
    const input = page.getByLabel(label, { exact: true })
    await page.locator('[aria-invalid=true]').waitFor()
    expect(await input.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('[data-part=error]').count()).toBe(1)
    // Nowhere else, then.
    expect(await page.locator('[data-part=alert]').count()).toBe(0)
  })

  it('with one answer is not said of the next', async () => {
    const { page, app, send } = await visit({ name: 'sign-up', error: weak })
    const refusal = page.getByText('This password is too weak')
    await refusal.waitFor()
    await page.getByLabel('Password', { exact: true }).fill('Better-h0rse')
    await send()
    // The answer got stuck at another field.
    await page.getByText('Enter your username.').waitFor()
    expect(await refusal.count()).toBe(0)
    await page.getByLabel('Username').fill('ada')
    await send()
    await page.getByText('Enter your username.').waitFor({ state: 'detached' })
    expect(await app.answers()).toHaveLength(1)
    // The same rejection again is announced.
    await app.draw({ error: { ...weak } })
    await refusal.waitFor()
  })

  it('an error is in the title of the page, for as long as it lasts', async () => {
    const { page, app, send } = await visit({ name: 'sign-in', challenge: { passwordRequired: true } })
    await page.evaluate(() => {
      document.title = 'Sign in'
    })
    const title = (text: string) => page.waitForFunction((text) => document.title === text, text)
    await send()
    await title('Error: Sign in')
    await page.getByLabel('Username').fill('ada')
    await page.getByLabel('Password', { exact: true }).fill('Wr0ng-one')
    await send()
    await title('Sign in')
    await app.draw({ error: wrong })
    await title('Error: Sign in')
    await app.draw({ error: undefined })
    await title('Sign in')
    await app.draw({ error: { ...wrong } })
    await title('Error: Sign in')
    await app.leave()
    await title('Sign in')
  })

  it.each([
    { name: 'remember-device' },
    { name: 'WEB_AUTHN', challenge: { options: {} } },
    { name: 'SELECT_MFA_TYPE', challenge: { choices: ['SMS_MFA'] } },
  ] as const)('an error is in the title where there is no input, too: $name', async (form) => {
    const { page } = await visit({ ...form, error: wrong })
    await page.waitForFunction(() => document.title.startsWith('Error: '))
  })
})

describe('A password', () => {
  it('a password is hidden again once it is sent, and its state is announced', async () => {
    const { page, answer, send } = await visit({
      name: 'sign-in',
      challenge: { passwordRequired: true },
      takes: true,
    })
    const password = page.getByLabel('Password', { exact: true })
    const status = (text: string) => page.getByRole('status').filter({ hasText: text })
    await page.getByLabel('Username').fill('ada')
    await password.fill('Correct-h0rse')
    await page.getByRole('button', { name: 'Show password' }).click()
    await status('Your password is visible.').waitFor()
    await page.getByRole('button', { name: 'Hide password' }).click()
    await status('Your password is hidden.').waitFor()
    await page.getByRole('button', { name: 'Show password' }).click()
    expect(await password.getAttribute('type')).toBe('text')
    await send()
    await answer()
    expect(await password.getAttribute('type')).toBe('password')
    expect(await status('Your password is').count()).toBe(0)
  })

  it('a password that a manager filled in without events is sent', async () => {
    const { page, answer, send } = await visit({ name: 'sign-in', challenge: { passwordRequired: true } })
    await fillSilently(page, 'Username', 'ada')
    await fillSilently(page, 'Password', 'Correct-h0rse')
    await send()
    expect(await answer()).toMatchObject({ username: 'ada', password: 'Correct-h0rse' })
  })
})

describe('The key for an authenticator app', () => {
  const key = 'JBSWY3DPEHPK3PXP'
  const app = {
    name: 'MFA_SETUP',
    challenge: {
      methods: [],
      method: 'app',
      secret: key,
      uri: `otpauth://totp/ada?secret=${key}`,
      codeLength: 6,
    },
  } as const

  it('the key is copied', async () => {
    const { page } = await visit(app, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copy key' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key)
  })

  it('the key can be copied by hand where the clipboard is blocked', async () => {
    const { page } = await visit(app)
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    })
    await page.getByRole('button', { name: 'Copy key' }).click()
    await page.waitForFunction(() => getSelection()?.toString())
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('JBSW Y3DP EHPK 3PXP')
    expect(await page.getByRole('status').filter({ hasText: 'Copied' }).count()).toBe(0)
  })

  it('the key opens an app where it may be on the same device: first the link, then the picture, then the key', async () => {
    const desktop = await visit(app)
    expect(await desktop.page.getByRole('link').count()).toBe(0)
    const phone = await visit(app, { hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } })
    const link = phone.page.getByRole('link', { name: 'Open authenticator app' })
    expect(await link.getAttribute('href')).toBe(app.challenge.uri)
    const parts = [link, phone.page.locator('[data-part=qr]'), phone.page.locator('[data-part=key-text]')]
    const places = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.y ?? 0))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('the set-up sends a name for the device and a code', async () => {
    const { page, answer } = await visit(app)
    await page.getByLabel('Device name').fill('My phone')
    await page.getByLabel('Code from the app').fill('12345')
    await page.getByLabel('Code from the app').press('End')
    await page.keyboard.type('6')
    expect(await answer()).toEqual({ code: '123456', deviceName: 'My phone' })
  })

  it('a code waits for the button where the application says so', async () => {
    const { page, app: drawn, send, answer } = await visit({ ...app, options: { autoSubmitCode: false } })
    await page.getByLabel('Code from the app').fill('123456')
    expect(await drawn.answers()).toEqual([])
    await send()
    expect(await answer()).toMatchObject({ code: '123456' })
  })
})
