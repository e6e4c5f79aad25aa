/** A user at the login screen, and the pool behind it. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { AuthConfig } from '../../src/index.js'
import type { Fault, PoolOptions } from '../../src/pool/index.js'
import { right, type Served, serve } from '../pool/clients/served.js'
import type { Wanted } from './apps/login.js'
import type { Door } from './chromium.js'

type App = typeof import('./apps/login.js')

export interface Login {
  readonly page: Page
  readonly app: Awaited<ReturnType<Door<App>['open']>>['app']
  readonly served: Served
  readonly complaints: string[]
  /** The calls to the pool, in order. */
  readonly heard: string[]
  /** Sets what happens to later calls. */
  readonly weather: { fault?: (operation: string) => Fault | undefined }
  start(more?: Partial<AuthConfig>, wanted?: Wanted): Promise<unknown>
  /** Waits until this is what is asked. */
  asks(title: string): Promise<void>
  press(button: string): Promise<void>
  fill(values: Readonly<Record<string, string>>): Promise<void>
  signInByPassword(): Promise<void>
}

export interface LoginOptions extends Wanted {
  readonly pool?: PoolOptions
  readonly config?: Partial<AuthConfig>
  readonly machine?: BrowserContextOptions
  readonly before?: (page: Page) => Promise<unknown>
}

export async function visit(door: Door<App>, options: LoginOptions = {}): Promise<Login> {
  const { pool = {}, config, machine, before, ...wanted } = options
  const heard: string[] = []
  const weather: Login['weather'] = {}
  const served = await serve({
    ...pool,
    faults(operation) {
      heard.push(operation)
      return weather.fault?.(operation)
    },
  })
  const { page, app, complaints } = await door.open(machine)
  await before?.(page)
  const { id, clientId } = served.pool
  const login: Login = {
    page,
    app,
    served,
    complaints,
    heard,
    weather,
    start: (more, other = wanted) =>
      app.start(served.url, { userPoolId: id, clientId, ...config, ...more }, other),
    asks: (title) => page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor(),
    press: (button) => page.getByRole('button', { name: button, exact: true }).click(),
    async fill(values) {
      for (const [label, value] of Object.entries(values))
        await page.getByLabel(label, { exact: true }).fill(value)
    },
    async signInByPassword() {
      await login.fill({ Username: 'ada', Password: right })
      await login.press('Sign in')
    },
  }
  await login.start()
  return login
}
