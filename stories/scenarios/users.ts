/** The users of the scenarios. All of them have the same password. */
import type { UserOptions } from 'countersign/pool'

export const password = 'Correct-h0rse'
export const email = 'ada@example.com'
export const phone = '+15555551234'

/** The key of Ada's authenticator app. */
export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export const ada: UserOptions = { username: 'ada', password, attributes: { email } }
export const adaWithPhone: UserOptions = { ...ada, attributes: { email, phone_number: phone } }
export const adaWithApp: UserOptions = {
  ...adaWithPhone,
  authenticator: { secret, name: 'my phone' },
}
