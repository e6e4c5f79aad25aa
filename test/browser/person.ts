/** A user who holds a whole conversation: reads each challenge, and answers it. */
import type { Locator, Page } from 'playwright-core'

export interface Pockets {
  /** The code that was sent last. */
  code(): string | Promise<string>
  /** Returns the code of an authenticator app. @default the app that was set up before */
  appCode(key?: string): string | Promise<string>
}

export const right = 'Correct-h0rse'
export const better = 'Better-h0rse-2'

/** Answers until no challenge is left, and returns their names. */
export async function signIn(page: Page, pockets: Pockets): Promise<readonly string[]> {
  const asked: string[] = []
  const question = page.locator('[data-part=challenge]')
  const title = question.locator('[data-part=title]')
  let password = right
  for (;;) {
    await page.locator('[data-part=title], [data-part=signed-in]').first().waitFor()
    if ((await question.count()) === 0) return asked
    asked.push((await question.getAttribute('data-name')) ?? '')
    const before = await title.elementHandle()
    await answer(question, pockets, password)
    if (await before?.evaluate(hasNewPassword)) password = better
    await page.waitForFunction((title) => !title?.isConnected, before)
  }
}

const hasNewPassword = (title: Element) =>
  title.closest('[data-part=form-layout]')?.querySelector('[autocomplete=new-password]') != null

async function answer(question: Locator, pockets: Pockets, password: string): Promise<void> {
  const choices = question.locator('[data-part=choice]')
  if ((await choices.count()) > 0) return choices.first().click()
  const main = await question.locator('[data-part=button][data-variant=primary]').first().elementHandle()
  const code = async () => {
    const key = question.locator('[data-part=key] code')
    if ((await key.count()) > 0) return pockets.appCode((await key.textContent())?.replaceAll(' ', ''))
    const isSent = (await question.getAttribute('data-name')) !== 'SOFTWARE_TOKEN_MFA'
    return isSent ? pockets.code() : pockets.appCode()
  }
  // As a browser fills them in: by what each says that it is for.
  const own: Readonly<Record<string, () => string | Promise<string>>> = {
    username: () => 'ada',
    'current-password': () => password,
    'new-password': () => better,
    'one-time-code': code,
    bday: () => '1990-01-02',
    email: () => 'ada@example.com',
  }
  for (const input of await question.locator('[data-part=input]:not([readonly])').all()) {
    const purpose = (await input.getAttribute('autocomplete')) ?? ''
    if (!(await input.inputValue())) await input.fill((await own[purpose]?.()) ?? 'Rex')
  }
  // A code that is complete may have gone by itself: then this button is none any more.
  await main?.evaluate((button) => (button as HTMLElement).click())
}
