/** How a Chromium is started for tests: whatever it would do of its own accord, it leaves. */
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
