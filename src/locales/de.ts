/** Deutsch. */

import { type CodeDestination, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('de')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Geben Sie den Code ein, den wir ${destination ? `an ${destination}` : otherwise} gesendet haben.`

const password = {
  title: 'Passwort eingeben',
  password: 'Passwort',
  submit: 'Anmelden',
  forgotPassword: 'Passwort vergessen?',
}

const sms = {
  title: 'Sehen Sie auf Ihrem Telefon nach',
  description: sent('Ihnen per SMS'),
  code: 'Code',
  submit: 'Weiter',
}

const errors = {
  'wrong-code': 'Dieser Code stimmt nicht. Bitte geben Sie den Code ein, den die App jetzt anzeigt.',
}

const factors = {
  PASSWORD_SRP: 'Passwort',
  PASSWORD: 'Passwort',
  EMAIL_OTP: 'Code per E-Mail',
  SMS_OTP: 'Code per SMS',
  SMS_MFA: 'Code per SMS',
  SOFTWARE_TOKEN_MFA: 'Authenticator-App',
  WEB_AUTHN: 'Passkey',
}

export const de: Texts = {
  language: 'de',
  common: {
    loading: 'Einen Moment, bitte',
    anotherWay: 'Andere Methode verwenden',
    backToSignIn: 'Zurück zur Anmeldung',
    optional: 'optional',
    errorTitle: (title) => `Fehler: ${title}`,
    errorSummary: 'Es gibt ein Problem',
    expiresIn: (seconds) => `Diese Anmeldung läuft ${inTime(seconds)} ab.`,
    signedIn: 'Sie sind angemeldet.',
    unexpectedError: 'Auf dieser Seite ist ein Fehler aufgetreten.',
    startAgain: 'Neu beginnen',
    notConfirmed: 'Ich habe mein Konto noch nicht bestätigt',
  },

  code: {
    send: 'Code senden',
    haveCode: 'Ich habe schon einen Code',
    resend: 'Neuen Code senden',
    resendIn: (seconds) => `Sie können ${inTime(seconds)} einen neuen Code anfordern.`,
    resent: 'Ein neuer Code ist unterwegs. Der vorherige gilt nicht mehr.',
    notReceived: {
      EMAIL: 'Keine E-Mail erhalten? Sehen Sie auch im Spam-Ordner nach.',
      SMS: 'Keine SMS erhalten? Es kann eine Minute dauern.',
    },
    complete: 'Der Code ist vollständig.',
  },

  password: {
    show: 'Passwort anzeigen',
    hide: 'Passwort ausblenden',
    shown: 'Ihr Passwort ist sichtbar.',
    hidden: 'Ihr Passwort ist verborgen.',
    capsLock: 'Die Feststelltaste ist aktiviert.',
    requirements: 'Ihr Passwort braucht',
    minimumLength: (length) => `mindestens ${length} Zeichen`,
    requireLowercase: 'einen Kleinbuchstaben',
    requireUppercase: 'einen Großbuchstaben',
    requireNumbers: 'eine Ziffer',
    requireSymbols: 'ein Sonderzeichen',
    met: 'erfüllt',
    notMet: 'noch nicht erfüllt',
    allMet: 'Ihr Passwort erfüllt alle Anforderungen.',
  },

  attributes: {
    address: 'Postanschrift',
    birthdate: 'Geburtsdatum',
    email: 'E-Mail-Adresse',
    family_name: 'Nachname',
    gender: 'Geschlecht',
    given_name: 'Vorname',
    locale: 'Sprache',
    middle_name: 'Zweiter Vorname',
    name: 'Vollständiger Name',
    nickname: 'Spitzname',
    phone_number: 'Telefonnummer',
    picture: 'Link zu Ihrem Bild',
    preferred_username: 'Gewünschter Benutzername',
    profile: 'Link zu Ihrem Profil',
    username: 'Benutzername',
    website: 'Website',
    zoneinfo: 'Zeitzone',
    country: 'Land',
  },

  validation: {
    required: (label) => `${label}: Bitte ausfüllen.`,
    'not-a-code': 'Ein Code hat sechs bis acht Ziffern.',
    'not-an-email': 'Bitte geben Sie eine E-Mail-Adresse in der Form name@example.com ein.',
    'not-offered': 'Bitte wählen Sie eine der Möglichkeiten.',
    'has-spaces': 'Bitte lassen Sie Leerzeichen am Anfang und Ende weg, in Benutzernamen alle.',
    'too-short': 'Diese Eingabe ist zu kurz.',
    'too-long': 'Diese Eingabe ist zu lang.',
    malformed: 'Diese Eingabe ist hier nicht möglich.',
  },

  errors: {
    'wrong-credentials': 'Name oder Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.',
    'account-locked': 'Das waren zu viele Versuche.',
    'user-disabled': 'Dieses Konto ist deaktiviert. Bitte wenden Sie sich an Ihre Administration.',
    'not-authorized': 'Das wurde nicht akzeptiert. Bitte melden Sie sich noch einmal an.',
    'temporary-password-expired':
      'Ihr vorläufiges Passwort ist abgelaufen. Bitte wenden Sie sich an Ihre Administration.',
    blocked:
      'Diese Anmeldung wurde aus Sicherheitsgründen blockiert. Bitte versuchen Sie es später noch einmal oder wenden Sie sich an Ihre Administration.',
    'wrong-code': 'Dieser Code stimmt nicht. Bitte geben Sie ihn noch einmal ein.',
    'expired-code': 'Dieser Code ist abgelaufen. Bitte fordern Sie einen neuen an.',
    'used-code': 'Dieser Code wurde bereits verwendet. Bitte warten Sie auf den nächsten.',
    'delivery-failed':
      'Der Code konnte nicht gesendet werden. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
    'resend-cooldown': 'Ein Code wurde gerade erst gesendet.',
    'sign-in-required': 'Für einen neuen Code melden Sie sich bitte noch einmal an.',
    'wrong-answer': 'Diese Antwort stimmt nicht. Bitte versuchen Sie es noch einmal.',
    'weak-password': 'Dieses Passwort ist zu schwach. Bitte wählen Sie ein anderes.',
    'reused-password': 'Dieses Passwort wurde bereits verwendet. Bitte wählen Sie ein anderes.',
    'bad-username': 'Dieser Benutzername ist hier nicht möglich. Bitte wählen Sie einen anderen.',
    'bad-email': 'Diese E-Mail-Adresse stimmt nicht. Bitte geben Sie sie in der Form name@example.com ein.',
    'bad-phone-number': 'Diese Telefonnummer stimmt nicht. Bitte beginnen Sie mit + und der Ländervorwahl.',
    'bad-attributes': 'Eine Angabe fehlt oder ist hier nicht möglich. Bitte prüfen Sie Ihre Eingaben.',
    'account-exists':
      'Ein Konto mit diesem Namen gibt es bereits. Melden Sie sich an oder wählen Sie einen anderen Namen.',
    'alias-exists': 'Diese Adresse oder Telefonnummer gehört bereits zu einem anderen Konto.',
    'reset-not-possible':
      'Dieses Passwort lässt sich hier nicht zurücksetzen. Bitte wenden Sie sich an Ihre Administration.',
    'confirm-not-possible':
      'Dieses Konto lässt sich nicht bestätigen. Bitte melden Sie sich an oder wenden Sie sich an Ihre Administration.',
    'sign-up-closed':
      'Neue Konten lassen sich hier nicht erstellen. Bitte wenden Sie sich an Ihre Administration.',
    'factor-not-set-up':
      'Diese Methode ist für Ihr Konto nicht eingerichtet. Bitte verwenden Sie eine andere Methode.',
    'session-expired': 'Diese Anmeldung ist abgelaufen. Bitte melden Sie sich noch einmal an.',
    'rate-limited': 'Im Moment ist viel los.',
    misconfigured:
      'Diese Seite ist nicht richtig eingerichtet. Bitte informieren Sie die Verantwortlichen der Seite.',
    'refused-by-lambda': 'Das wurde nicht zugelassen. Bitte informieren Sie die Verantwortlichen der Seite.',
    'passkey-refused':
      'Dieser Passkey wurde nicht akzeptiert. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
    'provider-refused':
      'Diese Anmeldung hat nicht geklappt. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
    network: 'Es kam keine Antwort. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
    unknown: 'Es ist ein Fehler aufgetreten. Bitte versuchen Sie es noch einmal.',
  },

  retryIn: (said, seconds) => `${said} Bitte versuchen Sie es ${inTime(seconds)} noch einmal.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Anmelden',
      accountConfirmed: 'Ihr Konto ist bestätigt. Sie können sich jetzt anmelden.',
      passwordReset: 'Ihr Passwort wurde geändert. Sie können sich jetzt damit anmelden.',
      rememberUsername: 'Namen auf diesem Gerät merken',
      continue: 'Weiter',
      signUp: 'Konto erstellen',
      or: 'oder',
      continueWithProvider: (provider) => `Weiter mit ${provider}`,
      errors: {
        'wrong-credentials':
          'Name oder Passwort stimmt nicht. Bitte beginnen Sie noch einmal mit Ihrem Namen.',
      },
    },
    'sign-up': {
      title: 'Konto erstellen',
      password: 'Passwort',
      submit: 'Konto erstellen',
      signIn: 'Schon ein Konto? Anmelden',
    },
    'confirm-sign-up': {
      title: 'Konto bestätigen',
      description: sent('Ihnen'),
      descriptionIfUnconfirmed: 'Wenn dieses Konto noch bestätigt werden muss, ist ein Code unterwegs.',
      code: 'Code',
      submit: 'Konto bestätigen',
    },
    'forgot-password': {
      title: 'Passwort zurücksetzen',
      description: 'Sagen Sie uns, wer Sie sind. Wir senden Ihnen dann einen Code.',
      submit: 'Code senden',
    },
    'reset-password': {
      title: 'Neues Passwort wählen',
      description: ({ destination }) =>
        destination
          ? `Wenn es ein Konto mit diesem Namen gibt, ist ein Code an ${destination} unterwegs.`
          : 'Wenn es ein Konto mit diesem Namen gibt, ist ein Code unterwegs.',
      resetRequired: 'Ihre Administration hat Sie gebeten, ein neues Passwort zu wählen.',
      descriptionIfCodeSent: sent('Ihnen'),
      code: 'Code',
      password: 'Neues Passwort',
      submit: 'Passwort ändern',
    },
    'remember-device': {
      title: 'Dieses Gerät merken?',
      description: ({ deviceName }) =>
        `Künftig genügt hier Ihr Passwort. Stimmen Sie nur zu, wenn dieses Gerät (${deviceName}) Ihnen gehört.`,
      yes: 'Ja, Gerät merken',
      no: 'Nein',
    },
    CUSTOM_CHALLENGE: {
      title: 'Noch eine Frage',
      answer: 'Ihre Antwort',
      submit: 'Weiter',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Sehen Sie in Ihren E-Mails nach',
      description: sent('Ihnen per E-Mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Zweiten Anmeldeschritt einrichten',
        description: 'Ihr Konto verlangt mehr als ein Passwort. Wählen Sie, was Sie verwenden möchten.',
        factors,
      },
      app: {
        title: 'Authenticator-App einrichten',
        description:
          'Scannen Sie den QR-Code mit einer Authenticator-App. Geben Sie dann den Code ein, den die App anzeigt.',
        qrCode: 'QR-Code mit dem Schlüssel für Ihre Authenticator-App',
        manualKey: 'Keine Kamera? Geben Sie diesen Schlüssel in der App ein:',
        copyKey: 'Schlüssel kopieren',
        copied: 'Kopiert',
        openApp: 'Authenticator-App öffnen',
        code: 'Code aus der App',
        deviceName: 'Name für dieses Gerät',
        deviceNameHint: 'Damit Sie es später erkennen.',
        submit: 'Weiter',
        verified: 'Ihre App ist eingerichtet. Noch ein Schritt, dann sind Sie angemeldet.',
      },
      email: {
        title: 'E-Mail-Adresse hinzufügen',
        description: 'Wir senden jetzt und bei jeder Anmeldung einen Code an diese Adresse.',
        email: 'E-Mail-Adresse',
        submit: 'Code senden',
      },
      unavailable: {
        title: 'Hier geht es nicht weiter',
        'sms-only':
          'Ihr Konto verlangt Codes per SMS, hat aber keine Telefonnummer. Bitte wenden Sie sich an Ihre Administration.',
        'nothing-usable':
          'Ihr Konto verlangt einen zweiten Anmeldeschritt, der sich hier nicht einrichten lässt. Bitte wenden Sie sich an Ihre Administration.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Eigenes Passwort wählen',
      description: 'Ihr bisheriges Passwort war nur vorläufig.',
      descriptionWithAttributes:
        'Ihr bisheriges Passwort war nur vorläufig. Außerdem benötigen wir noch einige Angaben.',
      password: 'Neues Passwort',
      submit: 'Speichern und weiter',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Wie möchten Sie sich anmelden?',
      lastUsed: 'Zuletzt verwendet',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Wie möchten Sie bestätigen, dass Sie es sind?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Anmelden' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Authenticator-App öffnen',
      description: ({ deviceName }) =>
        deviceName
          ? `Geben Sie den Code ein, den die App auf „${deviceName}“ anzeigt.`
          : 'Geben Sie den Code ein, den die App anzeigt.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Passkey verwenden',
      description: 'Ihr Gerät fragt gleich nach Fingerabdruck, Gesicht oder Bildschirmsperre.',
      submit: 'Weiter mit Passkey',
      tryAgain: 'Erneut versuchen',
      passkeyErrors: {
        cancelled:
          'Es wurde nichts gesendet. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
        unsupported: 'Dieser Browser unterstützt keine Passkeys. Bitte verwenden Sie eine andere Methode.',
        'wrong-site':
          'Dieser Passkey gehört zu einer anderen Webadresse. Bitte informieren Sie die Verantwortlichen der Seite.',
        failed:
          'Der Passkey konnte nicht verwendet werden. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
      },
    },
    'unknown-challenge': {
      title: 'Hier geht es nicht weiter',
      description: ({ challenge }) =>
        `Diese Anmeldung verlangt etwas, das diese Seite nicht kennt (${challenge}). Bitte informieren Sie die Verantwortlichen der Seite.`,
    },
  },
}
