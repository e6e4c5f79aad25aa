/** The pool's side of SRP: the password's, and that of a remembered device. */
import { admitByPassword } from '../../pool/sign-in/admission.js'
import { type Asked, needEntry, refuseCredentials, type Side } from '../../pool/sign-in/side.js'
import { checkProof, type Held, hello, isProof } from '../../pool/sign-in/srp.js'
import { now } from '../../pool/state/desk.js'
import type { Verifier } from '../../pool/state/state.js'
import { changeDevice, findDevice, needDevice, needRemembered } from '../../pool/users/devices.js'
import { groupOf } from '../../pool/users/passwords.js'
import { makePhantom } from '../../pool/users/phantoms.js'

export const passwordVerifierSide: Side = {
  provesPassword: true,
  provesBySrp: true,
  inCustomAuth: 'first',
  sessionIn: ({ PASSWORD_CLAIM_SECRET_BLOCK }) => PASSWORD_CLAIM_SECRET_BLOCK,
  async pose(asked) {
    const { desk, signIn, user, given } = asked
    const said = await hello(
      desk,
      await verifierOf(asked),
      needEntry({ ...given, SRP_A: given.SRP_A ?? signIn.hello ?? '' }, 'SRP_A'),
    )
    return {
      parameters: { ...said.parameters, USERNAME: user.username, USER_ID_FOR_SRP: user.username },
      memory: { ...said.held },
      // Where SRP comes first, what is held goes by the name of the secret block, and there is no session.
      ...(signIn.flow === 'USER_SRP_AUTH' && { block: said.held.block }),
    }
  },
  async judge(answer, { desk, signIn, user }) {
    checkProof(answer)
    const { DEVICE_KEY } = answer
    if (desk.pool.settings.devices && DEVICE_KEY) needDevice(user, DEVICE_KEY)
    const who = { group: groupOf(desk.pool), user: user.username }
    const held = signIn.memory as unknown as Held
    // Of a password that was changed in the meantime, the proof comes too late.
    const isCurrent = () => !signIn.phantom && user.password?.verifier === held.verifier
    await admitByPassword(desk, user, async () => (await isProof(desk, who, held, answer)) && isCurrent())
    return { right: true }
  },
}

/** An account without a password meets everybody as a stranger's does: nothing is right. */
const verifierOf = async ({ desk, signIn, user }: Asked): Promise<Verifier> =>
  user.password ?? ((await makePhantom(desk, signIn.typed)).password as Verifier)

export const deviceSrpAuthSide: Side = {
  stands: ({ signIn, user, desk }) =>
    desk.pool.settings.devices !== undefined &&
    !signIn.proved.includes('DEVICE_PASSWORD_VERIFIER') &&
    findDevice(user, signIn.deviceKey)?.remembered === true,
  // AWS's own samples for Python and Java send no session with the two challenges of a device.
  isAnsweredBy: ({ DEVICE_KEY }, { deviceKey }) => DEVICE_KEY === deviceKey,
  pose: () => ({ parameters: {} }),
  judge(answer, { signIn, user }) {
    needRemembered(user, signIn, needEntry(answer, 'DEVICE_KEY'))
    needEntry(answer, 'SRP_A')
    return { ask: 'DEVICE_PASSWORD_VERIFIER', given: answer }
  },
}

export const devicePasswordVerifierSide: Side = {
  suffices: true,
  tokenSource: 'TokenGeneration_AuthenticateDevice',
  isAnsweredBy: ({ PASSWORD_CLAIM_SECRET_BLOCK }, { memory }) => memory.block === PASSWORD_CLAIM_SECRET_BLOCK,
  async pose({ desk, signIn, user, given: { DEVICE_KEY = '', SRP_A = '' } }) {
    const { password } = needRemembered(user, signIn, DEVICE_KEY)
    const { parameters, held } = await hello(desk, password, SRP_A)
    return { parameters: { ...parameters, USERNAME: user.username, DEVICE_KEY }, memory: { ...held } }
  },
  async judge(answer, { desk, signIn, user }) {
    checkProof(answer)
    const { key, groupKey } = needRemembered(user, signIn, signIn.deviceKey)
    const who = { group: groupKey, user: key }
    const proved = await isProof(desk, who, signIn.memory as unknown as Held, answer)
    if (!proved || answer.DEVICE_KEY !== key) refuseCredentials()
    // It may have been forgotten in the meantime.
    changeDevice(user, { ...needRemembered(user, signIn, key), usedAt: now(desk) })
    return { right: true }
  },
}
