/** The colour schemes, directions and widths of the screenshots. */
import type { Browser, Page } from 'playwright-core'

export interface Look {
  readonly name: string
  readonly scheme: 'light' | 'dark'
  readonly language?: 'ar'
}

export const looks: readonly Look[] = [
  { name: 'light', scheme: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'rtl', scheme: 'light', language: 'ar' },
]

export const widths = [320, 1280]

interface Viewport {
  readonly width: number
  readonly height?: number
  readonly scheme: 'light' | 'dark'
}

/** Opens a page of this size, and closes it afterwards. */
export async function onPage<Result>(
  browser: Browser,
  { width, height = 800, scheme }: Viewport,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}
