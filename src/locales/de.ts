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
  title: 'Prüfen Sie Ihr Telefon',
  description: sent('Ihnen per SMS'),
  code: 'Code',
  submit: 'Weiter',
}

const errors = {
  'wrong-code': 'Dieser Code ist falsch. Bitte geben Sie den Code ein, den die App jetzt anzeigt.',
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
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Diese Anmeldung läuft ${inTime(seconds)} ab.`,
    signedIn: 'Sie sind angemeldet.',
    unexpectedError: 'Es ist ein Fehler aufgetreten',
    startAgain: 'Erneut versuchen',
    notConfirmed: 'Noch nicht bestätigt? Konto bestätigen',
  },

  code: {
    send: 'Code senden',
    haveCode: 'Ich habe schon einen Code',
    resend: 'Neuen Code senden',
    resendIn: (seconds) => `Neuer Code ${inTime(seconds)} möglich`,
    resent: 'Wir haben einen neuen Code gesendet. Der vorherige gilt nicht mehr.',
    notReceived: {
      EMAIL: 'Keine E-Mail erhalten? Prüfen Sie Ihren Spam-Ordner.',
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
    requirements: 'Ihr Passwort muss enthalten',
    minimumLength: (length) => `mindestens ${length} Zeichen`,
    requireLowercase: 'einen Kleinbuchstaben',
    requireUppercase: 'einen Großbuchstaben',
    requireNumbers: 'eine Ziffer',
    requireSymbols: 'ein Sonderzeichen',
    met: 'erfüllt',
    notMet: 'nicht erfüllt',
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
    picture: 'Link zum Bild',
    preferred_username: 'Gewünschter Benutzername',
    profile: 'Link zum Profil',
    username: 'Benutzername',
    website: 'Website',
    zoneinfo: 'Zeitzone',
    country: 'Land',
  },

  validation: {
    required: (label) => `Bitte „${label}“ ausfüllen.`,
    'not-a-code': (label) => `„${label}“ muss 6 bis 8 Ziffern haben.`,
    'not-an-email': 'Bitte geben Sie eine E-Mail-Adresse in der Form name@example.com ein.',
    'not-offered': 'Bitte wählen Sie eine der Optionen.',
    'has-spaces': 'Bitte entfernen Sie die Leerzeichen.',
    'too-short': (label) => `„${label}“ ist zu kurz.`,
    'too-long': (label) => `„${label}“ ist zu lang.`,
    malformed: (label) => `„${label}“ wird so nicht akzeptiert. Bitte prüfen Sie die Eingabe.`,
  },

  errors: {
    'wrong-credentials': 'Benutzername oder Passwort ist falsch. Bitte versuchen Sie es noch einmal.',
    'account-locked': 'Zu viele Versuche.',
    'user-disabled': 'Dieses Konto ist deaktiviert. Bitte wenden Sie sich an Ihre Administration.',
    'not-authorized': 'Die Anfrage wurde nicht akzeptiert. Bitte melden Sie sich noch einmal an.',
    'temporary-password-expired':
      'Ihr vorläufiges Passwort ist abgelaufen. Bitte wenden Sie sich an Ihre Administration.',
    blocked:
      'Diese Anmeldung wurde aus Sicherheitsgründen blockiert. Bitte versuchen Sie es später noch einmal oder wenden Sie sich an Ihre Administration.',
    'wrong-code': 'Dieser Code ist falsch. Bitte prüfen Sie ihn und versuchen Sie es noch einmal.',
    'expired-code': 'Dieser Code ist abgelaufen. Bitte fordern Sie einen neuen an.',
    'used-code': 'Dieser Code wurde bereits verwendet. Bitte warten Sie auf den nächsten.',
    'delivery-failed':
      'Der Code konnte nicht gesendet werden. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
    'resend-cooldown': 'Es wurde gerade ein Code gesendet.',
    'sign-in-required': 'Für einen neuen Code melden Sie sich bitte noch einmal an.',
    'wrong-answer': 'Diese Antwort ist falsch. Bitte versuchen Sie es noch einmal.',
    'weak-password': 'Dieses Passwort ist zu schwach. Bitte wählen Sie ein stärkeres.',
    'reused-password': 'Dieses Passwort wurde bereits verwendet. Bitte wählen Sie ein anderes.',
    'bad-username': 'Dieser Benutzername wird nicht akzeptiert. Bitte wählen Sie einen anderen.',
    'bad-email': 'Bitte geben Sie eine E-Mail-Adresse in der Form name@example.com ein.',
    'bad-phone-number':
      'Bitte geben Sie die vollständige Telefonnummer ein, beginnend mit + und der Ländervorwahl.',
    'bad-attributes': 'Angaben fehlen oder werden nicht akzeptiert. Bitte prüfen Sie Ihre Eingaben.',
    'account-exists':
      'Ein Konto mit diesem Benutzernamen gibt es bereits. Melden Sie sich an oder wählen Sie einen anderen.',
    'alias-exists': 'Diese E-Mail-Adresse oder Telefonnummer gehört bereits zu einem anderen Konto.',
    'reset-not-possible':
      'Dieses Passwort lässt sich hier nicht zurücksetzen. Bitte wenden Sie sich an Ihre Administration.',
    'confirm-not-possible':
      'Dieses Konto lässt sich nicht bestätigen. Bitte melden Sie sich an oder wenden Sie sich an Ihre Administration.',
    'sign-up-closed': 'Sie können hier kein Konto erstellen. Bitte wenden Sie sich an Ihre Administration.',
    'factor-not-set-up':
      'Diese Methode ist für Ihr Konto nicht eingerichtet. Bitte verwenden Sie eine andere Methode.',
    'session-expired': 'Diese Anmeldung ist abgelaufen. Bitte melden Sie sich noch einmal an.',
    'rate-limited': 'Der Dienst ist überlastet.',
    misconfigured:
      'Diese Seite ist nicht richtig eingerichtet. Bitte wenden Sie sich an den Betreiber der Website.',
    'rejected-by-lambda': 'Das ist nicht zulässig. Bitte wenden Sie sich an den Betreiber der Website.',
    'passkey-rejected':
      'Dieser Passkey wurde nicht akzeptiert. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
    'provider-rejected':
      'Die Anmeldung ist fehlgeschlagen. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
    network: 'Keine Verbindung. Bitte prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    unknown: 'Es ist ein Fehler aufgetreten. Bitte versuchen Sie es noch einmal.',
  },

  retryIn: (text, seconds) => `${text} Bitte versuchen Sie es ${inTime(seconds)} noch einmal.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Anmelden',
      accountConfirmed: 'Ihr Konto ist bestätigt. Sie können sich jetzt anmelden.',
      passwordReset: 'Ihr Passwort wurde geändert. Sie können sich jetzt damit anmelden.',
      rememberUsername: 'Benutzernamen auf diesem Gerät merken',
      continue: 'Weiter',
      signUp: 'Konto erstellen',
      or: 'oder',
      continueWithProvider: (provider) => `Weiter mit ${provider}`,
      errors: {
        'wrong-credentials':
          'Benutzername oder Passwort ist falsch. Bitte geben Sie Ihren Benutzernamen noch einmal ein.',
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
      descriptionIfUnconfirmed:
        'Wenn dieses Konto noch bestätigt werden muss, haben wir einen Code gesendet.',
      code: 'Code',
      submit: 'Konto bestätigen',
    },
    'forgot-password': {
      title: 'Passwort zurücksetzen',
      description: 'Wir senden Ihnen einen Code, mit dem Sie ein neues Passwort wählen können.',
      submit: 'Code senden',
    },
    'reset-password': {
      title: 'Neues Passwort wählen',
      description: ({ destination }) =>
        destination
          ? `Wenn dieses Konto existiert, haben wir einen Code an ${destination} gesendet.`
          : 'Wenn dieses Konto existiert, haben wir einen Code gesendet.',
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
      answer: 'Antwort',
      submit: 'Weiter',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Prüfen Sie Ihre E-Mails',
      description: sent('Ihnen per E-Mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Bestätigung in zwei Schritten einrichten',
        description: 'Ihr Konto verlangt einen zweiten Anmeldeschritt. Wählen Sie eine Methode.',
        factors,
      },
      app: {
        title: 'Authenticator-App einrichten',
        description:
          'Scannen Sie den QR-Code mit einer Authenticator-App. Geben Sie dann den Code ein, den die App anzeigt.',
        qrCode: 'QR-Code zum Einrichten Ihrer Authenticator-App',
        manualKey: 'Sie können den Code nicht scannen? Geben Sie diesen Schlüssel in der App ein:',
        copyKey: 'Schlüssel kopieren',
        copied: 'Kopiert',
        openApp: 'Authenticator-App öffnen',
        code: 'Code aus der App',
        deviceName: 'Gerätename',
        deviceNameHint: 'Zum Beispiel: mein Telefon',
        submit: 'Weiter',
        verified: 'Ihre Authenticator-App ist eingerichtet. Fahren Sie mit der Anmeldung fort.',
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
      title: 'Neues Passwort wählen',
      description: 'Ihr aktuelles Passwort ist vorläufig.',
      descriptionWithAttributes:
        'Ihr aktuelles Passwort ist vorläufig. Außerdem benötigen wir noch einige Angaben.',
      password: 'Neues Passwort',
      submit: 'Speichern und weiter',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Anmeldemethode wählen',
      lastUsed: 'Zuletzt verwendet',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Bestätigungsmethode wählen',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Anmelden' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Authenticator-App öffnen',
      description: ({ deviceName }) =>
        deviceName
          ? `Geben Sie den Code aus Ihrer Authenticator-App (${deviceName}) ein.`
          : 'Geben Sie den Code aus Ihrer Authenticator-App ein.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Passkey verwenden',
      description: 'Ihr Gerät fragt gleich nach Fingerabdruck, Gesicht oder Bildschirmsperre.',
      submit: 'Weiter mit Passkey',
      tryAgain: 'Erneut versuchen',
      passkeyErrors: {
        cancelled:
          'Es wurde kein Passkey verwendet. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
        unsupported: 'Dieser Browser unterstützt keine Passkeys. Bitte verwenden Sie eine andere Methode.',
        'wrong-site':
          'Dieser Passkey gehört zu einer anderen Webadresse. Bitte wenden Sie sich an den Betreiber der Website.',
        failed:
          'Der Passkey konnte nicht verwendet werden. Bitte versuchen Sie es noch einmal oder verwenden Sie eine andere Methode.',
      },
    },
    'unknown-challenge': {
      title: 'Hier geht es nicht weiter',
      description: ({ challenge }) =>
        `Diese Seite unterstützt den nächsten Schritt nicht (${challenge}). Bitte wenden Sie sich an den Betreiber der Website.`,
    },
  },
}
