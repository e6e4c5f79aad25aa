/**
 * Reports an error in a callback of the application, as the browser reports an uncaught one: to the console and to
 * `window.onerror`. Node and the oldest supported browsers have no `reportError`.
 */
export const report = (error: unknown): void =>
  globalThis.reportError
    ? globalThis.reportError(error)
    : queueMicrotask(() => {
        throw error
      })
