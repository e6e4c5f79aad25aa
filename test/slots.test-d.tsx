/** Type tests of replacements: each one receives the default component and the props of the default. */
import type { ComponentType, ReactNode } from 'react'
import type { Answer, AuthSession, Challenge, ChallengeName, State } from '../src/index.js'
import {
  type AlertProps,
  type AuthLayoutProps,
  type ButtonProps,
  type FieldProps,
  type FormProps,
  type FormReplacement,
  type FormReplacements,
  type PartReplacement,
  type Parts,
  SignIn,
  type SignInProps,
} from '../src/ui.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Claim extends true>() => {}

declare const session: AuthSession
const signIn = (props: Omit<SignInProps, 'session'>) => <SignIn session={session} {...props} />

// `forms` accepts exactly one key for each challenge.
holds<Same<keyof FormReplacements, ChallengeName>>()

// The type of a form depends on its challenge: the challenge, the answer and the default component.
signIn({
  forms: {
    SMS_MFA: ({ Default, ...props }) => {
      holds<Same<typeof props.challenge, Challenge<'SMS_MFA'>>>()
      holds<Same<Parameters<typeof props.onAnswer>[0], Answer<'SMS_MFA'>>>()
      holds<Same<typeof Default, ComponentType<FormProps<'SMS_MFA'>>>>()
      holds<Same<ReturnType<typeof props.onAnswer>, Promise<State>>>()
      props.onAnswer({ code: props.challenge.destination ?? '' })
      // @ts-expect-error a code is no password
      props.onAnswer({ password: 'correct horse' })
      // @ts-expect-error the default belongs to this challenge
      const other: ComponentType<FormProps<'EMAIL_OTP'>> = Default
      return other && <Default {...props} />
    },
    CUSTOM_CHALLENGE: ({ challenge, Default, ...props }) => (
      // @ts-expect-error the default needs its challenge
      <Default {...props} onResend={() => challenge.parameters} />
    ),
  },
})
// @ts-expect-error unknown challenge
signIn({ forms: { CARRIER_PIGEON: () => null } })
// @ts-expect-error the kit answers this challenge without the user
signIn({ forms: { PASSWORD_VERIFIER: () => null } })
// @ts-expect-error a form is a component, not an element
signIn({ forms: { SMS_MFA: <p /> } })
declare const forMail: FormReplacement<'EMAIL_OTP'>
signIn({ forms: { EMAIL_OTP: forMail } })
// @ts-expect-error a form of another challenge has other props
signIn({ forms: { NEW_PASSWORD_REQUIRED: forMail } })
// A component with fewer props is accepted, too.
signIn({ forms: { SMS_MFA: ({ pending }: { readonly pending?: boolean | undefined }) => <p>{pending}</p> } })

// The same for parts.
signIn({
  parts: {
    Button: ({ Default, ...button }) => {
      holds<Same<typeof Default, ComponentType<ButtonProps>>>()
      holds<Same<typeof button.variant, ButtonProps['variant']>>()
      return <Default {...button} />
    },
    Field: ({ Default, label, ...field }) => {
      holds<Same<typeof label, string>>()
      holds<Same<typeof field.error, FieldProps['error']>>()
      // @ts-expect-error a field needs a label
      return <Default {...field} />
    },
    Alert: ({ variant }) => {
      holds<Same<typeof variant, AlertProps['variant']>>()
      return null
    },
  },
})
// `parts` accepts exactly these keys.
holds<
  Same<
    keyof Parts,
    | 'Alert'
    | 'Button'
    | 'Checkbox'
    | 'ChoiceList'
    | 'CodeField'
    | 'Field'
    | 'FormLayout'
    | 'PasswordField'
    | 'PhoneField'
  >
>()
// @ts-expect-error unknown part
signIn({ parts: { Marquee: () => null } })
// @ts-expect-error a part is a component, not an element
signIn({ parts: { Button: <button type="button" /> } })
declare const button: PartReplacement<'Button'>
// @ts-expect-error the props of a button and a field differ
signIn({ parts: { Field: button } })
holds<Same<Parts['Button'], PartReplacement<'Button'> | undefined>>()
const parts: Parts = { Button: button }
signIn({ parts })

// Texts: any subset, each with its own type.
signIn({ texts: { common: { backToSignIn: 'Start over' } } })
signIn({ texts: { challenges: { SMS_MFA: { title: 'Look at your phone' } } } })
signIn({ texts: { errors: { 'wrong-code': 'No.' } } })
signIn({ texts: { code: { resendIn: (seconds) => `${seconds.toFixed()} s` } } })
// @ts-expect-error unknown text
signIn({ texts: { common: { notMe: 'Another user?' } } })
// @ts-expect-error unknown challenge
signIn({ texts: { challenges: { CARRIER_PIGEON: { title: 'Look up' } } } })
// @ts-expect-error unknown error code
signIn({ texts: { errors: { 'wrong-bird': 'No.' } } })
// @ts-expect-error this text receives the remaining seconds
signIn({ texts: { code: { resendIn: 'Soon' } } })
// @ts-expect-error this text is a string
signIn({ texts: { common: { backToSignIn: () => 'Start over' } } })

// The type of the username.
signIn({ usernameType: 'email' })
// @ts-expect-error unknown type
signIn({ usernameType: 'pigeon' })

// No prop accepts styles: the kit is customised by CSS, replacements and the hook.
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
// @ts-expect-error styles belong in CSS
signIn({ className: 'mine' })
// @ts-expect-error a theme is a file of custom properties
signIn({ theme: { accent: 'red' } })

// The layout is one of three values.
holds<Same<AuthLayoutProps['layout'], 'card' | 'bare' | 'page' | undefined>>()
holds<Same<AuthLayoutProps['brand'], ReactNode>>()
