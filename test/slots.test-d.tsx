/** Promises about what can be replaced: each replacement is given the default and all that that is given, by its type. */
import type { ComponentType, ReactNode } from 'react'
import type { Answer, AuthSession, Challenge, ChallengeName, State } from '../src/index.js'
import {
  type AlertProps,
  type ButtonProps,
  type FieldProps,
  type FormProps,
  type FormReplacement,
  type FormReplacements,
  type PartReplacement,
  type Parts,
  SignIn,
  type SignInProps,
  type StageProps,
} from '../src/ui.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Claim extends true>() => {}

declare const session: AuthSession
const signIn = (props: Omit<SignInProps, 'session'>) => <SignIn session={session} {...props} />

// Every question has a form that can be replaced, and nothing else has.
holds<Same<keyof FormReplacements, ChallengeName>>()

// A form is given its own question, answers with what fits that, and has the default one at hand.
signIn({
  forms: {
    SMS_MFA: ({ Default, ...face }) => {
      holds<Same<typeof face.challenge, Challenge<'SMS_MFA'>>>()
      holds<Same<Parameters<typeof face.onAnswer>[0], Answer<'SMS_MFA'>>>()
      holds<Same<typeof Default, ComponentType<FormProps<'SMS_MFA'>>>>()
      holds<Same<ReturnType<typeof face.onAnswer>, Promise<State>>>()
      face.onAnswer({ code: face.challenge.destination ?? '' })
      // @ts-expect-error a code is no password
      face.onAnswer({ password: 'correct horse' })
      // @ts-expect-error the default is this question's and no other's
      const other: ComponentType<FormProps<'EMAIL_OTP'>> = Default
      return other && <Default {...face} />
    },
    CUSTOM_CHALLENGE: ({ challenge, Default, ...face }) => (
      // @ts-expect-error the default can't do without its question
      <Default {...face} onResend={() => challenge.parameters} />
    ),
  },
})
// @ts-expect-error no such question
signIn({ forms: { CARRIER_PIGEON: () => null } })
// @ts-expect-error a machine answers this one
signIn({ forms: { PASSWORD_VERIFIER: () => null } })
// @ts-expect-error a form is a component, and no element
signIn({ forms: { SMS_MFA: <p /> } })
declare const forMail: FormReplacement<'EMAIL_OTP'>
signIn({ forms: { EMAIL_OTP: forMail } })
// @ts-expect-error what is made for one question does not fit another
signIn({ forms: { NEW_PASSWORD_REQUIRED: forMail } })
// A component that cares for less than it is given fits as well.
signIn({ forms: { SMS_MFA: ({ pending }: { readonly pending?: boolean | undefined }) => <p>{pending}</p> } })

// A part likewise.
signIn({
  parts: {
    Button: ({ Default, ...button }) => {
      holds<Same<typeof Default, ComponentType<ButtonProps>>>()
      holds<Same<typeof button.kind, ButtonProps['kind']>>()
      return <Default {...button} />
    },
    Field: ({ Default, label, ...field }) => {
      holds<Same<typeof label, string>>()
      holds<Same<typeof field.error, FieldProps['error']>>()
      // @ts-expect-error no field without a label
      return <Default {...field} />
    },
    Alert: ({ kind }) => {
      holds<Same<typeof kind, AlertProps['kind']>>()
      return null
    },
  },
})
// What the forms are made of can all be replaced.
holds<
  Same<
    keyof Parts,
    | 'Alert'
    | 'Button'
    | 'Check'
    | 'Choices'
    | 'CodeField'
    | 'Field'
    | 'Frame'
    | 'PasswordField'
    | 'PhoneField'
  >
>()
// @ts-expect-error no such part
signIn({ parts: { Marquee: () => null } })
// @ts-expect-error a part is a component, and no element
signIn({ parts: { Button: <button type="button" /> } })
declare const button: PartReplacement<'Button'>
// @ts-expect-error a button is no field
signIn({ parts: { Field: button } })
holds<Same<Parts['Button'], PartReplacement<'Button'> | undefined>>()
const parts: Parts = { Button: button }
signIn({ parts })

// Words: any of them, each of its own kind.
signIn({ texts: { common: { backToSignIn: 'Start over' } } })
signIn({ texts: { challenges: { SMS_MFA: { title: 'Look at your phone' } } } })
signIn({ texts: { errors: { 'wrong-code': 'No.' } } })
signIn({ texts: { code: { resendIn: (seconds) => `${seconds.toFixed()} s` } } })
// @ts-expect-error no such word
signIn({ texts: { common: { notMe: 'Somebody else?' } } })
// @ts-expect-error no such question
signIn({ texts: { challenges: { CARRIER_PIGEON: { title: 'Look up' } } } })
// @ts-expect-error no such problem
signIn({ texts: { errors: { 'wrong-bird': 'No.' } } })
// @ts-expect-error this one is told how many seconds are left
signIn({ texts: { code: { resendIn: 'Soon' } } })
// @ts-expect-error and this one is told nothing
signIn({ texts: { common: { backToSignIn: () => 'Start over' } } })

// What the pool goes by.
signIn({ nameKind: 'email' })
// @ts-expect-error no such kind
signIn({ nameKind: 'pigeon' })

// Theme, slots, hook, and no fourth level: there is nothing to hand styles to.
type Styling =
  | 'className'
  | 'classNames'
  | 'style'
  | 'styles'
  | 'theme'
  | 'css'
  | 'sx'
  | 'appearance'
  | 'unstyled'
holds<Same<keyof SignInProps & Styling, never>>()
// @ts-expect-error styles are said in CSS
signIn({ className: 'mine' })
// @ts-expect-error a theme is a file of custom properties
signIn({ theme: { accent: 'red' } })

// Where it stands is one of three, and the rest of it is told in words.
holds<Same<StageProps['layout'], 'card' | 'bare' | 'page' | undefined>>()
holds<Same<StageProps['brand'], ReactNode>>()
