import { factorNames } from '../factor-names.js'
import { softwareTokenMfaText } from '../software-token-mfa/text.js'

export const mfaSetupText = {
  choose: {
    title: 'Set up two-step verification',
    description: 'Your account needs a second step to sign in. Choose a method.',
    factors: factorNames,
  },
  app: {
    title: 'Set up your authenticator app',
    description: 'Scan the QR code with an authenticator app, then enter the code from the app.',
    qrCode: 'QR code to set up your authenticator app',
    manualKey: 'Cannot scan the code? Enter this key in the app:',
    copyKey: 'Copy key',
    copied: 'Copied',
    openApp: 'Open authenticator app',
    code: 'Code from the app',
    deviceName: 'Device name',
    deviceNameHint: 'For example: my phone',
    submit: 'Continue',
    verified: 'Your authenticator app is set up. Continue to sign in.',
  },
  email: {
    title: 'Add your email address',
    description: 'We will send a code to this address now and each time you sign in.',
    email: 'Email address',
    submit: 'Send code',
  },
  unavailable: {
    title: 'You cannot continue here',
    'sms-only':
      'Your account needs codes by text message but has no phone number. Ask your administrator to add one.',
    'nothing-usable':
      'Your account needs a second step that cannot be set up here. Contact your administrator.',
  },
  errors: {
    'wrong-code': softwareTokenMfaText.errors['wrong-code'],
  },
}
