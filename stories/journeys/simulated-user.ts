/** A simulated user: finds elements by role and label, and waits for visible changes. */
import { expect, fireEvent, type userEvent as UserEvent, waitFor, within } from 'storybook/test'
import type { ErrorTextKey } from '../../src/challenges/common-texts.js'
import { errorTextOf } from '../kit/example-errors.js'
import type { ScenarioRun } from '../scenarios/scenario-run.js'

// On a busy machine, a sign-in by password takes some seconds.
const patience = { timeout: 20_000 }

export interface SimulatedUser {
  readonly run: ScenarioRun
  /** Waits until the form with this title is shown. */
  isAsked(title: string): Promise<void>
  /** Waits until the page shows the text of this error. */
  isTold(error: ErrorTextKey): Promise<void>
  /** Waits until the page contains this text. */
  reads(text: string | RegExp): Promise<void>
  /** Replaces the value of a field by typing. */
  writes(label: string, text: string): Promise<void>
  /** Picks a date. A date field has no value before the date is complete. */
  picks(label: string, date: string): Promise<void>
  /** Pastes a text into a field. A complete code is submitted automatically. */
  pastes(label: string, text: string): Promise<void>
  presses(name: string): Promise<void>
  /** Returns the value of a field. */
  finds(label: string): Promise<string>
  /** Waits until a field is empty: the form removes a rejected password. */
  isEmptied(label: string): Promise<void>
  /** Waits for a condition that the page does not show, such as a sent message. */
  waitsFor(condition: () => boolean): Promise<void>
  /** Returns the key for the authenticator app. */
  copiesKey(): Promise<string>
  /** Fills in the sign-in form and submits it. */
  signsIn(username: string, password: string): Promise<void>
  /** Waits until this user is signed in, after these challenges. */
  isSignedIn(username: string, ...challenges: readonly string[]): Promise<void>
}

export function createSimulatedUser(
  root: HTMLElement,
  userEvent: Pick<typeof UserEvent, 'click' | 'clear' | 'type' | 'paste'>,
  run: ScenarioRun,
): SimulatedUser {
  const screen = within(root)
  const field = (label: string) => screen.findByLabelText(label, {}, patience)

  const user: SimulatedUser = {
    run,
    async isAsked(title) {
      await screen.findByRole('heading', { name: title, level: 1 }, patience)
    },
    isTold: (error) => user.reads(errorTextOf(error)),
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
      await user.isAsked('Sign in')
      await user.writes('Username', username)
      await user.writes('Password', password)
      await user.presses('Sign in')
    },
    async isSignedIn(username, ...challenges) {
      await user.isAsked(`Welcome, ${username}`)
      const { claims, pool } = run
      expect(claims?.id).toMatchObject({
        token_use: 'id',
        'cognito:username': username,
        aud: pool.clientId,
      })
      expect(claims?.access).toMatchObject({ token_use: 'access', username, client_id: pool.clientId })
      for (const claim of ['iss', 'sub']) expect(claims?.access[claim]).toBe(claims?.id[claim])
      expect(run.answered).toEqual(challenges)
    },
  }
  return user
}
