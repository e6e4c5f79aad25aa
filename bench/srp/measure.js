// Runs in Node and in Chromium. Measures each library in each round, and verifies every signature.

import { random, toBase64, toHex, toInteger } from '../../src/srp/math.ts'
import { createChallenge, createVerifier, expectSignature } from '../../src/srp/server.ts'

const pool = 'Ab1cD2eF3'
const user = '5b9c1f2e-70aa-4d11-9c0e-2f6a7b8c9d01'
const timestamp = 'Sat Mar 7 09:05:03 UTC 2026'
const rounds = 11
const warmUps = 2

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]

async function timed(work) {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}

/** Creates an account with a random salt and a random password. */
async function createAccount() {
  const password = toBase64(random(12))
  const salt = toInteger(random(16))
  return { password, salt, verifier: await createVerifier({ group: pool, user, password, salt }) }
}

async function pose(account) {
  const { b, B } = await createChallenge(account.verifier)
  const block = toBase64(random(96))
  const challenge = { USER_ID_FOR_SRP: user, SALT: toHex(account.salt), SRP_B: toHex(B), SECRET_BLOCK: block }
  return { b, B, challenge }
}

async function check(name, signature, A, account, { b, B, challenge }) {
  const secretBlock = challenge.SECRET_BLOCK
  const { verifier } = account
  const expected = await expectSignature({ group: pool, user, A, b, B, verifier, secretBlock, timestamp })
  if (signature !== expected) throw new Error(`The server rejects the signature of ${name}.`)
}

/** Waits until the remaining work of one library is done before the next measurement. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

async function signIn(name, begin) {
  const account = await createAccount()
  const posed = await pose(account)
  await settle()
  const begun = await timed(() => begin(pool))
  const claimed = await timed(() => begun.value.claim(posed.challenge, account.password, timestamp))
  await check(name, claimed.value, begun.value.A, account, posed)
  return { A: begun.ms, claim: claimed.ms, sum: begun.ms + claimed.ms }
}

/** `load(file, version)` imports a built library. Another version is another copy of the module. */
export async function measure(load) {
  const combs = []
  for (let round = 0; round < rounds; round++) {
    const { prepare } = await load('countersign', `comb-${round}`)
    await settle()
    combs.push((await timed(prepare)).ms)
  }

  const prepared = await load('countersign', 'prepared')
  await prepared.prepare()
  const contenders = {
    countersign: prepared,
    'countersign, no comb': await load('countersign', 'bare'),
    'amazon-cognito-identity-js': await load('amazon-cognito-identity-js'),
    'amplify-js': await load('amplify'),
    'plain BigInt': await load('plain-bigint'),
  }
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, { begin }] of Object.entries(contenders)) {
      const time = await signIn(name, begin)
      if (round >= 0) times[name].push(time)
    }
  }
  const medians = Object.entries(times).map(([name, list]) => {
    const [A, claim, sum] = ['A', 'claim', 'sum'].map((part) => median(list.map((time) => time[part])))
    return { name, A, claim, sum }
  })
  return { comb: median(combs), rounds, medians }
}

/** Measures how long a library blocks the page: the longest task, and the longest gap between messages. */
export async function watch(name, { prepare, begin }) {
  const account = await createAccount()
  const posed = await pose(account)
  await settle()

  let longTask = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTask = Math.max(longTask, entry.duration)
  })
  observer.observe({ type: 'longtask' })

  let longGap = 0
  let last = performance.now()
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const now = performance.now()
    longGap = Math.max(longGap, now - last)
    last = now
    port2.postMessage(null)
  }
  port2.postMessage(null)

  await prepare?.()
  const { A, claim } = await begin(pool)
  const signature = await claim(posed.challenge, account.password, timestamp)
  // The browser reports long tasks some time after they end.
  await new Promise((resolve) => setTimeout(resolve, 300))
  port1.close()
  observer.disconnect()
  await check(name, signature, A, account, posed)
  return { name, longTask, longGap }
}
