/** The transport over `fetch`: the contract, and the promises of this transport only. */
import {
  CognitoIdentityProviderClient,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { type FetchOptions, fetchTransport } from '../../src/transport/fetch.js'
import { InvalidResponseError, NetworkError } from '../../src/wire/errors.js'
import { operations } from '../../src/wire/operations.js'
import { keepsTheContract } from './contract.js'
import { listen, replyWith, stalls } from './server.js'

/** The SDK exports a resolver for one region, but not its list of regions. */
const listOfTheSdk = '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js'
const { partitionsInfo } = (await import(`../../node_modules/${listOfTheSdk}`)) as {
  partitionsInfo: { partitions: readonly { regions: object }[] }
}

keepsTheContract((endpoint) => fetchTransport({ endpoint }))

/** Calls each operation once, and shows what reached `fetch`. */
async function handedToFetch(where: FetchOptions) {
  const handed: { url: string; init: RequestInit }[] = []
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    handed.push({ url: String(url), init })
    return new Response('{}')
  }
  const underTest = fetchTransport({ ...where, fetch })
  for (const operation of Object.keys(operations)) await underTest(operation, { AccessToken: 'a-token' })
  return handed
}

describe('a browser asks its preflight once for all calls', () => {
  test('the names of the headers are the same for each, and two', async () => {
    const handed = await handedToFetch({ region: 'eu-west-1' })
    expect(handed).toHaveLength(Object.keys(operations).length)
    for (const { init } of handed) {
      expect(Object.keys(init.headers as object)).toEqual(['content-type', 'x-amz-target'])
    }
  })

  test('no call has a `cache` option, which would add headers of the browser', async () => {
    for (const { init } of await handedToFetch({ region: 'eu-west-1' })) {
      expect(init).not.toHaveProperty('cache')
    }
  })

  test('the address is the same for each', async () => {
    const addresses = (await handedToFetch({ region: 'eu-west-1' })).map(({ url }) => url)
    expect(new Set(addresses)).toEqual(new Set(['https://cognito-idp.eu-west-1.amazonaws.com/']))
  })
})

test('no call brings credentials or follows a redirect', async () => {
  for (const { init } of await handedToFetch({ region: 'eu-west-1' })) {
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'manual' })
  }
})

describe('the host', () => {
  test.each([
    ['us-east-1', 'amazonaws.com'],
    ['us-gov-west-1', 'amazonaws.com'],
    ['cn-northwest-1', 'amazonaws.com.cn'],
    ['eusc-de-east-1', 'amazonaws.eu'],
    ['us-iso-east-1', 'c2s.ic.gov'],
    ['us-isob-east-1', 'sc2s.sgov.gov'],
    ['eu-isoe-west-1', 'cloud.adc-e.uk'],
    ['us-isof-south-1', 'csp.hci.ic.gov'],
  ])('the host of %s ends with %s', async (region, suffix) => {
    expect((await handedToFetch({ region }))[0]?.url).toBe(`https://cognito-idp.${region}.${suffix}/`)
  })

  // A partition also gets regions that AWS has not opened yet.
  const future = ['ap-north-9', 'cn-east-9', 'eusc-de-west-9', 'us-iso-north-9', 'us-isob-north-9']
  const regions = [...regionsOfTheSdk(), ...future, 'eu-isoe-east-9', 'us-isof-west-9', 'us-gov-north-9']

  test('the table of regions that the SDK carries has every partition', () => {
    expect(regionsOfTheSdk().length).toBeGreaterThan(40)
    expect(regionsOfTheSdk()).toEqual(expect.arrayContaining(['eusc-de-east-1', 'us-isof-east-1']))
  })

  test.each(regions)('the host of %s is the one that the SDK uses', async (region) => {
    expect((await handedToFetch({ region }))[0]?.url).toBe(await hostOfTheSdk({ region }))
  })

  const [fips, dualStack] = [{ useFipsEndpoint: true }, { useDualstackEndpoint: true }]
  test.each([
    ['FIPS', 'us-east-1', fips, 'https://cognito-idp-fips.us-east-1.amazonaws.com/'],
    ['FIPS', 'us-gov-west-1', fips, 'https://cognito-idp-fips.us-gov-west-1.amazonaws.com/'],
    ['dual stack', 'us-gov-west-1', dualStack, 'https://cognito-idp.us-gov-west-1.api.aws/'],
    ['dual stack', 'cn-north-1', dualStack, 'https://cognito-idp.cn-north-1.api.amazonwebservices.com.cn/'],
  ])('for %s in %s is given as the endpoint, and is where the SDK goes', async (_, region, how, endpoint) => {
    expect((await handedToFetch({ endpoint }))[0]?.url).toBe(endpoint)
    expect(await hostOfTheSdk({ region, ...how })).toBe(endpoint)
  })

  test.each([
    ['a local pool', 'http://localhost:9229/'],
    ['a proxy with a path in it', 'https://example.com/api/cognito?tenant=1'],
    ['a URL', new URL('https://example.com/pool')],
  ])('the endpoint can be %s', async (_, endpoint) => {
    expect((await handedToFetch({ endpoint }))[0]?.url).toBe(String(endpoint))
  })

  /** Every region in the SDK's partitions. A name such as `aws-cn-global` is no region: no user pool is there. */
  function regionsOfTheSdk(): string[] {
    const names = partitionsInfo.partitions.flatMap(({ regions }) => Object.keys(regions))
    return names.filter((name) => !name.endsWith('-global'))
  }

  /** Returns the address to which the SDK would send a call. */
  async function hostOfTheSdk(config: object) {
    let host = ''
    const requestHandler = {
      async handle({ protocol, hostname, path }: { protocol: string; hostname: string; path: string }) {
        host = `${protocol}//${hostname}${path}`
        throw new TypeError('Far enough.')
      },
    }
    const client = new CognitoIdentityProviderClient({ ...config, requestHandler, maxAttempts: 1 })
    await client.send(new ForgotPasswordCommand({ ClientId: 'a', Username: 'jane' })).catch(() => {})
    return host
  }
})

describe('patience', () => {
  test.each([
    ['no answer', false],
    ['an answer that never ends', true],
  ])('%s is a network error after the timeout', async (_, begun) => {
    const { endpoint, heard } = await listen(stalls(() => {}, begun))
    const began = performance.now()
    const ended = fetchTransport({ endpoint, timeout: 100 })('InitiateAuth', {})
    await expect(ended).rejects.toEqual(new NetworkError('InitiateAuth'))
    expect(performance.now() - began).toBeGreaterThan(90)
    expect(performance.now() - began).toBeLessThan(1000)
    expect(heard).toHaveLength(1)
  })

  // Timers of browsers and of Node fire immediately if they are set for longer than this.
  test.each([Infinity, 2 ** 31])('a timeout of %s does not end the call', async (timeout) => {
    const underTest = fetchTransport({ endpoint: 'https://pool.example/', timeout, fetch: replyLater })
    await expect(underTest('InitiateAuth', {})).resolves.toMatchObject({ body: { Session: 'S' } })
  })

  test('an abort before that is an abort', async () => {
    const { endpoint } = await listen(stalls(() => controller.abort()))
    const controller = new AbortController()
    const ended = fetchTransport({ endpoint, timeout: 5000 })('InitiateAuth', {}, controller.signal)
    await expect(ended).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('a call that ended leaves no one listening to the signal', async () => {
    const { endpoint } = await listen(replyWith({}))
    const { signal } = new AbortController()
    let listening = 0
    const [add, remove] = [signal.addEventListener, signal.removeEventListener]
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listening += 1
      add.apply(signal, given)
    }
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listening -= 1
      remove.apply(signal, given)
    }
    await fetchTransport({ endpoint })('InitiateAuth', {}, signal)
    expect(listening).toBe(0)
  })
})

test('a body of more than a megabyte is an invalid response', async () => {
  const { endpoint } = await listen(replyWith({ Session: 'a'.repeat(1_000_001) }))
  const ended = fetchTransport({ endpoint })('InitiateAuth', {})
  await expect(ended).rejects.toEqual(new InvalidResponseError('InitiateAuth', 'body'))
})

test('the TypeError of a browser that cannot reach the host is a network error', async () => {
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  const ended = fetchTransport({ region: 'eu-west-1', fetch })('InitiateAuth', {})
  await expect(ended).rejects.toEqual(new NetworkError('InitiateAuth'))
})

test('the global fetch is looked up at each call, so that a page can wrap it later', async () => {
  const { endpoint } = await listen(replyWith({}))
  const underTest = fetchTransport({ endpoint })
  const original = globalThis.fetch
  let wrapped = 0
  globalThis.fetch = (...given) => {
    wrapped += 1
    return original(...given)
  }
  try {
    await underTest('InitiateAuth', {})
  } finally {
    globalThis.fetch = original
  }
  expect(wrapped).toBe(1)
})

test('the exception of your own fetch is the cause of the error', async () => {
  const cause = new ReferenceError('traceId is not defined')
  const fetch = async () => {
    throw cause
  }
  const underTest = fetchTransport({ endpoint: 'https://pool.example/', fetch })
  const error = await underTest('InitiateAuth', {}).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(NetworkError)
  expect(error).toMatchObject({ operation: 'InitiateAuth', cause })
  expect(Object.keys(error as object)).not.toContain('cause')
})

/** Replies a little later, unless the call is aborted before. */
const replyLater: typeof globalThis.fetch = (_, init) =>
  new Promise((resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
    setTimeout(() => resolve(new Response('{"Session":"S"}')), 50)
  })
