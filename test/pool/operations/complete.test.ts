/** The operations of AWS that the pool has: all that need no signature, and the operations of administrators in this list. */
import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { operations } from '../../../src/pool/operations/index.js'
import { createPoolClient, expectException } from '../pool-client.js'

const all = Object.keys(sdk).flatMap((name) => /^(\w+)Command$/.exec(name)?.slice(1) ?? [])

/** As the SDK knows it, from the service's own model. */
function isUnsigned(operation: string): boolean {
  const { httpAuthSchemeProvider } = new sdk.CognitoIdentityProviderClient({ region: 'us-east-1' }).config
  const schemes = httpAuthSchemeProvider({ operation, region: 'us-east-1' })
  return schemes.some(({ schemeId }) => schemeId === 'smithy.api#noAuth')
}

test('every operation that needs no signature is there', () => {
  const unsigned = all.filter(isUnsigned)
  expect(unsigned).toHaveLength(34)
  expect(unsigned.filter((name) => !(name in operations))).toEqual([])
})

test('every operation that is there is one of AWS’s', () => {
  expect(Object.keys(operations).filter((name) => !all.includes(name))).toEqual([])
})

test('every other one says that it is not there', async () => {
  const { call } = createPoolClient()
  const missing = all.filter((name) => !(name in operations))
  expect(missing.length).toBeGreaterThan(0)
  for (const name of missing)
    await expectException(call(name), 'UnknownOperation', `${name} is no operation of the local pool`)
})

test('those of administrators, and no others, want a signature', async () => {
  const { pool } = createPoolClient()
  const complaint = async (name: string) => {
    const response = await pool.fetch(
      new Request('http://localhost/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${name}`,
        },
        body: '{}',
      }),
    )
    return (await response.json()).__type
  }
  const unsigned: string[] = []
  for (const name of Object.keys(operations))
    if ((await complaint(name)) !== 'MissingAuthenticationTokenException') unsigned.push(name)
  expect(unsigned.sort()).toEqual(all.filter(isUnsigned).sort())
})
