/** Says that another code is on its way: beside the form, which is drawn anew for a new code. */
import { useState } from 'react'
import type { Name } from '../challenges/index.js'
import type { AuthSession } from '../session/session.js'
import { useWords } from './faces.js'

export function useResent(session: Pick<AuthSession, 'resend'>, name: Name | undefined) {
  const { code } = useWords()
  const [sentFor, setSentFor] = useState<Name>()
  return {
    async resend() {
      setSentFor(undefined)
      const { challenge, problem } = await session.resend()
      if (!problem) setSentFor(challenge?.name)
    },
    resent: (
      <span data-part="spoken" role="status">
        {sentFor !== undefined && sentFor === name && code.resent}
      </span>
    ),
  }
}
