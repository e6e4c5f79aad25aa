/** Messages that the pool did not send to an address. */
import { expect, test, vi } from 'vitest'
import { createPool, type Message } from '../../src/pool/index.js'
import { right } from './kit-session.js'
import { createPoolClient } from './pool-client.js'

const mail = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } } as const
const signIn = ({ initiate }: ReturnType<typeof createPoolClient>) =>
  initiate('USER_PASSWORD_AUTH', { PASSWORD: right })

test('a message has its recipient, medium, purpose, time and code', async () => {
  const pool = createPoolClient(mail)
  await signIn(pool)
  expect(pool.pool.outbox.messages).toEqual([
    {
      medium: 'EMAIL',
      to: 'ada@example.com',
      userPoolId: 'us-east-1_Local',
      username: 'ada',
      purpose: 'second-factor',
      code: expect.stringMatching(/^\d{6}$/),
      subject: 'Your authentication code',
      text: `Your authentication code is ${pool.code}.`,
      at: pool.now(),
    },
  ])
})

test('a subscriber gets each message as it is sent, until it unsubscribes', async () => {
  const pool = createPoolClient(mail)
  const heard: Message[] = []
  const stop = pool.pool.outbox.subscribe((message) => heard.push(message))
  await signIn(pool)
  await signIn(pool)
  expect(heard).toEqual(pool.pool.outbox.messages)
  stop()
  await signIn(pool)
  expect(heard).toHaveLength(2)
})

test('a listener that throws stops neither the sign-in nor the other listeners', async () => {
  const pool = createPoolClient(mail)
  const heard: Message[] = []
  const thrown: unknown[] = []
  const bug = new Error('a bug of the page')
  const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => {
    try {
      task()
    } catch (error) {
      thrown.push(error)
    }
  })
  pool.pool.outbox.subscribe(() => {
    throw bug
  })
  pool.pool.outbox.subscribe((message) => heard.push(message))
  const step = await signIn(pool)
  later.mockRestore()
  expect(thrown).toEqual([bug])
  expect(heard).toHaveLength(1)
  await expect(pool.answer(step, { EMAIL_OTP_CODE: pool.code })).resolves.toHaveProperty(
    'AuthenticationResult',
  )
})

test('the outbox can be emptied, and contains a thousand messages at most', async () => {
  const pool = createPoolClient(mail)
  await signIn(pool)
  pool.pool.outbox.clear()
  expect(pool.pool.outbox.messages).toEqual([])
  expect(pool.pool.outbox.latest()).toBeUndefined()
  for (let i = 0; i < 1001; i++) await signIn(pool)
  expect(pool.pool.outbox.messages).toHaveLength(1000)
})

test('a pool that continues with a snapshot has the messages of the earlier pool', async () => {
  const pool = createPoolClient(mail)
  await signIn(pool)
  const { outbox } = createPool({ state: await pool.pool.snapshot() })
  expect(outbox.latest('ada@example.com')).toEqual(pool.pool.outbox.latest())
  expect(outbox.messages).toEqual(pool.pool.outbox.messages)
})

test('a trigger can send its own message', async () => {
  const link: Omit<Message, 'at'> = {
    medium: 'EMAIL',
    to: 'ada@example.com',
    username: 'ada',
    purpose: 'custom',
    code: 'f00d',
    text: 'https://example.com/#token=f00d',
  }
  const pool = createPoolClient({
    ...mail,
    triggers: {
      PreAuthentication: () => pool.pool.outbox.send({ ...link, at: pool.now() }),
    },
  })
  const heard: Message[] = []
  pool.pool.outbox.subscribe((message) => heard.push(message))
  await signIn(pool)
  expect(heard.map(({ purpose }) => purpose)).toEqual(['custom', 'second-factor'])
  expect(pool.pool.outbox.messages[0]).toEqual({ ...link, at: pool.now() })
})
