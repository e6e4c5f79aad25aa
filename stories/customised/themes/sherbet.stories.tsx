/** A playful theme: round corners, soft colours and large buttons. */
import type { Meta } from '@storybook/react-vite'
import * as scenes from './scenes.js'

export default { title: 'Customised/Themes/Sherbet', globals: { theme: 'sherbet' } } satisfies Meta

export const SignIn = scenes.signIn
export const WrongCode = scenes.wrongCode
export const Choices = scenes.ways
export const Authenticator = scenes.authenticator
export const NewPassword = scenes.newPassword
export const Card = scenes.card
export const PageWithBrand = scenes.page
export const Modal = scenes.modal
export const DarkSignIn = scenes.dark(scenes.signIn)
export const DarkWrongCode = scenes.dark(scenes.wrongCode)
export const DarkChoices = scenes.dark(scenes.ways)
export const DarkAuthenticator = scenes.dark(scenes.authenticator)
export const DarkNewPassword = scenes.dark(scenes.newPassword)
export const DarkPageWithBrand = scenes.dark(scenes.page)
export const DarkModal = scenes.dark(scenes.modal)
export const RightToLeft = scenes.rightToLeft(scenes.newPassword)
export const Narrow = scenes.narrow(scenes.authenticator)
