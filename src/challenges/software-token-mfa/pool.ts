import { refuse } from '../../pool/call/refusal.js'
import { enableSecondFactor, isDue } from '../../pool/sign-in/second-factors.js'
import { needEntry, type Side } from '../../pool/sign-in/side.js'
import { checkAuthenticator } from '../../pool/users/authenticator.js'

const method = 'SOFTWARE_TOKEN_MFA'

export const softwareTokenMfaSide: Side = {
  suffices: true,
  second: { method, usable: ({ authenticator }) => authenticator !== undefined },
  stands: (asked) => isDue(asked, method),
  pose: ({ user }) => ({
    parameters: {
      ...(user.authenticator?.name && { FRIENDLY_DEVICE_NAME: user.authenticator.name }),
      USER_ID_FOR_SRP: user.username,
    },
  }),
  async judge(answer, { desk, user }) {
    const code = needEntry(answer, 'SOFTWARE_TOKEN_MFA_CODE')
    if (!user.authenticator)
      refuse('SoftwareTokenMFANotFound', 'Software Token MFA does not exist for the user.')
    await checkAuthenticator(desk, user, code)
    enableSecondFactor(user, method)
    return { right: true }
  },
}
