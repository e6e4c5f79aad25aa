/** For eyes and hands that need it larger, calmer or in colours of their own. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApp } from './chromium.js'
import { sideways, tooSmall } from './sight.js'

const door = serveApp<typeof import('./apps/forms.js')>('apps/forms.tsx', {
  styles: { 'theme.css': readFileSync('src/theme/countersign.css', 'utf8') },
})

const asks = [
  ...['sign-in', 'sign-up', 'forgot-password', 'reset-password', 'confirm-sign-up', 'remember-device'],
  ...['SMS_MFA', 'SMS_OTP', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'SELECT_MFA_TYPE', 'SELECT_CHALLENGE'],
  ...['PASSWORD_SRP', 'MFA_SETUP', 'MFA_SETUP-choose', 'MFA_SETUP-email', 'NEW_PASSWORD_REQUIRED'],
  'CUSTOM_CHALLENGE',
]

/** The elements whose text is wider or higher than their box, and cannot be read. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-countersign] *')].flatMap((element) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      const { overflowX, position, display } = getComputedStyle(element)
      // Texts for screen readers, or in an inline element without a size.
      if (position === 'absolute' || display === 'inline' || element.closest('svg')) return []
      const { left, right } = element.getBoundingClientRect()
      const out = left < -0.5 || right > innerWidth + 0.5
      // Of a code, only the room for a caret behind its last digit is cut off: the boxes are whole.
      if (element.matches('[data-digits]')) return []
      const boxes = element.querySelector(':scope > [data-part=slots]')?.getBoundingClientRect()
      if (boxes) return boxes.left >= left - 0.5 && boxes.right <= right + 0.5 ? [] : ['boxes']
      const hidden =
        overflowX !== 'visible' && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      const low = element.matches('button') && scrollHeight > clientHeight + 1
      return out || hidden || low ? [`${element.tagName} ${element.textContent}`] : []
    }),
  )

const main =
  'button[data-variant=primary], button[data-variant=secondary], [data-part=choice], [data-part=input]'

describe.each(asks)('%s', (ask) => {
  it('the form is complete at 200 %, with only its text at 200 %, and large enough to be pressed', async () => {
    // 1280 pixels at 200 %.
    const { page, app } = await door.open({ viewport: { width: 640, height: 480 }, deviceScaleFactor: 2 })
    for (const dir of ['ltr', 'rtl']) {
      await app.show({ ask, dir })
      expect(await tooSmall(page, 24)).toEqual([])
      expect(await tooSmall(page, 44, main)).toEqual([])
      for (const size of ['100%', '200%']) {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size
        }, size)
        expect(await sideways(page), `${dir} ${size}`).toBe(0)
        expect(await cutOff(page), `${dir} ${size}`).toEqual([])
      }
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
    }
  })
})

const several = ['sign-in', 'SELECT_CHALLENGE', 'MFA_SETUP', 'NEW_PASSWORD_REQUIRED']

it('Nothing moves for whom nothing should', async () => {
  const { page, app } = await door.open({ reducedMotion: 'reduce' })
  const moving = () =>
    page.evaluate(() =>
      ['', '::before', '::after'].flatMap((pseudo) =>
        [...document.querySelectorAll('[data-countersign], [data-countersign] *')].flatMap((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element, pseudo)
          const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none'
          return still ? [] : [`${element.outerHTML} ${pseudo}`]
        }),
      ),
    )
  for (const ask of several) {
    await app.show({ ask })
    expect(await moving()).toEqual([])
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await moving()).not.toEqual([])
})

it('In forced colours, each control has a border, and the focus is visible', async () => {
  const { page, app } = await door.open({ forcedColors: 'active' })
  const selector = `${main}, [data-part=slots] > *, [data-part=alert], [data-part=summary]`
  for (const ask of [...several, 'SMS_MFA']) {
    await app.show({ ask, wrong: ask === 'sign-in' || ask === 'SMS_MFA' })
    const borders = await page.evaluate((selector) => {
      const { backgroundColor } = getComputedStyle(document.body)
      return [...document.querySelectorAll(selector)].flatMap((element) => {
        // The boxes of a code are drawn beside its input.
        if (element.matches('[data-digits]') || !element.checkVisibility()) return []
        const { borderInlineStartWidth, borderInlineStartStyle, borderInlineStartColor } =
          getComputedStyle(element)
        const isSeen =
          Number.parseFloat(borderInlineStartWidth) >= 1 &&
          borderInlineStartStyle !== 'none' &&
          borderInlineStartColor !== backgroundColor
        return isSeen ? [] : [element.outerHTML]
      })
    }, selector)
    expect(borders).toEqual([])
  }
  const outline = await page.getByLabel('Code').evaluate((input) => {
    input.focus()
    const box = input.parentElement?.querySelector('[data-part=slots] > *') ?? input
    const { outlineStyle, outlineWidth } = getComputedStyle(box)
    return `${outlineStyle} ${outlineWidth}`
  })
  expect(outline).toBe('solid 2px')
})
