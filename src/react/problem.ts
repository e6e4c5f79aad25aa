/** A problem in words: as an application wants them, by the question where it has its own, or in general. */
import type { Problem } from '../wire/problem.js'
import { useWords } from './faces.js'

type Own = Readonly<Record<string, string>> | undefined

/** What to say of the last answer, or of one field of it. */
export function useProblemWords(problem: Problem | undefined, own?: Own) {
  const { problems, failures, misfits, waitFor } = useWords()

  function say(): string | undefined {
    if (!problem || problem.kind === 'misfit') return undefined
    if (problem.kind !== 'refused') return failures[problem.kind]
    const { code, text, retryAfter } = problem
    const said = text ?? own?.[code] ?? problems[code]
    return retryAfter ? `${said} ${waitFor(retryAfter)}` : said
  }

  function sayMisfit(code: string, label: string): string {
    const said = misfits[code as keyof typeof misfits]
    return typeof said === 'function' ? said(label) : (said ?? misfits.malformed)
  }

  const field = problem?.kind === 'refused' ? problem.field : undefined
  return { said: say(), field, sayMisfit }
}
