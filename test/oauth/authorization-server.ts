/**
 * The domain of the pool, as far as a redirect sign-in needs it: it shows no page, and checks everything that it
 * gets.
 */
import { createHash } from 'node:crypto'
import { clientId } from './client-id.js'

export interface Said {
  readonly status: number
  readonly body: string
}

export interface Granted {
  readonly redirectUri: string
  readonly challenge: string
  readonly nonce: string
  readonly provider: string
}

export { clientId }

const json = (status: number, body: object): Said => ({ status, body: JSON.stringify(body) })
const base64url = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')
/** A client that gets the token from the pool itself does not check its signature. */
export const token = (claims: object) => `${base64url({ alg: 'none' })}.${base64url(claims)}.signature`

export function createAuthorizationServer(claims: object = {}) {
  const granted = new Map<string, Granted>()
  let codes = 0

  return {
    /** The target of `/oauth2/authorize` after a successful sign-in at the provider. */
    authorize(address: URL, outcome: Readonly<Record<string, string>> | undefined = undefined): URL {
      const asked = Object.fromEntries(address.searchParams)
      for (const name of ['state', 'nonce', 'code_challenge', 'redirect_uri'])
        if (!asked[name]) throw new Error(`${name} is missing.`)
      if (asked.response_type !== 'code' || asked.code_challenge_method !== 'S256')
        throw new Error('Only codes, and S256.')
      if (asked.client_id !== clientId) throw new Error('This is no client.')
      const back = new URL(asked.redirect_uri ?? '')
      if (outcome) {
        for (const [name, value] of Object.entries(outcome)) back.searchParams.set(name, value)
      } else {
        codes += 1
        back.searchParams.set('code', `code-${codes}`)
        granted.set(`code-${codes}`, {
          redirectUri: asked.redirect_uri ?? '',
          challenge: asked.code_challenge ?? '',
          nonce: asked.nonce ?? '',
          provider: asked.identity_provider ?? asked.idp_identifier ?? '',
        })
      }
      back.searchParams.set('state', asked.state ?? '')
      return back
    },

    /** `/oauth2/token`: a code is good for one call. */
    token(form: URLSearchParams): Said {
      const { grant_type, client_id, code = '', code_verifier = '', redirect_uri } = Object.fromEntries(form)
      const grant = granted.get(code)
      granted.delete(code)
      if (grant_type !== 'authorization_code') return json(400, { error: 'unsupported_grant_type' })
      if (client_id !== clientId) return json(400, { error: 'invalid_client' })
      const hash = createHash('sha256').update(code_verifier).digest('base64url')
      const fits = grant?.challenge === hash && grant.redirectUri === redirect_uri
      if (!grant || !fits || !/^[\w.~-]{43,128}$/.test(code_verifier))
        return json(400, { error: 'invalid_grant' })
      const username = `${grant.provider}_115`
      return json(200, {
        access_token: token({ username }),
        id_token: token({
          'cognito:username': username,
          email: 'zoë@example.com',
          nonce: grant.nonce,
          ...claims,
        }),
        refresh_token: 'a-refresh-token',
        token_type: 'Bearer',
        expires_in: 3600,
      })
    },
  }
}
