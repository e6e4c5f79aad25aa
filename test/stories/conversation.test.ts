/** What a panel is given of a conversation: names and reasons, in the order in which they came, and no secret. */
import { describe, expect, it } from 'vitest'
import { draw, sayRoads } from '../../.storybook/conversation/layout.js'
import { places, roadsFrom, signedIn } from '../../.storybook/conversation/map.js'
import { keysOf, overhear } from '../../.storybook/conversation/overhear.js'
import { sayDuration, timeline } from '../../.storybook/conversation/timeline.js'
import {
  type Conversation,
  type Heard,
  type Here,
  hear,
  sayCall,
  sayReason,
  trail,
} from '../../.storybook/conversation/turns.js'
import { entries, questions, silent } from '../../src/challenges/index.js'
import { sides } from '../../src/challenges/pools.js'
import { type AuthConfig, createAuthSession, type Flow, type Transport } from '../../src/core.js'
import { createPool, type Pool, type PoolOptions } from '../../src/pool/index.js'
import { type Posed, scenes } from '../pool/scenes.js'
import { right, type Visit, visit } from '../pool/visit.js'

const ada = { username: 'ada', password: right, attributes: { email: 'ada@example.com' } }
const byMail: PoolOptions = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } }

/** A sign-in that is listened to. */
function listen(pool: Pool, config: Partial<AuthConfig> = {}) {
  const heard: Heard[] = []
  const session = overhear(
    { userPoolId: pool.id, clientId: pool.clientId, transport: pool, resendSeconds: 0, ...config },
    createAuthSession,
    (one) => heard.push(one),
  )
  return {
    session,
    heard,
    get conversation() {
      return heard.reduce<Conversation | undefined>(hear, undefined) as Conversation
    },
    answer(values: object) {
      const { challenge } = session.getSnapshot()
      if (!challenge) throw new Error('Nothing is asked.')
      return session.answer(challenge, values as never)
    },
  }
}

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []

describe('no secret', () => {
  it.each(Object.keys(scenes) as Posed[])('is heard at %s: no answer, no message, no token', async (name) => {
    const scene = scenes[name]
    const there = await visit(scene.pool, scene.config)
    const secrets: string[] = []
    const sent: Transport = async (operation, input, signal) => {
      const reply = await there.pool(operation, input, signal)
      const { AuthenticationResult = {}, SecretCode = '', Session = '' } = reply.body as never
      const { AccessToken, IdToken, RefreshToken } = AuthenticationResult as Record<string, string>
      secrets.push(...texts([AccessToken, IdToken, RefreshToken, SecretCode, Session]))
      return reply
    }
    const config = { ...scene.config, transport: sent, resendSeconds: 0 }
    const listened = listen(there.pool, config)
    const answer = (values: unknown) => {
      secrets.push(...texts(values))
      return listened.answer(values as object)
    }
    // The same person, with somebody who listens.
    const person: Visit = Object.create(there, {
      session: { value: listened.session },
      state: { get: () => listened.session.getSnapshot() },
      answer: { value: answer },
      signIn: { value: (username = 'ada', password = right) => answer({ username, password }) },
      asked: { value: () => listened.session.getSnapshot().challenge },
    })
    await scene.lead(person)
    if (scene.wrong?.recovery === 'retry') await answer(await scene.wrong.answer(person))
    await answer(await scene.right(person))
    secrets.push(...there.pool.outbox.messages.flatMap(({ code, to }) => [code, to]))

    // What it is called is no secret: a way that was chosen is told by the question that it leads to.
    const names = [...Object.keys(entries), ...Object.keys(questions), 'public-key', 'platform']
    const told = JSON.stringify(listened.heard)
    const kept = secrets.filter((text) => text.length > 1 && !names.includes(text))
    expect(kept).not.toEqual([])
    for (const secret of kept) expect(texts(JSON.parse(told))).not.toContain(secret)
    for (const secret of kept.filter(({ length }) => length > 5)) expect(told).not.toContain(secret)
    expect(listened.heard.some(({ type }) => type === 'call')).toBe(true)
  })

  it('keys are told, and a group by its members', () => {
    expect(keysOf({ password: 'x', attributes: { birthdate: '1815' }, none: undefined, empty: '' })).toEqual([
      'password',
      'attributes.birthdate',
    ])
    expect(keysOf({ credential: { id: 'secret', response: { signature: 'x' } } })).toEqual(['credential'])
    expect(keysOf(undefined)).toEqual([])
  })
})

describe('turns', () => {
  it('are told with their calls, how they ended and where they led', async () => {
    const pool = createPool({ users: [ada], ...byMail })
    const listened = listen(pool)
    await listened.answer({ username: 'ada', password: 'wrong' })
    await listened.answer({ username: 'ada', password: right })
    await listened.answer({ code: 'none' })
    await listened.session.resend()
    await listened.answer({ code: pool.outbox.latest()?.code })
    const { turns, here, flow } = listened.conversation
    expect(flow).toBe('USER_SRP_AUTH')
    expect(here.question).toBeUndefined()
    expect(turns.map(({ by, question, gives }) => [by, question, gives])).toEqual([
      ['answer', 'sign-in', ['username', 'password']],
      ['answer', 'sign-in', ['username', 'password']],
      ['answer', 'EMAIL_OTP', ['code']],
      ['resend', 'EMAIL_OTP', []],
      ['answer', 'EMAIL_OTP', ['code']],
    ])
    expect(turns[0]?.calls.at(-1)?.error).toBe('NotAuthorizedException')
    expect(timeline(listened.conversation).map(({ outcome, came }) => [outcome, came])).toEqual([
      ['retry', 'wrong-credentials (NotAuthorizedException)'],
      ['led', 'EMAIL_OTP'],
      ['retry', 'code: not-a-code'],
      ['led', 'EMAIL_OTP'],
      ['signed-in', 'signed in'],
    ])
    expect(turns[1]?.calls.map(sayCall)).toEqual([
      { asked: 'InitiateAuth USER_SRP_AUTH', came: 'PASSWORD_VERIFIER' },
      { asked: 'RespondToAuthChallenge PASSWORD_VERIFIER', came: 'EMAIL_OTP' },
    ])
    expect(turns[2]?.calls).toEqual([])
    expect(turns[4]?.calls.map(sayCall)).toEqual([
      { asked: 'RespondToAuthChallenge EMAIL_OTP', came: 'tokens' },
    ])
    expect(trail(listened.conversation)).toEqual(['sign-in', 'EMAIL_OTP'])
  })

  it('a turn that is overtaken does not say where we are', async () => {
    const listened = listen(createPool({ users: [ada], ...byMail, faults: () => ({ delayMs: 50 }) }))
    const late = listened.answer({ username: 'ada', password: right })
    listened.session.go('sign-up')
    await late
    expect(listened.conversation.turns.map(({ by }) => by)).toEqual(['answer', 'go'])
    expect(listened.conversation.here.question).toBe('sign-up')
  })

  it('what is heard late of a turn changes that turn alone', () => {
    const [first, second] = ['sign-in', 'sign-up'].map((question) => at(question)) as [Here, Here]
    const heard: readonly Heard[] = [
      { type: 'begun', flow: 'USER_AUTH', here: first },
      { type: 'turn', turn: 1, by: 'answer', question: 'sign-in', gives: [] },
      { type: 'turn', turn: 2, by: 'go', question: 'sign-in', gives: [] },
      { type: 'led', turn: 2, ms: 1, here: second },
      { type: 'call', turn: 1, operation: 'InitiateAuth', input: {}, error: 'aborted', ms: 9 },
      { type: 'led', turn: 1, ms: 9, here: first },
    ]
    const conversation = heard.reduce<Conversation | undefined>(hear, undefined)
    expect(conversation?.here).toEqual(second)
    expect(conversation?.turns.map(({ ms, calls }) => [ms, calls.length])).toEqual([
      [9, 1],
      [1, 0],
    ])
  })

  it('an answer to what is no longer asked, and one while another is under way, are no turns', async () => {
    const listened = listen(createPool({ users: [ada] }))
    const first = listened.session.getSnapshot().challenge
    const answered = listened.answer({ username: 'ada', password: 'wrong' })
    await listened.answer({ username: 'ada', password: right })
    await answered
    listened.session.go('sign-up')
    if (first) await listened.session.answer(first, { username: 'ada', password: right } as never)
    expect(listened.conversation.turns.map(({ by }) => by)).toEqual(['answer', 'go'])
  })

  it('what ends by itself is the clock’s', async () => {
    const listened = listen(createPool({ users: [ada], ...byMail }), { sessionMinutes: 0.2 / 60 })
    await listened.answer({ username: 'ada', password: right })
    await expect.poll(() => listened.conversation.here.question).toBe('sign-in')
    const [, ended] = timeline(listened.conversation)
    expect(ended).toMatchObject({ did: 'Time runs out', outcome: 'restart', came: 'session-expired' })
    expect(ended?.turn.question).toBe('EMAIL_OTP')
  })

  it('one that has begun anew has no past', () => {
    const here: Here = { question: 'sign-in', canResend: false, canChooseAgain: false }
    const begun: Heard = { type: 'begun', flow: 'USER_AUTH', here }
    const turn: Heard = { type: 'turn', turn: 1, by: 'go', question: 'sign-in', gives: [] }
    expect(hear(undefined, turn)).toBeUndefined()
    expect(hear(hear(hear(undefined, begun), turn), begun)?.turns).toEqual([])
  })

  it('lengths are told in words, and beside the longest', () => {
    expect([sayDuration(12), sayDuration(999), sayDuration(1234)]).toEqual(['12 ms', '999 ms', '1.2 s'])
    const turn = { by: 'answer', gives: [], calls: [] } as const
    const here = { canResend: false, canChooseAgain: false }
    const turns = [
      { ...turn, turn: 1, ms: 50 },
      { ...turn, turn: 2, ms: 200 },
      { ...turn, turn: 3 },
    ]
    const shown = timeline({ flow: 'USER_AUTH', here, turns })
    expect(shown.map(({ share, took }) => [share, took])).toEqual([
      [0.25, '50 ms'],
      [1, '200 ms'],
      [0, ''],
    ])
    expect(shown[2]?.outcome).toBe('running')
  })

  it('a reason is told by its code, and by what did not fit', () => {
    expect(sayReason({ kind: 'network', recovery: 'retry' })).toBe('network')
    expect(sayReason({ kind: 'invalid-input', fields: { code: 'required', username: 'too-long' } })).toBe(
      'code: required, username: too-long',
    )
  })
})

const at = (question: string | undefined, more: Partial<Here> = {}): Here => ({
  question,
  canResend: false,
  canChooseAgain: false,
  ...more,
})
const answersFrom = (here: Here, flow: Flow = 'USER_SRP_AUTH') =>
  roadsFrom(here, flow).flatMap(({ to, by }) => (by === 'answer' ? [to] : []))

describe('the map', () => {
  it('has a place for each question of the list, and for what a machine answers', () => {
    const posed = Object.keys(silent).filter((name) => name in sides)
    const listed = [...Object.keys(entries), ...Object.keys(questions), ...posed, signedIn]
    expect(places.map(({ name }) => name).sort()).toEqual(listed.sort())
    expect(places.filter(({ silent }) => silent).map(({ name }) => name)).toEqual([
      'PASSWORD_VERIFIER',
      'DEVICE_SRP_AUTH',
      'DEVICE_PASSWORD_VERIFIER',
    ])
  })

  it.each(Object.keys(scenes) as Posed[])('knows the way over %s', async (name) => {
    const scene = scenes[name]
    const flow = scene.config?.flow ?? 'USER_SRP_AUTH'
    const there = await visit(scene.pool, scene.config)
    const listened = listen(there.pool, scene.config)
    const person: Visit = Object.create(there, {
      state: { get: () => listened.session.getSnapshot() },
      answer: { value: (values: object) => listened.answer(values) },
      signIn: { value: () => listened.answer({ username: 'ada', password: right }) },
      asked: { value: () => listened.session.getSnapshot().challenge },
    })
    await scene.lead(person)
    await listened.answer((await scene.right(person)) as object)
    const { turns } = listened.conversation
    let here = (listened.heard[0] as Extract<Heard, { type: 'begun' }>).here
    for (const { led } of turns) {
      expect(answersFrom(here, flow)).toContain(led?.question ?? signedIn)
      here = led as Here
    }
    expect(turns.length).toBeGreaterThan(1)
  })

  it('a first factor that suffices leads to the end, and a password to each gate in order', () => {
    expect(answersFrom(at('SMS_OTP'))).toEqual(['remember-device', signedIn])
    expect(answersFrom(at('PASSWORD'))).toEqual(
      expect.arrayContaining(['NEW_PASSWORD_REQUIRED', 'DEVICE_SRP_AUTH', 'SELECT_MFA_TYPE', 'MFA_SETUP']),
    )
    expect(answersFrom(at('NEW_PASSWORD_REQUIRED'))).not.toContain('NEW_PASSWORD_REQUIRED')
    expect(answersFrom(at('SMS_MFA'))).toEqual(['remember-device', signedIn])
    expect(answersFrom(at('remember-device'))).toEqual([signedIn])
  })

  it('a choice leads to what it offers, and to nothing else', () => {
    const choices = ['SMS_MFA', 'EMAIL_OTP']
    expect(answersFrom(at('SELECT_MFA_TYPE', { choices }))).toEqual(
      expect.arrayContaining(['EMAIL_OTP', 'SMS_MFA']),
    )
    expect(answersFrom(at('SELECT_MFA_TYPE', { choices }))).not.toContain('SOFTWARE_TOKEN_MFA')
    expect(answersFrom(at('SELECT_CHALLENGE'), 'USER_AUTH')).toContain('WEB_AUTHN')
  })

  it('the flow says how a sign-in begins', () => {
    expect(answersFrom(at('sign-in'), 'USER_AUTH')).toContain('SELECT_CHALLENGE')
    expect(answersFrom(at('sign-in'), 'USER_SRP_AUTH')).not.toContain('SELECT_CHALLENGE')
    expect(answersFrom(at('sign-in'), 'CUSTOM_AUTH')).toContain('CUSTOM_CHALLENGE')
  })

  it('the person’s own ways are there while they are open, and the refusals that are steps', () => {
    const roads = roadsFrom(at('EMAIL_OTP', { canResend: true, canChooseAgain: true }), 'USER_AUTH')
    const by = (kind: string) => roads.flatMap(({ to, by }) => (by === kind ? [to] : []))
    expect(by('resend')).toEqual(['EMAIL_OTP'])
    expect(by('another way')).toEqual(expect.arrayContaining(['SELECT_CHALLENGE', 'SELECT_MFA_TYPE']))
    expect(by('no')).toEqual(['confirm-sign-up', 'reset-password', 'sign-in'])
    expect(by('restart')).toEqual(['sign-in'])
    expect(by('go')).toContain('sign-up')
    expect(by('go')).not.toContain('remember-device')
    const closed = roadsFrom(at('EMAIL_OTP'), 'USER_AUTH').map(({ by }) => by)
    expect(closed).not.toContain('resend')
    expect(closed).not.toContain('another way')
    expect(roadsFrom(at(undefined), 'USER_AUTH')).toEqual([])
  })
})

describe('the drawing', () => {
  const roads = roadsFrom(at('sign-in'), 'USER_SRP_AUTH')
  const drawing = draw(places, { here: 'sign-in', trail: ['sign-up'], roads })
  const stateOf = (name: string) => drawing.spots.find(({ place }) => place.name === name)?.state

  it('has each place once, and none over another', () => {
    expect(drawing.spots.map(({ place }) => place.name).sort()).toEqual(places.map(({ name }) => name).sort())
    expect(new Set(drawing.spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length)
    for (const { x, y } of drawing.spots) {
      expect(x).toBeLessThan(drawing.width)
      expect(y).toBeLessThan(drawing.height)
    }
  })

  it('marks where we are, where we can go and where we were', () => {
    expect(drawing.spots.filter(({ state }) => state === 'here')).toHaveLength(1)
    expect(stateOf('sign-in')).toBe('here')
    expect(stateOf('SMS_MFA')).toBe('open')
    expect(stateOf('confirm-sign-up')).toBe('way')
    expect(stateOf('WEB_AUTHN')).toBe('far')
    const elsewhere = draw(places, { here: 'SMS_MFA', trail: ['PASSWORD'], roads: [] })
    expect(elsewhere.spots.find(({ place }) => place.name === 'PASSWORD')?.state).toBe('was')
  })

  it('draws a line for each road that the pool decides about', () => {
    const drawn = roads.filter(({ by, to }) => (by === 'answer' || by === 'no') && to !== 'sign-in')
    expect(drawing.lines).toHaveLength(drawn.length)
    expect(drawing.lines.every(({ path }) => /^M[\d.]+ [\d.]+C[\d. -]+$/.test(path))).toBe(true)
  })

  it('says the same in words', () => {
    expect(sayRoads(roads).map(({ text }) => text)).toEqual([
      'A right answer leads to',
      'If the pool says no',
      'The page can go to',
      'Starting again, to',
    ])
  })
})
