/** What the person at the terminal can mend: told as a sentence, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError'
}

/** `ENOSPC`, and whatever else a system calls what went wrong. */
export const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? 'for a reason that has no name')
