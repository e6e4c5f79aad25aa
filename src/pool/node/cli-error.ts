/** An error that the user of the command can correct. It is printed without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError'
}

/** Returns the system's code of an error, such as `ENOSPC`. */
export const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? 'unknown error')
