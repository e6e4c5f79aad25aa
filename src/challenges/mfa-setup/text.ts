import { softwareTokenMfaText } from '../software-token-mfa/text.js'
import { ways } from '../ways.js'

export const mfaSetupText = {
  choose: {
    title: 'Set up a second step',
    lead: 'Your account asks for more than a password. Choose what you would like to use.',
    ways,
  },
  app: {
    title: 'Set up your authenticator app',
    lead: 'Scan this with an authenticator app, then enter the code that it shows.',
    qr: 'QR code with the key for your authenticator app',
    key: 'No camera? Enter this key in the app:',
    copy: 'Copy key',
    copied: 'Copied',
    open: 'Open authenticator app',
    code: 'Code from the app',
    deviceName: 'Name for this device',
    deviceNameHint: 'So that you know which one it is, later.',
    submit: 'Continue',
    verified: 'Your app is set up. One more step, and you are signed in.',
  },
  email: {
    title: 'Add your email address',
    lead: 'We will send a code to this address now, and whenever you sign in.',
    email: 'Email address',
    submit: 'Send code',
  },
  none: {
    title: 'You need help to go on',
    'sms-only':
      'Your account asks for codes by text message, and has no phone number. Please ask your administrator to add it.',
    'nothing-usable':
      'Your account asks for a second step that cannot be set up here. Please ask your administrator.',
  },
  problems: {
    'wrong-code': softwareTokenMfaText.problems['wrong-code'],
  },
}
