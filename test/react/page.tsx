/** A login screen in the DOM that the environment emulates, and a user who types and presses. */
import { configure, findByRole, waitFor, within } from '@testing-library/dom'
import { userEvent } from '@testing-library/user-event'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { AuthSession, ChallengeName } from '../../src/index.js'
import { SignIn, type SignInProps } from '../../src/ui.js'

// A busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 })

/** The errors of the page on the console. */
const complaints = vi.fn()
let roots: { root: Root; container: HTMLElement }[] = []

beforeEach(() => {
  complaints.mockReset()
  vi.spyOn(console, 'error').mockImplementation(complaints)
})

afterEach(() => {
  for (const { root, container } of roots) {
    root.unmount()
    container.remove()
  }
  roots = []
  vi.restoreAllMocks()
  expect(complaints.mock.calls).toEqual([])
})

/** Renders `<SignIn>` for this session. A complete code waits for the button, unless the props say otherwise. */
export function render(session: AuthSession, props: Partial<SignInProps> = {}) {
  const container = document.createElement('div')
  document.body.append(container)
  const root = createRoot(container)
  roots.push({ root, container })
  root.render(<SignIn session={session} autoSubmitCode={false} {...props} />)
  const user = userEvent.setup({ document })

  return {
    container,
    user,
    screen: within(container),
    /** Waits until the form of this challenge is there. */
    async shows(name: ChallengeName): Promise<HTMLElement> {
      await waitFor(() =>
        expect(container.querySelector('[data-part=challenge]')?.getAttribute('data-name')).toBe(name),
      )
      return container
    },
    /** Types a value into each field of the form. */
    async fill(values: Readonly<Record<string, string>>) {
      for (const input of await fieldsOf(container)) {
        const value = values[input.name]
        if (value === undefined) throw new Error(`There is no value for the field ${input.name}.`)
        await user.clear(input)
        await user.type(input, value)
      }
    },
    async press(name: string) {
      await user.click(await findByRole(container, 'button', { name }))
    },
    /** Presses the button that sends the form. */
    async send() {
      const button = container.querySelector('form button[type=submit]')
      if (!button) throw new Error('The form has no button that sends it.')
      await user.click(button)
    },
  }
}

/** The inputs that the user sees: a hidden one holds the username for password managers. */
async function fieldsOf(container: HTMLElement): Promise<HTMLInputElement[]> {
  const form = await waitFor(() => {
    const found = container.querySelector('form')
    if (!found) throw new Error('There is no form.')
    return found
  })
  return [...form.querySelectorAll('input')].filter(({ type, readOnly }) => type !== 'hidden' && !readOnly)
}
