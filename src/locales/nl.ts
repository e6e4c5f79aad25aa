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

const errors = { 'wrong-code': 'De app toont een andere code. Vul de code in die er nu staat.' }

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
    anotherWay: 'Andere manier kiezen',
    backToSignIn: 'Terug naar inloggen',
    optional: 'optioneel',
    errorTitle: (title) => `Fout: ${title}`,
    errorSummary: 'Er is een probleem',
    expiresIn: (seconds) => `De tijd om in te loggen verstrijkt ${inTime(seconds)}.`,
    signedIn: 'U bent ingelogd.',
    unexpectedError: 'Er is iets misgegaan op deze pagina.',
    startAgain: 'Opnieuw beginnen',
    notConfirmed: 'Ik heb mijn account nog niet bevestigd',
  },

  code: {
    send: 'Code sturen',
    haveCode: 'Ik heb al een code',
    resend: 'Nieuwe code sturen',
    resendIn: (seconds) => `U kunt ${inTime(seconds)} een nieuwe code aanvragen.`,
    resent: 'Er is een nieuwe code onderweg. De vorige werkt niet meer.',
    notReceived: {
      EMAIL: 'Geen e-mail ontvangen? Kijk ook in uw spammap.',
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
    requirements: 'Uw wachtwoord moet het volgende bevatten',
    minimumLength: (length) => count(length, { one: 'minstens # teken', other: 'minstens # tekens' }),
    requireLowercase: 'een kleine letter',
    requireUppercase: 'een hoofdletter',
    requireNumbers: 'een cijfer',
    requireSymbols: 'een speciaal teken',
    met: 'in orde',
    notMet: 'nog niet in orde',
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
    picture: 'Link naar uw foto',
    preferred_username: 'Gewenste gebruikersnaam',
    profile: 'Link naar uw profiel',
    username: 'Gebruikersnaam',
    website: 'Website',
    zoneinfo: 'Tijdzone',
    country: 'Land',
  },

  validation: {
    required: (label) => `${label}: vul dit nog in.`,
    'not-a-code': 'Een code heeft zes tot acht cijfers.',
    'not-an-email': 'Vul een e-mailadres in, zoals naam@example.com.',
    'not-offered': 'Kies een van deze mogelijkheden.',
    'has-spaces': 'Laat spaties aan het begin en het einde weg, en in een gebruikersnaam alle spaties.',
    'too-short': 'Dit is te kort.',
    'too-long': 'Dit is te lang.',
    malformed: 'Dit kan hier niet worden gebruikt.',
  },

  errors: {
    'wrong-credentials': 'De naam of het wachtwoord klopt niet. Probeer het opnieuw.',
    'account-locked': 'Dat waren te veel pogingen.',
    'user-disabled': 'Dit account is uitgeschakeld. Neem contact op met uw beheerder.',
    'not-authorized': 'Dit is niet geaccepteerd. Log opnieuw in.',
    'temporary-password-expired': 'Uw tijdelijke wachtwoord is verlopen. Vraag uw beheerder om een nieuw.',
    blocked:
      'Deze inlogpoging is om veiligheidsredenen geblokkeerd. Probeer het later opnieuw of neem contact op met uw beheerder.',
    'wrong-code': 'Deze code klopt niet. Controleer de code en vul die opnieuw in.',
    'expired-code': 'Deze code is verlopen. Vraag een nieuwe aan.',
    'used-code': 'Deze code is al gebruikt. Wacht op de volgende.',
    'delivery-failed':
      'Het versturen van de code is niet gelukt. Probeer het opnieuw of kies een andere manier.',
    'resend-cooldown': 'Er is net een code verstuurd.',
    'sign-in-required': 'Log opnieuw in om een nieuwe code te krijgen.',
    'wrong-answer': 'Dit antwoord klopt niet. Probeer het opnieuw.',
    'weak-password': 'Dit wachtwoord is te zwak voor dit account. Kies een ander wachtwoord.',
    'reused-password': 'U hebt dit wachtwoord al eens gebruikt. Kies een ander wachtwoord.',
    'bad-username': 'Deze gebruikersnaam is hier niet mogelijk. Kies een andere.',
    'bad-email': 'Dit e-mailadres klopt niet. Vul een e-mailadres in, zoals naam@example.com.',
    'bad-phone-number': 'Dit telefoonnummer klopt niet. Begin met + en het landnummer.',
    'bad-attributes': 'Er ontbreekt iets of er is iets ingevuld dat hier niet kan. Controleer uw gegevens.',
    'account-exists': 'Er is al een account met deze naam. Log in of kies een andere naam.',
    'alias-exists': 'Dit e-mailadres of telefoonnummer hoort al bij een ander account.',
    'reset-not-possible':
      'Dit wachtwoord kan hier niet opnieuw worden ingesteld. Neem contact op met uw beheerder.',
    'confirm-not-possible':
      'Dit account kan niet worden bevestigd. Log in of neem contact op met uw beheerder.',
    'sign-up-closed': 'Hier kunnen geen nieuwe accounts worden gemaakt. Neem contact op met uw beheerder.',
    'factor-not-set-up': 'Deze manier van inloggen is niet ingesteld voor uw account. Kies een andere.',
    'session-expired': 'De tijd om in te loggen is verstreken. Log opnieuw in.',
    'rate-limited': 'Het is op dit moment druk.',
    misconfigured: 'Deze pagina is niet goed ingesteld. Meld dit bij de beheerder van de pagina.',
    'refused-by-lambda': 'Dit is niet toegestaan. Neem contact op met de beheerder van de pagina.',
    'passkey-refused': 'Deze passkey is niet geaccepteerd. Probeer het opnieuw of kies een andere manier.',
    'provider-refused': 'Inloggen is niet gelukt. Probeer het opnieuw of kies een andere manier.',
    network: 'Er kwam geen antwoord. Controleer uw verbinding en probeer het opnieuw.',
    unknown: 'Er is iets misgegaan. Probeer het opnieuw.',
  },

  retryIn: (said, seconds) => `${said} Probeer het ${inTime(seconds)} opnieuw.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Inloggen',
      accountConfirmed: 'Uw account is bevestigd. U kunt nu inloggen.',
      passwordReset: 'Uw wachtwoord is gewijzigd. U kunt er nu mee inloggen.',
      rememberUsername: 'Mijn naam op dit apparaat onthouden',
      continue: 'Doorgaan',
      signUp: 'Account maken',
      or: 'of',
      continueWithProvider: (provider) => `Doorgaan met ${provider}`,
      errors: { 'wrong-credentials': 'De naam of het wachtwoord klopt niet. Begin opnieuw met uw naam.' },
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
      descriptionIfUnconfirmed: 'Als dit account nog bevestigd moet worden, is er een code onderweg.',
      code: 'Code',
      submit: 'Account bevestigen',
    },
    'forgot-password': {
      title: 'Stel een nieuw wachtwoord in',
      description: 'Laat ons weten wie u bent. Dan sturen we u een code.',
      submit: 'Code sturen',
    },
    'reset-password': {
      title: 'Kies een nieuw wachtwoord',
      description: ({ destination }) =>
        destination
          ? `Als er een account met deze naam is, is er een code onderweg naar ${destination}.`
          : 'Als er een account met deze naam is, is er een code onderweg.',
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
      answer: 'Uw antwoord',
      submit: 'Doorgaan',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Kijk in uw e-mail',
      description: sent('u per e-mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Stel een tweede stap in',
        description: 'Voor uw account is meer nodig dan een wachtwoord. Kies wat u wilt gebruiken.',
        factors,
      },
      app: {
        title: 'Stel uw authenticator-app in',
        description: 'Scan de QR-code met een authenticator-app en vul daarna de code in die de app toont.',
        qrCode: 'QR-code met de sleutel voor uw authenticator-app',
        manualKey: 'Geen camera? Vul deze sleutel in de app in:',
        copyKey: 'Sleutel kopiëren',
        copied: 'Gekopieerd',
        openApp: 'Authenticator-app openen',
        code: 'Code uit de app',
        deviceName: 'Naam voor dit apparaat',
        deviceNameHint: 'Zo herkent u het later.',
        submit: 'Doorgaan',
        verified: 'Uw app is ingesteld. Nog één stap en u bent ingelogd.',
      },
      email: {
        title: 'Voeg uw e-mailadres toe',
        description: 'We sturen nu een code naar dit adres, en voortaan telkens als u inlogt.',
        email: 'E-mailadres',
        submit: 'Code sturen',
      },
      unavailable: {
        title: 'U hebt hulp nodig om verder te gaan',
        'sms-only':
          'Uw account vraagt om codes per sms, maar er is geen telefoonnummer bekend. Neem contact op met uw beheerder.',
        'nothing-usable':
          'Uw account vraagt om een tweede stap die hier niet kan worden ingesteld. Neem contact op met uw beheerder.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Kies uw eigen wachtwoord',
      description: 'Het wachtwoord dat u hebt gebruikt, was tijdelijk.',
      descriptionWithAttributes:
        'Het wachtwoord dat u hebt gebruikt, was tijdelijk. We hebben ook nog een paar gegevens van u nodig.',
      password: 'Nieuw wachtwoord',
      submit: 'Opslaan en doorgaan',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Hoe wilt u inloggen?',
      lastUsed: 'Laatst gebruikt',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Hoe wilt u bevestigen dat u het bent?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Inloggen' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Open uw authenticator-app',
      description: ({ deviceName }) =>
        deviceName
          ? `Vul de code in die de app op ‘${deviceName}’ toont.`
          : 'Vul de code in die de app toont.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Gebruik uw passkey',
      description: 'Uw apparaat vraagt om uw vingerafdruk, gezicht of schermvergrendeling.',
      submit: 'Doorgaan met passkey',
      tryAgain: 'Opnieuw proberen',
      passkeyErrors: {
        cancelled: 'Er is niets verstuurd. Probeer het opnieuw of kies een andere manier.',
        unsupported: 'Deze browser ondersteunt geen passkeys. Kies een andere manier.',
        'wrong-site': 'Deze passkey hoort bij een ander webadres. Meld dit bij de beheerder van de pagina.',
        failed: 'De passkey kon niet worden gebruikt. Probeer het opnieuw of kies een andere manier.',
      },
    },
    'unknown-challenge': {
      title: 'Deze pagina kan niet verder',
      description: ({ challenge }) =>
        `Voor het inloggen is iets nodig dat deze pagina niet kent (${challenge}). Meld dit bij de beheerder van de pagina.`,
    },
  },
}
