/** Transports to a pool: in the same process, and over HTTP with each transport of the kit. */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { onTestFinished } from 'vitest'
import { fetchTransport } from '../../src/core.js'
import type { Pool } from '../../src/pool/index.js'
import { servePool } from '../../src/pool/node/index.js'
import { awsSdkTransport } from '../../src/transport/aws-sdk.js'
import type { Transport } from '../../src/wire/transport.js'

export type OpenTransport = (pool: Pool) => Promise<Transport>

async function listen(pool: Pool): Promise<string> {
  const server = await servePool(pool)
  onTestFinished(() => server.close())
  return server.url
}

/** The calls are not signed, so that the SDK must not search for credentials. */
export const sdkAt = (endpoint: string) =>
  new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-checked' },
  })

export const transports: Readonly<Record<string, OpenTransport>> = {
  'in process': async (pool) => pool,
  'by fetch over HTTP': async (pool) => fetchTransport({ endpoint: await listen(pool) }),
  'by the AWS SDK over HTTP': async (pool) => awsSdkTransport(sdkAt(await listen(pool))),
}
