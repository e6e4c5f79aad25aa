/** What holds in each state, whatever the challenge: a person would notice all of it. */
import type { StoryContext } from '@storybook/react-vite'
import { expect, fireEvent, waitFor } from 'storybook/test'
import { driven } from '../../.storybook/browser.js'
import type { Told } from './problems.js'

export type Context = Pick<StoryContext, 'canvas' | 'canvasElement' | 'userEvent'> & {
  readonly args: { readonly onAnswer?: unknown }
}
type Typed = Readonly<Record<string, string>>

/** Seen by the person, once it has come in. */
async function title({ canvas }: Context) {
  const heading = await canvas.findByRole('heading', { level: 1 })
  await waitFor(() => expect(heading).toBeVisible())
  return heading
}

/** Once it has come in. */
export const sees = (canvas: Context['canvas'], says: RegExp) =>
  waitFor(() => expect(canvas.getByText(says)).toBeVisible())

/** An optional field says so in its label. */
const input = ({ canvas }: Context, label: string) =>
  canvas.getByLabelText<HTMLInputElement>((words) => words === label || words.startsWith(`${label} (`), {
    selector: 'input, select, textarea',
  })

const sendButton = ({ canvasElement }: Context) =>
  canvasElement.querySelector<HTMLButtonElement>('[data-part=button][data-kind=main]')

const choices = ({ canvasElement }: Context) => [
  ...canvasElement.querySelectorAll<HTMLButtonElement>('[data-part=choice]'),
]

/** All at once, as password managers, messages and pastes do it. */
function fill(context: Context, typed: Typed) {
  for (const [label, value] of Object.entries(typed))
    fireEvent.input(input(context, label), { target: { value } })
}

/** Whatever an event has set going has come to its end: the schema is loaded on the way, and React is idle. */
async function settle() {
  await import('../../src/react/resolver.js')
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => setTimeout(resolve))
}

export async function asks(context: Context) {
  await title(context)
  await expect(context.canvas.queryByRole('alert')).toBeNull()
  await expect(context.args.onAnswer).not.toHaveBeenCalled()
}

interface Fits {
  readonly typed: Typed
  readonly answer: unknown
  readonly sendsItself?: boolean
}

export async function fillsIn(context: Context, fits: Fits | undefined) {
  if (!fits) throw new Error('Nothing is told that fits.')
  await title(context)
  fill(context, fits.typed)
  if (!fits.sendsItself) await context.userEvent.click(sendButton(context) as HTMLElement)
  await waitFor(() => expect(context.args.onAnswer).toHaveBeenCalledWith(fits.answer))
  await settle()
  await expect(context.args.onAnswer).toHaveBeenCalledTimes(1)
  // A code loses what stands between its digits.
  const clean = (value: string) => value.replace(/(\d) (?=\d)/g, '$1')
  for (const [label, value] of Object.entries(fits.typed))
    await expect(clean(input(context, label).value)).toBe(clean(value))
}

export async function waits(context: Context, typed: Typed = {}) {
  await title(context)
  fill(context, typed)
  const pressed = [sendButton(context) ?? [], choices(context)].flat()
  await expect(pressed).not.toHaveLength(0)
  for (const button of pressed) {
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toBeEnabled()
    await context.userEvent.click(button)
    await expect(button).toHaveFocus()
  }
  if (sendButton(context)) await expect(sendButton(context)).toHaveAttribute('aria-busy', 'true')
  const [label] = Object.keys(typed)
  if (label) await context.userEvent.type(input(context, label), '{Enter}')
  await settle()
  await expect(context.args.onAnswer).not.toHaveBeenCalled()
}

export async function findsMisfits(context: Context, issue: { typed: Typed; says: Typed } | undefined) {
  if (!issue) throw new Error('Nothing is told that does not fit.')
  await title(context)
  fill(context, issue.typed)
  await context.userEvent.click(sendButton(context) as HTMLElement)
  const told = Object.entries(issue.says)
  for (const [label, says] of told) await isBeside(context, label, says)
  const [only] = told.length === 1 ? told : []
  if (only) await waitFor(() => expect(input(context, only[0])).toHaveFocus())
  else {
    const summary = await context.canvas.findByRole('alert')
    await expect(summary).toHaveFocus()
    await expect([...summary.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual(
      told.map(([, says]) => says),
    )
  }
  await settle()
  await expect(context.args.onAnswer).not.toHaveBeenCalled()
}

export async function tells(context: Context, { says, beside }: Told, typed?: Typed) {
  await title(context)
  if (typed) fill(context, typed)
  if (beside) {
    await isBeside(context, beside, says)
    await expect(input(context, beside)).toHaveFocus()
  } else {
    const alert = await context.canvas.findByRole('alert')
    await waitFor(() => expect(alert).toHaveTextContent(says))
  }
}

/** To the eye and to the ear: the words stand at the field, and are read with it. */
async function isBeside(context: Context, label: string, says: string) {
  await waitFor(() => expect(input(context, label)).toHaveAttribute('aria-invalid', 'true'))
  await expect(input(context, label)).toHaveAccessibleDescription(expect.stringContaining(says))
}

export async function fits(context: Context) {
  await title(context)
  const { documentElement: page } = document
  await expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth)
  // What is cut off doesn't scroll. A code's input is, on purpose: its boxes are what is seen.
  for (const part of context.canvasElement.querySelectorAll<HTMLElement>('[data-countersign] *')) {
    if (part.closest('[data-part=spoken], [data-part=account], [data-digits], svg')) continue
    await expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(page.clientWidth)
  }
}

export async function readsFromTheRight(context: Context) {
  await waitFor(async () => expect(await title(context)).toHaveTextContent(/\p{Script=Arabic}/u))
  await expect(getComputedStyle(await title(context)).direction).toBe('rtl')
  for (const code of context.canvasElement.querySelectorAll('[data-digits], code'))
    await expect(getComputedStyle(code).direction).toBe('ltr')
}

export async function isDark(context: Context) {
  const { color } = getComputedStyle(await title(context))
  const stage = context.canvasElement.querySelector('[data-part=card]') as HTMLElement
  await expect(luminance(color)).toBeGreaterThan(0.6)
  await expect(luminance(getComputedStyle(stage).backgroundColor)).toBeLessThan(0.2)
}

/** Between 0 and 1, near enough to tell day from night. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? []
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

/** Where backgrounds are taken away, only edges tell what can be pressed and written on. */
export async function showsItsEdges(context: Context) {
  await title(context)
  if (!driven()) return
  await expect(matchMedia('(forced-colors: active)').matches).toBe(true)
  const shaped =
    '[data-part=input]:not([data-digits]), [data-part=slots] > *, [data-part=choice], [data-part=button]:not([data-kind=quiet])'
  for (const part of context.canvasElement.querySelectorAll(shaped)) {
    const { borderBottomStyle, borderBottomWidth } = getComputedStyle(part)
    await expect(`${borderBottomStyle} ${Number.parseFloat(borderBottomWidth) > 0}`).toBe('solid true')
  }
}
