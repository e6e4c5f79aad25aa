/** Nederlands. */

import { type CodeDestination, pluralFormat, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const count = pluralFormat('nl')
const inTime = relativeTimeFormat('nl')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Vul de code in die we ${destination ? `naar ${destination}` : otherwise} hebben gestuurd.`

const password = {
  title: 'Vul uw wachtwoord in',
  password: 'Wachtwoord',
  submit: 'Inloggen',
  forgotPassword: 'Wachtwoord vergeten?',
}

const sms = { title: 'Kijk op uw telefoon', description: sent('u per sms'), code: 'Code', submit: 'Doorgaan' }

const errors = { 'wrong-code': 'Onjuiste code. Vul de code in die de app nu toont.' }

const factors = {
  PASSWORD_SRP: 'Wachtwoord',
  PASSWORD: 'Wachtwoord',
  EMAIL_OTP: 'Code per e-mail',
  SMS_OTP: 'Code per sms',
  SMS_MFA: 'Code per sms',
  SOFTWARE_TOKEN_MFA: 'Authenticator-app',
  WEB_AUTHN: 'Passkey',
}

export const nl: Texts = {
  language: 'nl',
  common: {
    loading: 'Een ogenblik geduld',
    anotherWay: 'Andere methode gebruiken',
    backToSignIn: 'Terug naar inloggen',
    optional: 'optioneel',
    errorTitle: (title) => `Fout: ${title}`,
    errorSummary: 'Er is een probleem',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Uw inlogsessie verloopt ${inTime(seconds)}.`,
    signedIn: 'U bent ingelogd.',
    unexpectedError: 'Er is iets misgegaan',
    startAgain: 'Opnieuw proberen',
    notConfirmed: 'Nog niet bevestigd? Bevestig uw account',
  },

  code: {
    send: 'Code sturen',
    haveCode: 'Ik heb al een code',
    resend: 'Nieuwe code sturen',
    resendIn: (seconds) => `Nieuwe code sturen ${inTime(seconds)}`,
    resent: 'We hebben een nieuwe code gestuurd. De vorige werkt niet meer.',
    notReceived: {
      EMAIL: 'Geen e-mail ontvangen? Controleer uw spammap.',
      SMS: 'Geen sms ontvangen? Het kan een minuut duren.',
    },
    complete: 'De code is compleet.',
  },

  password: {
    show: 'Wachtwoord tonen',
    hide: 'Wachtwoord verbergen',
    shown: 'Uw wachtwoord is zichtbaar.',
    hidden: 'Uw wachtwoord is verborgen.',
    capsLock: 'Caps Lock staat aan.',
    requirements: 'Uw wachtwoord moet bevatten',
    minimumLength: (length) => count(length, { one: 'minstens # teken', other: 'minstens # tekens' }),
    requireLowercase: 'een kleine letter',
    requireUppercase: 'een hoofdletter',
    requireNumbers: 'een cijfer',
    requireSymbols: 'een speciaal teken',
    met: 'in orde',
    notMet: 'niet in orde',
    allMet: 'Uw wachtwoord voldoet aan alle eisen.',
  },

  attributes: {
    address: 'Postadres',
    birthdate: 'Geboortedatum',
    email: 'E-mailadres',
    family_name: 'Achternaam',
    gender: 'Geslacht',
    given_name: 'Voornaam',
    locale: 'Taal',
    middle_name: 'Tweede voornaam',
    name: 'Volledige naam',
    nickname: 'Bijnaam',
    phone_number: 'Telefoonnummer',
    picture: 'Link naar foto',
    preferred_username: 'Gewenste gebruikersnaam',
    profile: 'Link naar profiel',
    username: 'Gebruikersnaam',
    website: 'Website',
    zoneinfo: 'Tijdzone',
    country: 'Land',
  },

  validation: {
    required: (label) => `Vul ‘${label}’ in.`,
    'not-a-code': (label) => `‘${label}’ moet 6 tot 8 cijfers hebben.`,
    'not-an-email': 'Vul een e-mailadres in, zoals naam@example.com.',
    'not-offered': 'Kies een van de opties.',
    'has-spaces': 'Verwijder de spaties.',
    'too-short': (label) => `‘${label}’ is te kort.`,
    'too-long': (label) => `‘${label}’ is te lang.`,
    malformed: (label) => `‘${label}’ is niet geaccepteerd. Controleer dit en probeer het opnieuw.`,
  },

  errors: {
    'wrong-credentials': 'Onjuiste gebruikersnaam of wachtwoord. Probeer het opnieuw.',
    'account-locked': 'Te veel pogingen.',
    'user-disabled': 'Dit account is uitgeschakeld. Neem contact op met uw beheerder.',
    'not-authorized': 'Uw verzoek is niet geaccepteerd. Log opnieuw in.',
    'temporary-password-expired': 'Uw tijdelijke wachtwoord is verlopen. Vraag uw beheerder om een nieuw.',
    blocked:
      'Deze inlogpoging is om veiligheidsredenen geblokkeerd. Probeer het later opnieuw of neem contact op met uw beheerder.',
    'wrong-code': 'Onjuiste code. Controleer de code en probeer het opnieuw.',
    'expired-code': 'Deze code is verlopen. Vraag een nieuwe aan.',
    'used-code': 'Deze code is al gebruikt. Wacht op de volgende.',
    'delivery-failed':
      'Het versturen van de code is niet gelukt. Probeer het opnieuw of kies een andere methode.',
    'resend-cooldown': 'Er is net een code verstuurd.',
    'sign-in-required': 'Log opnieuw in om een nieuwe code te krijgen.',
    'wrong-answer': 'Onjuist antwoord. Probeer het opnieuw.',
    'weak-password': 'Dit wachtwoord is te zwak. Kies een sterker wachtwoord.',
    'reused-password': 'U hebt dit wachtwoord eerder gebruikt. Kies een ander wachtwoord.',
    'bad-username': 'Deze gebruikersnaam is niet geaccepteerd. Kies een andere.',
    'bad-email': 'Vul een e-mailadres in, zoals naam@example.com.',
    'bad-phone-number': 'Vul het volledige telefoonnummer in, beginnend met + en het landnummer.',
    'bad-attributes': 'Er ontbreken gegevens of ze zijn niet geaccepteerd. Controleer uw gegevens.',
    'account-exists': 'Er bestaat al een account met deze gebruikersnaam. Log in of kies een andere.',
    'alias-exists': 'Dit e-mailadres of telefoonnummer hoort al bij een ander account.',
    'reset-not-possible':
      'Dit wachtwoord kan hier niet opnieuw worden ingesteld. Neem contact op met uw beheerder.',
    'confirm-not-possible':
      'Dit account kan niet worden bevestigd. Log in of neem contact op met uw beheerder.',
    'sign-up-closed': 'U kunt hier geen account maken. Neem contact op met uw beheerder.',
    'factor-not-set-up': 'Deze methode is niet ingesteld voor uw account. Kies een andere.',
    'session-expired': 'Uw inlogsessie is verlopen. Log opnieuw in.',
    'rate-limited': 'De dienst is overbelast.',
    misconfigured: 'Deze pagina is niet goed ingesteld. Neem contact op met de eigenaar van de site.',
    'rejected-by-lambda': 'Dit is niet toegestaan. Neem contact op met de eigenaar van de site.',
    'passkey-rejected': 'Deze passkey is niet geaccepteerd. Probeer het opnieuw of kies een andere methode.',
    'provider-rejected': 'Inloggen is niet gelukt. Probeer het opnieuw of kies een andere methode.',
    network: 'Geen verbinding. Controleer uw internetverbinding en probeer het opnieuw.',
    unknown: 'Er is iets misgegaan. Probeer het opnieuw.',
  },

  retryIn: (text, seconds) => `${text} Probeer het ${inTime(seconds)} opnieuw.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Inloggen',
      accountConfirmed: 'Uw account is bevestigd. U kunt nu inloggen.',
      passwordReset: 'Uw wachtwoord is gewijzigd. U kunt er nu mee inloggen.',
      rememberUsername: 'Mijn gebruikersnaam op dit apparaat onthouden',
      continue: 'Doorgaan',
      signUp: 'Account maken',
      or: 'of',
      continueWithProvider: (provider) => `Doorgaan met ${provider}`,
      errors: {
        'wrong-credentials': 'Onjuiste gebruikersnaam of wachtwoord. Vul uw gebruikersnaam opnieuw in.',
      },
    },
    'sign-up': {
      title: 'Maak een account',
      password: 'Wachtwoord',
      submit: 'Account maken',
      signIn: 'Hebt u al een account? Log in',
    },
    'confirm-sign-up': {
      title: 'Bevestig uw account',
      description: sent('u'),
      descriptionIfUnconfirmed: 'Als dit account nog bevestigd moet worden, hebben we een code gestuurd.',
      code: 'Code',
      submit: 'Account bevestigen',
    },
    'forgot-password': {
      title: 'Stel een nieuw wachtwoord in',
      description: 'We sturen u een code om een nieuw wachtwoord te kiezen.',
      submit: 'Code sturen',
    },
    'reset-password': {
      title: 'Kies een nieuw wachtwoord',
      description: ({ destination }) =>
        destination
          ? `Als dit account bestaat, hebben we een code gestuurd naar ${destination}.`
          : 'Als dit account bestaat, hebben we een code gestuurd.',
      resetRequired: 'Uw beheerder heeft u gevraagd een nieuw wachtwoord te kiezen.',
      descriptionIfCodeSent: sent('u'),
      code: 'Code',
      password: 'Nieuw wachtwoord',
      submit: 'Wachtwoord wijzigen',
    },
    'remember-device': {
      title: 'Dit apparaat onthouden?',
      description: ({ deviceName }) =>
        `Als u hier de volgende keer inlogt, is uw wachtwoord genoeg. Kies alleen voor ja als dit apparaat (${deviceName}) van u is.`,
      yes: 'Ja, onthouden',
      no: 'Nee',
    },
    CUSTOM_CHALLENGE: {
      title: 'Nog een vraag',
      answer: 'Antwoord',
      submit: 'Doorgaan',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Kijk in uw e-mail',
      description: sent('u per e-mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Stel verificatie in twee stappen in',
        description: 'Voor uw account is een tweede stap nodig om in te loggen. Kies een methode.',
        factors,
      },
      app: {
        title: 'Stel uw authenticator-app in',
        description: 'Scan de QR-code met een authenticator-app en vul daarna de code in die de app toont.',
        qrCode: 'QR-code om uw authenticator-app in te stellen',
        manualKey: 'Kunt u de code niet scannen? Vul deze sleutel in de app in:',
        copyKey: 'Sleutel kopiëren',
        copied: 'Gekopieerd',
        openApp: 'Authenticator-app openen',
        code: 'Code uit de app',
        deviceName: 'Naam van het apparaat',
        deviceNameHint: 'Bijvoorbeeld: mijn telefoon',
        submit: 'Doorgaan',
        verified: 'Uw authenticator-app is ingesteld. Ga door om in te loggen.',
      },
      email: {
        title: 'Voeg uw e-mailadres toe',
        description: 'We sturen nu een code naar dit adres, en elke keer dat u inlogt.',
        email: 'E-mailadres',
        submit: 'Code sturen',
      },
      unavailable: {
        title: 'U kunt hier niet verder',
        'sms-only':
          'Uw account vraagt om codes per sms, maar er is geen telefoonnummer bekend. Neem contact op met uw beheerder.',
        'nothing-usable':
          'Uw account vraagt om een tweede stap die hier niet kan worden ingesteld. Neem contact op met uw beheerder.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Kies een nieuw wachtwoord',
      description: 'Uw huidige wachtwoord is tijdelijk.',
      descriptionWithAttributes:
        'Uw huidige wachtwoord is tijdelijk. We hebben ook nog een paar gegevens nodig.',
      password: 'Nieuw wachtwoord',
      submit: 'Opslaan en doorgaan',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Kies hoe u wilt inloggen',
      lastUsed: 'Laatst gebruikt',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Kies een verificatiemethode',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Inloggen' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Open uw authenticator-app',
      description: ({ deviceName }) =>
        deviceName
          ? `Vul de code uit uw authenticator-app (${deviceName}) in.`
          : 'Vul de code uit uw authenticator-app in.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Gebruik uw passkey',
      description: 'Uw apparaat vraagt om uw vingerafdruk, gezicht of schermvergrendeling.',
      submit: 'Doorgaan met passkey',
      tryAgain: 'Opnieuw proberen',
      passkeyErrors: {
        cancelled: 'Er is geen passkey gebruikt. Probeer het opnieuw of kies een andere methode.',
        unsupported: 'Deze browser ondersteunt geen passkeys. Kies een andere methode.',
        'wrong-site':
          'Deze passkey hoort bij een ander webadres. Neem contact op met de eigenaar van de site.',
        failed: 'De passkey kon niet worden gebruikt. Probeer het opnieuw of kies een andere methode.',
      },
    },
    'unknown-challenge': {
      title: 'U kunt hier niet verder',
      description: ({ challenge }) =>
        `Deze pagina ondersteunt de volgende stap niet (${challenge}). Neem contact op met de eigenaar van de site.`,
    },
  },
}
