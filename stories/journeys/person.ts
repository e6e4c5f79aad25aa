/** Somebody in front of the screen: does what people do, by role and label, and waits for what is seen. */
import { expect, fireEvent, type userEvent as user, waitFor, within } from 'storybook/test'
import type { ErrorTextKey } from '../../src/challenges/common-texts.js'
import { errorTextOf } from '../kit/example-errors.js'
import type { Visit } from '../scenarios/visit.js'

// A machine that is busy proves a password in a second or two.
const patience = { timeout: 20_000 }

export interface Person {
  readonly visit: Visit
  /** Waits until the question of this title is there. */
  isAsked(title: string): Promise<void>
  /** Waits until the page says that this is wrong, in its own words. */
  isTold(trouble: ErrorTextKey): Promise<void>
  /** Waits until this can be read. */
  reads(text: string | RegExp): Promise<void>
  /** Writes into a field, over what was there. */
  writes(label: string, text: string): Promise<void>
  /** Picks a date, which has no value before it is whole. */
  picks(label: string, date: string): Promise<void>
  /** Puts a text from elsewhere into a field; a code goes on by itself then. */
  pastes(label: string, text: string): Promise<void>
  presses(name: string): Promise<void>
  /** What stands in a field. */
  finds(label: string): Promise<string>
  /** Waits until a field is empty: a password that was refused is not kept. */
  isEmptied(label: string): Promise<void>
  /** Waits for something that no page shows, such as a message to another device. */
  waitsFor(condition: () => boolean): Promise<void>
  /** The key that is there to be typed into an app. */
  copiesKey(): Promise<string>
  /** Says who one is, and the password. */
  signsIn(username: string, password: string): Promise<void>
  /** Waits until somebody is signed in, with tokens of their own and by these questions. */
  isSignedIn(username: string, ...by: readonly string[]): Promise<void>
}

export function createPerson(
  root: HTMLElement,
  userEvent: Pick<typeof user, 'click' | 'clear' | 'type' | 'paste'>,
  visit: Visit,
): Person {
  const screen = within(root)
  const field = (label: string) => screen.findByLabelText(label, {}, patience)

  const person: Person = {
    visit,
    async isAsked(title) {
      await screen.findByRole('heading', { name: title, level: 1 }, patience)
    },
    isTold: (trouble) => person.reads(errorTextOf(trouble)),
    async reads(text) {
      await waitFor(() => expect(root).toHaveTextContent(text), patience)
    },
    async writes(label, text) {
      const input = await field(label)
      await userEvent.clear(input)
      await userEvent.type(input, text)
    },
    async picks(label, date) {
      await fireEvent.change(await field(label), { target: { value: date } })
    },
    async pastes(label, text) {
      const input = await field(label)
      await userEvent.clear(input)
      await userEvent.click(input)
      await userEvent.paste(text)
    },
    async presses(name) {
      await userEvent.click(await screen.findByRole('button', { name }, patience))
    },
    async finds(label) {
      return ((await field(label)) as HTMLInputElement).value
    },
    async isEmptied(label) {
      const input = await field(label)
      await waitFor(() => expect(input).toHaveValue(''), patience)
    },
    async waitsFor(condition) {
      await waitFor(() => expect(condition()).toBe(true), patience)
    },
    async copiesKey() {
      const key = await screen.findByText(/^([A-Z2-7]{4} ?){4,}$/, {}, patience)
      return key.textContent?.replaceAll(' ', '') ?? ''
    },
    async signsIn(username, password) {
      await person.isAsked('Sign in')
      await person.writes('Username', username)
      await person.writes('Password', password)
      await person.presses('Sign in')
    },
    async isSignedIn(username, ...by) {
      await person.isAsked(`Welcome, ${username}`)
      const { claims, pool } = visit
      expect(claims?.id).toMatchObject({
        token_use: 'id',
        'cognito:username': username,
        aud: pool.clientId,
      })
      expect(claims?.access).toMatchObject({ token_use: 'access', username, client_id: pool.clientId })
      for (const claim of ['iss', 'sub']) expect(claims?.access[claim]).toBe(claims?.id[claim])
      expect(visit.by).toEqual(by)
    },
  }
  return person
}
