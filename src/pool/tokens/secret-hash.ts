/** Checks of a client's secret. A client can have two secrets while it changes them. */
import { toBase64, utf8 } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import type { Client } from '../settings/settings.js'
import { constantTimeEqual } from '../state/random.js'

export async function checkSecretHash(
  client: Client,
  username: string,
  given: string | undefined,
  mismatchText = `Unable to verify secret hash for client ${client.id}`,
): Promise<void> {
  if (client.secrets.length === 0) return
  if (!given) {
    reject('NotAuthorized', `Client ${client.id} is configured with secret but SECRET_HASH was not received`)
  }
  const hashes = await Promise.all(client.secrets.map((secret) => hashOf(secret, username + client.id)))
  if (!hashes.some((hash) => constantTimeEqual(hash, given))) reject('NotAuthorized', mismatchText)
}

/** Checks the secret itself, for the operations that take it. */
export function checkSecret(client: Client, given: string | undefined): void {
  if (client.secrets.length === 0) return
  if (!given)
    reject('NotAuthorized', `Client ${client.id} is configured for secret but secret was not received`)
  if (!client.secrets.some((secret) => constantTimeEqual(secret, given)))
    reject('NotAuthorized', `Unable to verify secret for client ${client.id}`)
}

async function hashOf(secret: string, text: string): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8(secret), hmac, false, ['sign'])
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))))
}
