import { softwareTokenMfaText } from '../software-token-mfa/text.js'
import { ways } from '../ways.js'

export const mfaSetupText = {
  choose: {
    title: 'Set up a second step',
    description: 'Your account asks for more than a password. Choose what you would like to use.',
    factors: ways,
  },
  app: {
    title: 'Set up your authenticator app',
    description: 'Scan this with an authenticator app, then enter the code that it shows.',
    qrCode: 'QR code with the key for your authenticator app',
    manualKey: 'No camera? Enter this key in the app:',
    copyKey: 'Copy key',
    copied: 'Copied',
    openApp: 'Open authenticator app',
    code: 'Code from the app',
    deviceName: 'Name for this device',
    deviceNameHint: 'So that you know which one it is, later.',
    submit: 'Continue',
    verified: 'Your app is set up. One more step, and you are signed in.',
  },
  email: {
    title: 'Add your email address',
    description: 'We will send a code to this address now, and whenever you sign in.',
    email: 'Email address',
    submit: 'Send code',
  },
  unavailable: {
    title: 'You need help to go on',
    'sms-only':
      'Your account asks for codes by text message, and has no phone number. Please ask your administrator to add it.',
    'nothing-usable':
      'Your account asks for a second step that cannot be set up here. Please ask your administrator.',
  },
  errors: {
    'wrong-code': softwareTokenMfaText.errors['wrong-code'],
  },
}
