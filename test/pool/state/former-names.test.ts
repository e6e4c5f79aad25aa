import { expect, test } from 'vitest'
import { createPool } from '../../../src/pool/index.js'
import { withCurrentNames } from '../../../src/pool/state/former-names.js'
import { read } from '../../../src/pool/state/snapshot.js'

/** Former names as values, and as names that users, administrators and triggers chose. */
const chosen = {
  turn: 'turn',
  memory: 'asks',
  tickets: 'phantoms',
  aliases: 'flows',
  rotation: 'spent',
  why: 'why',
}

test('each former name is replaced at its place', () => {
  const grants = [{ id: 'turn', turn: 2, turnedAt: 5 }]
  const former = {
    pools: new Map([
      [
        'us-east-1_tickets',
        {
          id: 'us-east-1_tickets',
          settings: {
            name: 'aliases',
            aliases: ['email'],
            autoVerify: ['email'],
            recovery: ['verified_email'],
            policies: { password: { history: 1, temporaryDays: 2 }, firstFactors: [] },
            devices: { onlyOnPrompt: true, challengeOnNew: false },
            attributes: [{ name: 'custom:history' }],
          },
          clients: new Map([
            [
              'flows',
              {
                id: 'flows',
                flows: ['ALLOW_USER_AUTH'],
                sessionMinutes: 3,
                accessMinutes: 4,
                idMinutes: 5,
                refreshMinutes: 6,
                rotation: { graceSeconds: 7 },
                hidesUsers: true,
                revocation: false,
                readable: ['custom:history'],
                writable: ['custom:history'],
                units: { access: 'hours' },
              },
            ],
          ]),
          users: new Map([['turn', { username: 'turn', attributes: chosen, codes: chosen, grants }]]),
          phantoms: new Map([['spent', { username: 'spent', attributes: chosen, grants }]]),
          groups: new Map([['why', { name: 'why' }]]),
          tickets: new Map([
            ['spent', { clientId: 'flows', spent: true }],
            [
              'signIn',
              {
                clientId: 'flows',
                spent: false,
                signIn: {
                  flow: 'CUSTOM_AUTH',
                  typed: 'hello',
                  phantom: true,
                  asks: 'CUSTOM_CHALLENGE',
                  memory: { hidden: chosen, ...chosen },
                  proved: ['SRP_A'],
                  rounds: [{ challengeName: 'SRP_A', challengeResult: true }],
                  hello: 'a1',
                },
              },
            ],
          ]),
        },
      ],
    ]),
    messages: [{ to: 'why', why: 'sign-up' }],
  }
  const currentGrants = [{ id: 'turn', rotationCount: 2, rotatedAt: 5 }]
  const current = {
    pools: new Map([
      [
        'us-east-1_tickets',
        {
          id: 'us-east-1_tickets',
          settings: {
            name: 'aliases',
            aliasAttributes: ['email'],
            autoVerifiedAttributes: ['email'],
            accountRecovery: ['verified_email'],
            policies: {
              password: { passwordHistorySize: 1, temporaryPasswordValidityDays: 2 },
              firstFactors: [],
            },
            devices: { deviceOnlyRememberedOnUserPrompt: true, challengeRequiredOnNewDevice: false },
            attributes: [{ name: 'custom:history' }],
          },
          clients: new Map([
            [
              'flows',
              {
                id: 'flows',
                explicitAuthFlows: ['ALLOW_USER_AUTH'],
                authSessionMinutes: 3,
                accessTokenMinutes: 4,
                idTokenMinutes: 5,
                refreshTokenMinutes: 6,
                refreshTokenRotation: { retryGracePeriodSeconds: 7 },
                preventUserExistenceErrors: true,
                enableTokenRevocation: false,
                readAttributes: ['custom:history'],
                writeAttributes: ['custom:history'],
                units: { access: 'hours' },
              },
            ],
          ]),
          users: new Map([
            ['turn', { username: 'turn', attributes: chosen, codes: chosen, grants: currentGrants }],
          ]),
          simulatedUsers: new Map([
            ['spent', { username: 'spent', attributes: chosen, grants: currentGrants }],
          ]),
          groups: new Map([['why', { name: 'why' }]]),
          signInSessions: new Map([
            ['spent', { clientId: 'flows', claimed: true }],
            [
              'signIn',
              {
                clientId: 'flows',
                claimed: false,
                signIn: {
                  flow: 'CUSTOM_AUTH',
                  typed: 'hello',
                  simulated: true,
                  challengeName: 'CUSTOM_CHALLENGE',
                  challengeState: { hidden: chosen, ...chosen },
                  passedChallenges: ['SRP_A'],
                  challengeResults: [{ challengeName: 'SRP_A', challengeResult: true }],
                  srpA: 'a1',
                },
              },
            ],
          ]),
        },
      ],
    ]),
    messages: [{ to: 'why', purpose: 'sign-up' }],
  }
  expect(withCurrentNames(former)).toEqual(current)
  expect(withCurrentNames(current)).toEqual(current)
})

test('a former name beside the current one does not replace it', () => {
  const state = { pools: new Map(), messages: [{ why: 'sign-in', purpose: 'custom' }] }
  expect(withCurrentNames(state)).toEqual(state)
})

test('a current snapshot is read unchanged', async () => {
  const snapshot = await createPool({
    devices: true,
    users: [{ username: 'tickets', groups: ['phantoms'] }],
  }).snapshot()
  expect(withCurrentNames(read(snapshot))).toEqual(read(snapshot))
})
