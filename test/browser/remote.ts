/** The functions of a module in a page, as if they were here. */
import type { Page } from 'playwright-core'

type Call = readonly [name: string, given: readonly unknown[]]
type Said =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string } }

/** Arguments and results are plain data; of an error, its name and its message. */
export function connect<App extends object>(page: Page): App {
  const ask = async (...call: Call): Promise<unknown> => {
    const said = await page.evaluate(run, call)
    if ('error' in said) throw Object.assign(new Error(said.error.message), { name: said.error.name })
    return said.value
  }
  return new Proxy({} as App, {
    get: (_, name) => (typeof name === 'string' ? (...given: unknown[]) => ask(name, given) : undefined),
  })
}

/** In the page. */
async function run([name, given]: Call): Promise<Said> {
  const { app } = globalThis as unknown as { app: Record<string, (...given: unknown[]) => unknown> }
  try {
    return { value: await app[name]?.(...given) }
  } catch (error) {
    const { name, message } = error as Error
    return { error: { name, message } }
  }
}
