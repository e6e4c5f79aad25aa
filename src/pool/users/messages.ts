/** Text and delivery of messages. */
import { reject } from '../call/exception.js'
import type { Contact } from '../settings/settings.js'
import { type Context, now } from '../state/context.js'
import { type Message, mask } from '../state/outbox.js'
import type { User } from '../state/state.js'
import { runTrigger } from '../triggers.js'

/** Events for which the pool sends a message. */
export type Occasion = Exclude<Message['purpose'], 'custom'> | 'resend' | 'update-attribute'

/** `CodeDeliveryDetails`. */
export interface Delivery {
  readonly Destination: string
  readonly DeliveryMedium: Message['medium']
  readonly AttributeName: Contact
}

const media = { email: 'EMAIL', phone_number: 'SMS' } as const

/** Returns the delivery details of an address, which is masked. */
export const describe = (AttributeName: Contact, to: string): Delivery => {
  const DeliveryMedium = media[AttributeName]
  return { Destination: mask(DeliveryMedium, to), DeliveryMedium, AttributeName }
}

/** Sends a code, with the text of CustomMessage or the default text. */
export async function send(
  ctx: Context,
  user: User,
  occasion: Occasion,
  attribute: Contact,
  to: string,
  code: string,
): Promise<Delivery> {
  const codeParameter = '{####}'
  const usernameParameter = '{username}'
  const { source, purpose, subject, text } = occasions[occasion]
  const response = await runTrigger(ctx, 'CustomMessage', source, user, {
    codeParameter,
    // Cognito replaces it only in pools that send links.
    linkParameter: '{##Click Here##}',
    usernameParameter,
  })
  // The value is inserted unchanged, because it may be a password.
  const fill = (words: unknown) =>
    typeof words === 'string'
      ? words.replace(/\{####\}|\{username\}/g, (place) => (place === codeParameter ? code : user.username))
      : reject('InvalidLambdaResponse', 'Unrecognizable lambda output: CustomMessage')
  const delivery = describe(attribute, to)
  const medium = delivery.DeliveryMedium
  ctx.env.outbox.send({
    medium,
    to,
    userPoolId: ctx.pool.id,
    username: user.username,
    purpose,
    code,
    ...(medium === 'EMAIL' && { subject: fill(response.emailSubject ?? subject) }),
    text: fill((medium === 'EMAIL' ? response.emailMessage : response.smsMessage) ?? text),
    at: now(ctx),
  })
  return delivery
}

interface Template {
  readonly source: string
  readonly purpose: Message['purpose']
  readonly subject: string
  readonly text: string
}

const verification = 'Your verification code'
const authentication = { subject: 'Your authentication code', text: 'Your authentication code is {####}.' }

const occasions: Readonly<Record<Occasion, Template>> = {
  'sign-up': {
    source: 'CustomMessage_SignUp',
    purpose: 'sign-up',
    subject: verification,
    text: 'Your confirmation code is {####}',
  },
  resend: {
    source: 'CustomMessage_ResendCode',
    purpose: 'sign-up',
    subject: verification,
    text: 'Your confirmation code is {####}',
  },
  'reset-password': {
    source: 'CustomMessage_ForgotPassword',
    purpose: 'reset-password',
    subject: verification,
    text: 'Your password reset code is {####}',
  },
  'verify-attribute': {
    source: 'CustomMessage_VerifyUserAttribute',
    purpose: 'verify-attribute',
    subject: verification,
    text: 'Your verification code is {####}',
  },
  'update-attribute': {
    source: 'CustomMessage_UpdateUserAttribute',
    purpose: 'verify-attribute',
    subject: verification,
    text: 'Your verification code is {####}',
  },
  'sign-in': { source: 'CustomMessage_Authentication', purpose: 'sign-in', ...authentication },
  'second-factor': { source: 'CustomMessage_Authentication', purpose: 'second-factor', ...authentication },
  invitation: {
    source: 'CustomMessage_AdminCreateUser',
    purpose: 'invitation',
    subject: 'Your temporary password',
    text: 'Your username is {username} and temporary password is {####}.',
  },
}
