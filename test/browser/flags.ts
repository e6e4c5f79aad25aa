/** The flags of a Chromium for tests, which turn off its background work. */
export const flags = [
  // Root has no sandbox, and these pages are our own.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
