/** The transcript of a sign-in lists actions, calls and results in order, and contains no secrets. */
import { describe, expect, it } from 'vitest'
import { edgesFrom, nodes, signedIn } from '../../.storybook/conversation/flow-graph.js'
import { fieldsOf, instrumentSession } from '../../.storybook/conversation/instrument-session.js'
import { describeEdges, draw } from '../../.storybook/conversation/layout.js'
import { formatDuration, timeline } from '../../.storybook/conversation/timeline.js'
import {
  addEvent,
  type CurrentStep,
  describeCall,
  describeFailure,
  type Transcript,
  type TranscriptEvent,
  visitedChallenges,
} from '../../.storybook/conversation/transcript.js'
import { automaticChallenges, kitChallenges, userChallenges } from '../../src/challenges/index.js'
import { challengeHandlers } from '../../src/challenges/pools.js'
import { type AuthConfig, createAuthSession, type Flow, type Transport } from '../../src/core.js'
import { createPool, type Pool, type PoolOptions } from '../../src/pool/index.js'
import { challengeFixtures, type FixtureName } from '../pool/challenge-fixtures.js'
import { createKitSession, type KitSession, right } from '../pool/kit-session.js'

const ada = { username: 'ada', password: right, attributes: { email: 'ada@example.com' } }
const byMail: PoolOptions = { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } }

/** Creates a session that reports its events. */
function instrument(pool: Pool, config: Partial<AuthConfig> = {}) {
  const events: TranscriptEvent[] = []
  const session = instrumentSession(
    { userPoolId: pool.id, clientId: pool.clientId, transport: pool, resendCooldownSeconds: 0, ...config },
    createAuthSession,
    (event) => events.push(event),
  )
  return {
    session,
    events,
    get transcript() {
      return events.reduce<Transcript | undefined>(addEvent, undefined) as Transcript
    },
    answer(values: object) {
      const { challenge } = session.getSnapshot()
      if (!challenge) throw new Error('There is no challenge.')
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

describe('The reported events', () => {
  it.each(Object.keys(challengeFixtures) as FixtureName[])(
    'the events of %s contain no answer, no message and no token',
    async (name) => {
      const scene = challengeFixtures[name]
      const there = await createKitSession(scene.pool, scene.config)
      const secrets: string[] = []
      const sent: Transport = async (operation, input, signal) => {
        const reply = await there.pool(operation, input, signal)
        const { AuthenticationResult = {}, SecretCode = '', Session = '' } = reply.body as never
        const { AccessToken, IdToken, RefreshToken } = AuthenticationResult as Record<string, string>
        secrets.push(...texts([AccessToken, IdToken, RefreshToken, SecretCode, Session]))
        return reply
      }
      const config = { ...scene.config, transport: sent, resendCooldownSeconds: 0 }
      const instrumented = instrument(there.pool, config)
      const answer = (values: unknown) => {
        secrets.push(...texts(values))
        return instrumented.answer(values as object)
      }
      // The same visit, with the instrumented session.
      const kit: KitSession = Object.create(there, {
        session: { value: instrumented.session },
        state: { get: () => instrumented.session.getSnapshot() },
        answer: { value: answer },
        signIn: { value: (username = 'ada', password = right) => answer({ username, password }) },
        expectChallenge: { value: () => instrumented.session.getSnapshot().challenge },
      })
      await scene.reachChallenge(kit)
      if (scene.wrong?.recovery === 'retry') await answer(await scene.wrong.answer(kit))
      await answer(await scene.right(kit))
      secrets.push(...there.pool.outbox.messages.flatMap(({ code, to }) => [code, to]))

      // Names are no secrets: the next challenge shows which choice the user made.
      const names = [...Object.keys(kitChallenges), ...Object.keys(userChallenges), 'public-key', 'platform']
      const reported = JSON.stringify(instrumented.events)
      const kept = secrets.filter((text) => text.length > 1 && !names.includes(text))
      expect(kept).not.toEqual([])
      for (const secret of kept) expect(texts(JSON.parse(reported))).not.toContain(secret)
      for (const secret of kept.filter(({ length }) => length > 5)) expect(reported).not.toContain(secret)
      expect(instrumented.events.some(({ type }) => type === 'call')).toBe(true)
    },
  )

  it('an answer is reported by the names of its fields', () => {
    expect(
      fieldsOf({ password: 'x', attributes: { birthdate: '1815' }, none: undefined, empty: '' }),
    ).toEqual(['password', 'attributes.birthdate'])
    expect(fieldsOf({ credential: { id: 'secret', response: { signature: 'x' } } })).toEqual(['credential'])
    expect(fieldsOf(undefined)).toEqual([])
  })
})

describe('The transcript', () => {
  it('the transcript lists each action with its calls and its result', async () => {
    const pool = createPool({ users: [ada], ...byMail })
    const instrumented = instrument(pool)
    await instrumented.answer({ username: 'ada', password: 'wrong' })
    await instrumented.answer({ username: 'ada', password: right })
    await instrumented.answer({ code: 'none' })
    await instrumented.session.resend()
    await instrumented.answer({ code: pool.outbox.latest()?.code })
    const { actions, step, flow } = instrumented.transcript
    expect(flow).toBe('USER_SRP_AUTH')
    expect(step.challenge).toBeUndefined()
    expect(actions.map(({ kind, challenge, fields }) => [kind, challenge, fields])).toEqual([
      ['answer', 'sign-in', ['username', 'password']],
      ['answer', 'sign-in', ['username', 'password']],
      ['answer', 'EMAIL_OTP', ['code']],
      ['resend', 'EMAIL_OTP', []],
      ['answer', 'EMAIL_OTP', ['code']],
    ])
    expect(actions[0]?.calls.at(-1)?.error).toBe('NotAuthorizedException')
    expect(timeline(instrumented.transcript).map(({ outcome, result }) => [outcome, result])).toEqual([
      ['retry', 'wrong-credentials (NotAuthorizedException)'],
      ['advanced', 'EMAIL_OTP'],
      ['retry', 'code: not-a-code'],
      ['advanced', 'EMAIL_OTP'],
      ['signed-in', 'signed in'],
    ])
    expect(actions[1]?.calls.map(describeCall)).toEqual([
      { request: 'InitiateAuth USER_SRP_AUTH', response: 'PASSWORD_VERIFIER' },
      { request: 'RespondToAuthChallenge PASSWORD_VERIFIER', response: 'EMAIL_OTP' },
    ])
    expect(actions[2]?.calls).toEqual([])
    expect(actions[4]?.calls.map(describeCall)).toEqual([
      { request: 'RespondToAuthChallenge EMAIL_OTP', response: 'tokens' },
    ])
    expect(visitedChallenges(instrumented.transcript)).toEqual(['sign-in', 'EMAIL_OTP'])
  })

  it('an older action does not change the current step', async () => {
    const instrumented = instrument(createPool({ users: [ada], ...byMail, faults: () => ({ delayMs: 50 }) }))
    const late = instrumented.answer({ username: 'ada', password: right })
    instrumented.session.goTo('sign-up')
    await late
    expect(instrumented.transcript.actions.map(({ kind }) => kind)).toEqual(['answer', 'goTo'])
    expect(instrumented.transcript.step.challenge).toBe('sign-up')
  })

  it('a late event of an older action changes that action alone', () => {
    const [first, second] = ['sign-in', 'sign-up'].map((challenge) => at(challenge)) as [
      CurrentStep,
      CurrentStep,
    ]
    const events: readonly TranscriptEvent[] = [
      { type: 'created', flow: 'USER_AUTH', step: first },
      { type: 'started', id: 1, kind: 'answer', challenge: 'sign-in', fields: [] },
      { type: 'started', id: 2, kind: 'goTo', challenge: 'sign-in', fields: [] },
      { type: 'finished', id: 2, ms: 1, step: second },
      { type: 'call', id: 1, operation: 'InitiateAuth', input: {}, error: 'aborted', ms: 9 },
      { type: 'finished', id: 1, ms: 9, step: first },
    ]
    const transcript = events.reduce<Transcript | undefined>(addEvent, undefined)
    expect(transcript?.step).toEqual(second)
    expect(transcript?.actions.map(({ ms, calls }) => [ms, calls.length])).toEqual([
      [9, 1],
      [1, 0],
    ])
  })

  it('an answer to an earlier challenge and an answer during another one are not recorded', async () => {
    const instrumented = instrument(createPool({ users: [ada] }))
    const first = instrumented.session.getSnapshot().challenge
    const answered = instrumented.answer({ username: 'ada', password: 'wrong' })
    await instrumented.answer({ username: 'ada', password: right })
    await answered
    instrumented.session.goTo('sign-up')
    if (first) await instrumented.session.answer(first, { username: 'ada', password: right } as never)
    expect(instrumented.transcript.actions.map(({ kind }) => kind)).toEqual(['answer', 'goTo'])
  })

  it('an expired deadline is recorded as an action', async () => {
    const instrumented = instrument(createPool({ users: [ada], ...byMail }), { authSessionMinutes: 0.2 / 60 })
    await instrumented.answer({ username: 'ada', password: right })
    await expect.poll(() => instrumented.transcript.step.challenge).toBe('sign-in')
    const [, ended] = timeline(instrumented.transcript)
    expect(ended).toMatchObject({
      label: 'Runs into the deadline',
      outcome: 'restart',
      result: 'session-expired',
    })
    expect(ended?.action.challenge).toBe('EMAIL_OTP')
  })

  it('a new session begins a new transcript', () => {
    const step: CurrentStep = { challenge: 'sign-in', canResend: false, canGoBack: false }
    const created: TranscriptEvent = { type: 'created', flow: 'USER_AUTH', step }
    const started: TranscriptEvent = {
      type: 'started',
      id: 1,
      kind: 'goTo',
      challenge: 'sign-in',
      fields: [],
    }
    expect(addEvent(undefined, started)).toBeUndefined()
    expect(addEvent(addEvent(addEvent(undefined, created), started), created)?.actions).toEqual([])
  })

  it('the timeline shows each duration as text and as a share of the longest', () => {
    expect([formatDuration(12), formatDuration(999), formatDuration(1234)]).toEqual([
      '12 ms',
      '999 ms',
      '1.2 s',
    ])
    const action = { kind: 'answer', fields: [], calls: [] } as const
    const step = { canResend: false, canGoBack: false }
    const actions = [
      { ...action, id: 1, ms: 50 },
      { ...action, id: 2, ms: 200 },
      { ...action, id: 3 },
    ]
    const shown = timeline({ flow: 'USER_AUTH', step, actions })
    expect(shown.map(({ share, duration }) => [share, duration])).toEqual([
      [0.25, '50 ms'],
      [1, '200 ms'],
      [0, ''],
    ])
    expect(shown[2]?.outcome).toBe('pending')
  })

  it('a failure is described by its code, or by its invalid fields', () => {
    expect(describeFailure({ kind: 'network', recovery: 'retry' })).toBe('network')
    expect(
      describeFailure({ kind: 'invalid-input', fields: { code: 'required', username: 'too-long' } }),
    ).toBe('code: required, username: too-long')
  })
})

const at = (challenge: string | undefined, more: Partial<CurrentStep> = {}): CurrentStep => ({
  challenge,
  canResend: false,
  canGoBack: false,
  ...more,
})
const answersFrom = (step: CurrentStep, flow: Flow = 'USER_SRP_AUTH') =>
  edgesFrom(step, flow).flatMap(({ to, kind }) => (kind === 'answer' ? [to] : []))

describe('The flow graph', () => {
  it('the graph has a node for each challenge, and for each automatic challenge of Cognito', () => {
    const posed = Object.keys(automaticChallenges).filter((name) => name in challengeHandlers)
    const listed = [...Object.keys(kitChallenges), ...Object.keys(userChallenges), ...posed, signedIn]
    expect(nodes.map(({ name }) => name).sort()).toEqual(listed.sort())
    expect(nodes.filter(({ automatic }) => automatic).map(({ name }) => name)).toEqual([
      'PASSWORD_VERIFIER',
      'DEVICE_SRP_AUTH',
      'DEVICE_PASSWORD_VERIFIER',
    ])
  })

  it.each(Object.keys(challengeFixtures) as FixtureName[])(
    'the graph has an edge for each step of a sign-in over %s',
    async (name) => {
      const scene = challengeFixtures[name]
      const flow = scene.config?.flow ?? 'USER_SRP_AUTH'
      const there = await createKitSession(scene.pool, scene.config)
      const instrumented = instrument(there.pool, scene.config)
      const kit: KitSession = Object.create(there, {
        state: { get: () => instrumented.session.getSnapshot() },
        answer: { value: (values: object) => instrumented.answer(values) },
        signIn: { value: () => instrumented.answer({ username: 'ada', password: right }) },
        expectChallenge: { value: () => instrumented.session.getSnapshot().challenge },
      })
      await scene.reachChallenge(kit)
      await instrumented.answer((await scene.right(kit)) as object)
      const { actions } = instrumented.transcript
      let step = (instrumented.events[0] as Extract<TranscriptEvent, { type: 'created' }>).step
      for (const { result } of actions) {
        expect(answersFrom(step, flow)).toContain(result?.challenge ?? signedIn)
        step = result as CurrentStep
      }
      expect(actions.length).toBeGreaterThan(1)
    },
  )

  it('a code as the first factor leads to the end, and a password to each further challenge in order', () => {
    expect(answersFrom(at('SMS_OTP'))).toEqual(['remember-device', signedIn])
    expect(answersFrom(at('PASSWORD'))).toEqual(
      expect.arrayContaining(['NEW_PASSWORD_REQUIRED', 'DEVICE_SRP_AUTH', 'SELECT_MFA_TYPE', 'MFA_SETUP']),
    )
    expect(answersFrom(at('NEW_PASSWORD_REQUIRED'))).not.toContain('NEW_PASSWORD_REQUIRED')
    expect(answersFrom(at('SMS_MFA'))).toEqual(['remember-device', signedIn])
    expect(answersFrom(at('remember-device'))).toEqual([signedIn])
  })

  it('a choice leads to the challenges that it offers alone', () => {
    const choices = ['SMS_MFA', 'EMAIL_OTP']
    expect(answersFrom(at('SELECT_MFA_TYPE', { choices }))).toEqual(
      expect.arrayContaining(['EMAIL_OTP', 'SMS_MFA']),
    )
    expect(answersFrom(at('SELECT_MFA_TYPE', { choices }))).not.toContain('SOFTWARE_TOKEN_MFA')
    expect(answersFrom(at('SELECT_CHALLENGE'), 'USER_AUTH')).toContain('WEB_AUTHN')
  })

  it('the flow determines the first challenges', () => {
    expect(answersFrom(at('sign-in'), 'USER_AUTH')).toContain('SELECT_CHALLENGE')
    expect(answersFrom(at('sign-in'), 'USER_SRP_AUTH')).not.toContain('SELECT_CHALLENGE')
    expect(answersFrom(at('sign-in'), 'CUSTOM_AUTH')).toContain('CUSTOM_CHALLENGE')
  })

  it('the graph has edges for the actions that the user can take now, and for rejections', () => {
    const edges = edgesFrom(at('EMAIL_OTP', { canResend: true, canGoBack: true }), 'USER_AUTH')
    const targets = (of: string) => edges.flatMap(({ to, kind }) => (kind === of ? [to] : []))
    expect(targets('resend')).toEqual(['EMAIL_OTP'])
    expect(targets('back')).toEqual(expect.arrayContaining(['SELECT_CHALLENGE', 'SELECT_MFA_TYPE']))
    expect(targets('rejection')).toEqual(['confirm-sign-up', 'reset-password', 'sign-in'])
    expect(targets('restart')).toEqual(['sign-in'])
    expect(targets('goTo')).toContain('sign-up')
    expect(targets('goTo')).not.toContain('remember-device')
    const closed = edgesFrom(at('EMAIL_OTP'), 'USER_AUTH').map(({ kind }) => kind)
    expect(closed).not.toContain('resend')
    expect(closed).not.toContain('back')
    expect(edgesFrom(at(undefined), 'USER_AUTH')).toEqual([])
  })
})

describe('The drawing', () => {
  const edges = edgesFrom(at('sign-in'), 'USER_SRP_AUTH')
  const drawing = draw(nodes, { current: 'sign-in', visited: ['sign-up'], edges })
  const stateOf = (name: string) => drawing.boxes.find(({ node }) => node.name === name)?.state

  it('the drawing shows each node once, and no box covers another', () => {
    expect(drawing.boxes.map(({ node }) => node.name).sort()).toEqual(nodes.map(({ name }) => name).sort())
    expect(new Set(drawing.boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length)
    for (const { x, y } of drawing.boxes) {
      expect(x).toBeLessThan(drawing.width)
      expect(y).toBeLessThan(drawing.height)
    }
  })

  it('the drawing marks the current, the next and the visited nodes', () => {
    expect(drawing.boxes.filter(({ state }) => state === 'current')).toHaveLength(1)
    expect(stateOf('sign-in')).toBe('current')
    expect(stateOf('SMS_MFA')).toBe('next')
    expect(stateOf('confirm-sign-up')).toBe('reachable')
    expect(stateOf('WEB_AUTHN')).toBe('other')
    const later = draw(nodes, { current: 'SMS_MFA', visited: ['PASSWORD'], edges: [] })
    expect(later.boxes.find(({ node }) => node.name === 'PASSWORD')?.state).toBe('visited')
  })

  it('the drawing has a line for each edge that Cognito decides', () => {
    const drawn = edges.filter(
      ({ kind, to }) => (kind === 'answer' || kind === 'rejection') && to !== 'sign-in',
    )
    expect(drawing.lines).toHaveLength(drawn.length)
    expect(drawing.lines.every(({ path }) => /^M[\d.]+ [\d.]+C[\d. -]+$/.test(path))).toBe(true)
  })

  it('the text lists the same edges', () => {
    expect(describeEdges(edges).map(({ text }) => text)).toEqual([
      'After a correct answer',
      'After a rejection',
      'Go to another form',
      'Start again',
    ])
  })
})
