/** Assertions about each state, the same for every form. */
import type { StoryContext } from '@storybook/react-vite'
import { expect, fireEvent, waitFor } from 'storybook/test'
import { getDriver } from '../../.storybook/browser.js'
import type { ExampleError } from './example-errors.js'
import { summaryLine } from './input-messages.js'

export type Context = Pick<StoryContext, 'canvas' | 'canvasElement' | 'userEvent'> & {
  readonly args: { readonly onAnswer?: unknown }
}
type Typed = Readonly<Record<string, string>>

/** Returns the heading when it is visible. */
async function findTitle({ canvas }: Context) {
  const heading = await canvas.findByRole('heading', { level: 1 })
  await waitFor(() => expect(heading).toBeVisible())
  return heading
}

/** Waits until a text is visible. */
export const seesText = (canvas: Context['canvas'], text: RegExp) =>
  waitFor(() => expect(canvas.getByText(text)).toBeVisible())

/** The label of an optional field ends with “(optional)”. */
const input = ({ canvas }: Context, label: string) =>
  canvas.getByLabelText<HTMLInputElement>((text) => text === label || text.startsWith(`${label} (`), {
    selector: 'input, select, textarea',
  })

const submitButton = ({ canvasElement }: Context) =>
  canvasElement.querySelector<HTMLButtonElement>('[data-part=button][data-variant=primary]')

const choices = ({ canvasElement }: Context) => [
  ...canvasElement.querySelectorAll<HTMLButtonElement>('[data-part=choice]'),
]

/** Sets whole values by one event each, as password managers and pastes do. */
function fill(context: Context, typed: Typed) {
  for (const [label, value] of Object.entries(typed))
    fireEvent.input(input(context, label), { target: { value } })
}

/** Waits until the schema is loaded and React has rendered. */
async function settle() {
  await import('../../src/react/resolver.js')
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => setTimeout(resolve))
}

export async function showsChallenge(context: Context) {
  await findTitle(context)
  await expect(context.canvas.queryByRole('alert')).toBeNull()
  await expect(context.args.onAnswer).not.toHaveBeenCalled()
}

interface ValidInput {
  readonly typed: Typed
  readonly answer: unknown
  readonly autoSubmits?: boolean
}

export async function submitsPrefilled(context: Context, valid: ValidInput | undefined) {
  if (!valid) throw new Error('The example has no valid input.')
  await findTitle(context)
  fill(context, valid.typed)
  if (!valid.autoSubmits) await context.userEvent.click(submitButton(context) as HTMLElement)
  await waitFor(() => expect(context.args.onAnswer).toHaveBeenCalledWith(valid.answer))
  await settle()
  await expect(context.args.onAnswer).toHaveBeenCalledTimes(1)
  // The field removes separators between the digits of a code.
  const clean = (value: string) => value.replace(/(\d) (?=\d)/g, '$1')
  for (const [label, value] of Object.entries(valid.typed))
    await expect(clean(input(context, label).value)).toBe(clean(value))
}

export async function ignoresInputWhilePending(context: Context, typed: Typed = {}) {
  await findTitle(context)
  fill(context, typed)
  const buttons = [submitButton(context) ?? [], choices(context)].flat()
  await expect(buttons).not.toHaveLength(0)
  for (const button of buttons) {
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toBeEnabled()
    await context.userEvent.click(button)
    await expect(button).toHaveFocus()
  }
  if (submitButton(context)) await expect(submitButton(context)).toHaveAttribute('aria-busy', 'true')
  const [label] = Object.keys(typed)
  if (label) await context.userEvent.type(input(context, label), '{Enter}')
  await settle()
  await expect(context.args.onAnswer).not.toHaveBeenCalled()
}

interface InvalidInput {
  readonly typed: Typed
  readonly messages: Typed
}

export async function showsInvalidInput(context: Context, invalid: InvalidInput | undefined) {
  if (!invalid) throw new Error('The example has no invalid input.')
  await findTitle(context)
  fill(context, invalid.typed)
  await context.userEvent.click(submitButton(context) as HTMLElement)
  const messages = Object.entries(invalid.messages)
  for (const [label, message] of messages) await hasFieldMessage(context, label, message)
  const [only] = messages.length === 1 ? messages : []
  if (only) await waitFor(() => expect(input(context, only[0])).toHaveFocus())
  else {
    const summary = await context.canvas.findByRole('alert')
    await expect(summary).toHaveFocus()
    await expect([...summary.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(
      messages.map(summaryLine),
    )
  }
  await settle()
  await expect(context.args.onAnswer).not.toHaveBeenCalled()
}

export async function showsError(context: Context, { message, label }: ExampleError, typed?: Typed) {
  await findTitle(context)
  if (typed) fill(context, typed)
  if (label) {
    await hasFieldMessage(context, label, message)
    await expect(input(context, label)).toHaveFocus()
  } else {
    const alert = await context.canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveTextContent(message))
  }
}

/** The message is beside the field, and screen readers read it with the field. */
async function hasFieldMessage(context: Context, label: string, message: string) {
  await waitFor(() => expect(input(context, label)).toHaveAttribute('aria-invalid', 'true'))
  await expect(input(context, label)).toHaveAccessibleDescription(expect.stringContaining(message))
}

export async function fitsViewport(context: Context) {
  await findTitle(context)
  const { documentElement: page } = document
  await expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth)
  // An element that is cut off does not scroll. The input of a code is cut off on purpose: its boxes show the digits.
  for (const part of context.canvasElement.querySelectorAll<HTMLElement>('[data-countersign] *')) {
    if (part.closest('[data-part=sr-only], [data-part=hidden-username], [data-digits], svg')) continue
    await expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(page.clientWidth)
  }
}

export async function isRightToLeft(context: Context) {
  await waitFor(async () => expect(await findTitle(context)).toHaveTextContent(/\p{Script=Arabic}/u))
  await expect(getComputedStyle(await findTitle(context)).direction).toBe('rtl')
  for (const code of context.canvasElement.querySelectorAll('[data-digits], code'))
    await expect(getComputedStyle(code).direction).toBe('ltr')
}

export async function isDark(context: Context) {
  const { color } = getComputedStyle(await findTitle(context))
  const card = context.canvasElement.querySelector('[data-part=card]') as HTMLElement
  await expect(luminance(color)).toBeGreaterThan(0.6)
  await expect(luminance(getComputedStyle(card).backgroundColor)).toBeLessThan(0.2)
}

/** Returns the approximate luminance, from 0 (black) to 1 (white). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? []
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

/** Forced colours remove backgrounds: borders alone show which elements are buttons and fields. */
export async function showsBorders(context: Context) {
  await findTitle(context)
  if (!getDriver()) return
  await expect(matchMedia('(forced-colors: active)').matches).toBe(true)
  const shaped =
    '[data-part=input]:not([data-digits]), [data-part=slots] > *, [data-part=choice], [data-part=button]:not([data-variant=link])'
  for (const part of context.canvasElement.querySelectorAll(shaped)) {
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(part)
    await expect(`${borderBottomStyle} ${Number.parseFloat(borderBottomWidth) > 0}`).toBe('solid true')
  }
}
