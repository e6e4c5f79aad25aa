/** Svenska. */

import { type CodeDestination, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('sv')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Ange koden som vi har skickat till ${destination || otherwise}.`

const password = {
  title: 'Ange ditt lösenord',
  password: 'Lösenord',
  submit: 'Logga in',
  forgotPassword: 'Har du glömt lösenordet?',
}

const sms = {
  title: 'Kontrollera din telefon',
  description: sent('din telefon'),
  code: 'Kod',
  submit: 'Fortsätt',
}

const errors = { 'wrong-code': 'Fel kod. Ange koden som appen visar nu.' }

const factors = {
  PASSWORD_SRP: 'Lösenord',
  PASSWORD: 'Lösenord',
  EMAIL_OTP: 'Kod via e-post',
  SMS_OTP: 'Kod via sms',
  SMS_MFA: 'Kod via sms',
  SOFTWARE_TOKEN_MFA: 'Autentiseringsapp',
  WEB_AUTHN: 'Lösennyckel',
}

export const sv: Texts = {
  language: 'sv',
  common: {
    loading: 'Ett ögonblick',
    anotherWay: 'Använd en annan metod',
    backToSignIn: 'Tillbaka till inloggningen',
    optional: 'valfritt',
    errorTitle: (title) => `Fel: ${title}`,
    errorSummary: 'Det har uppstått ett problem',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Din inloggning går ut ${inTime(seconds)}.`,
    signedIn: 'Du är inloggad.',
    unexpectedError: 'Något gick fel',
    startAgain: 'Försök igen',
    notConfirmed: 'Inte bekräftat än? Bekräfta ditt konto',
  },

  code: {
    send: 'Skicka kod',
    haveCode: 'Jag har redan en kod',
    resend: 'Skicka ny kod',
    resendIn: (seconds) => `Skicka ny kod ${inTime(seconds)}`,
    resent: 'Vi har skickat en ny kod. Den förra gäller inte längre.',
    notReceived: {
      EMAIL: 'Inget mejl? Kontrollera skräpposten.',
      SMS: 'Inget sms? Det kan ta en minut.',
    },
    complete: 'Koden är fullständig.',
  },

  password: {
    show: 'Visa lösenord',
    hide: 'Dölj lösenord',
    shown: 'Ditt lösenord är synligt.',
    hidden: 'Ditt lösenord är dolt.',
    capsLock: 'Caps Lock är på.',
    requirements: 'Lösenordet ska innehålla',
    minimumLength: (length) => `minst ${length} tecken`,
    requireLowercase: 'en liten bokstav',
    requireUppercase: 'en stor bokstav',
    requireNumbers: 'en siffra',
    requireSymbols: 'ett specialtecken',
    met: 'uppfyllt',
    notMet: 'inte uppfyllt',
    allMet: 'Lösenordet uppfyller alla krav.',
  },

  attributes: {
    address: 'Hemadress',
    birthdate: 'Födelsedatum',
    email: 'E-postadress',
    family_name: 'Efternamn',
    gender: 'Kön',
    given_name: 'Förnamn',
    locale: 'Språk',
    middle_name: 'Mellannamn',
    name: 'Fullständigt namn',
    nickname: 'Smeknamn',
    phone_number: 'Telefonnummer',
    picture: 'Länk till bild',
    preferred_username: 'Önskat användarnamn',
    profile: 'Länk till profil',
    username: 'Användarnamn',
    website: 'Webbplats',
    zoneinfo: 'Tidszon',
    country: 'Land',
  },

  validation: {
    required: (label) => `Fyll i ”${label}”.`,
    'not-a-code': (label) => `Fältet ”${label}” ska ha 6 till 8 siffror.`,
    'not-an-email': 'Ange en e-postadress, till exempel namn@example.com.',
    'not-offered': 'Välj ett av alternativen.',
    'has-spaces': 'Ta bort mellanslagen.',
    'too-short': (label) => `Fältet ”${label}” är för kort.`,
    'too-long': (label) => `Fältet ”${label}” är för långt.`,
    malformed: (label) => `Fältet ”${label}” godkändes inte. Kontrollera det och försök igen.`,
  },

  errors: {
    'wrong-credentials': 'Fel användarnamn eller lösenord. Försök igen.',
    'account-locked': 'För många försök.',
    'user-disabled': 'Kontot är inaktiverat. Kontakta din administratör.',
    'not-authorized': 'Din begäran godkändes inte. Logga in igen.',
    'temporary-password-expired': 'Ditt tillfälliga lösenord har gått ut. Be din administratör om ett nytt.',
    blocked: 'Inloggningen stoppades av säkerhetsskäl. Försök igen senare eller kontakta din administratör.',
    'wrong-code': 'Fel kod. Kontrollera den och försök igen.',
    'expired-code': 'Koden har gått ut. Begär en ny.',
    'used-code': 'Koden är redan använd. Vänta på nästa.',
    'delivery-failed': 'Det gick inte att skicka koden. Försök igen eller använd en annan metod.',
    'resend-cooldown': 'En kod har just skickats.',
    'sign-in-required': 'Logga in igen för att få en ny kod.',
    'wrong-answer': 'Fel svar. Försök igen.',
    'weak-password': 'Lösenordet är för svagt. Välj ett starkare.',
    'reused-password': 'Du har använt det här lösenordet tidigare. Välj ett annat.',
    'bad-username': 'Användarnamnet godkändes inte. Välj ett annat.',
    'bad-email': 'Ange en e-postadress, till exempel namn@example.com.',
    'bad-phone-number': 'Ange hela telefonnumret och börja med + och landsnumret.',
    'bad-attributes': 'Uppgifter saknas eller godkändes inte. Kontrollera det du har fyllt i.',
    'account-exists': 'Det finns redan ett konto med det här användarnamnet. Logga in eller välj ett annat.',
    'alias-exists': 'E-postadressen eller telefonnumret hör redan till ett annat konto.',
    'reset-not-possible': 'Lösenordet går inte att återställa här. Kontakta din administratör.',
    'confirm-not-possible': 'Kontot går inte att bekräfta. Logga in eller kontakta din administratör.',
    'sign-up-closed': 'Du kan inte skapa ett konto här. Kontakta din administratör.',
    'factor-not-set-up': 'Metoden är inte aktiverad för ditt konto. Använd en annan.',
    'session-expired': 'Din inloggning har gått ut. Logga in igen.',
    'rate-limited': 'Tjänsten är överbelastad.',
    misconfigured: 'Sidan är inte rätt inställd. Kontakta webbplatsens ägare.',
    'rejected-by-lambda': 'Det är inte tillåtet. Kontakta webbplatsens ägare.',
    'passkey-rejected': 'Lösennyckeln godkändes inte. Försök igen eller använd en annan metod.',
    'provider-rejected': 'Inloggningen misslyckades. Försök igen eller använd en annan metod.',
    network: 'Det gick inte att ansluta. Kontrollera din internetanslutning och försök igen.',
    unknown: 'Något gick fel. Försök igen.',
  },

  retryIn: (text, seconds) => `${text} Försök igen ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Logga in',
      accountConfirmed: 'Ditt konto är bekräftat. Nu kan du logga in.',
      passwordReset: 'Ditt lösenord har ändrats. Nu kan du logga in med det.',
      rememberUsername: 'Kom ihåg mitt användarnamn på den här enheten',
      continue: 'Fortsätt',
      signUp: 'Skapa ett konto',
      or: 'eller',
      continueWithProvider: (provider) => `Fortsätt med ${provider}`,
      errors: { 'wrong-credentials': 'Fel användarnamn eller lösenord. Ange ditt användarnamn igen.' },
    },
    'sign-up': {
      title: 'Skapa ditt konto',
      password: 'Lösenord',
      submit: 'Skapa konto',
      signIn: 'Har du redan ett konto? Logga in',
    },
    'confirm-sign-up': {
      title: 'Bekräfta ditt konto',
      description: sent('dig'),
      descriptionIfUnconfirmed: 'Om kontot behöver bekräftas har vi skickat en kod.',
      code: 'Kod',
      submit: 'Bekräfta konto',
    },
    'forgot-password': {
      title: 'Återställ ditt lösenord',
      description: 'Vi skickar en kod så att du kan välja ett nytt lösenord.',
      submit: 'Skicka kod',
    },
    'reset-password': {
      title: 'Välj ett nytt lösenord',
      description: ({ destination }) =>
        destination
          ? `Om kontot finns har vi skickat en kod till ${destination}.`
          : 'Om kontot finns har vi skickat en kod.',
      resetRequired: 'Din administratör har bett dig att välja ett nytt lösenord.',
      descriptionIfCodeSent: sent('dig'),
      code: 'Kod',
      password: 'Nytt lösenord',
      submit: 'Ändra lösenord',
    },
    'remember-device': {
      title: 'Ska vi komma ihåg den här enheten?',
      description: ({ deviceName }) =>
        `Nästa gång du loggar in här räcker det med ditt lösenord. Svara ja bara om enheten (${deviceName}) är din egen.`,
      yes: 'Ja, kom ihåg enheten',
      no: 'Nej',
    },
    CUSTOM_CHALLENGE: {
      title: 'En fråga till',
      answer: 'Svar',
      submit: 'Fortsätt',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Kontrollera din e-post',
      description: sent('din e-post'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Ställ in tvåstegsverifiering',
        description: 'Ditt konto kräver ett andra steg vid inloggning. Välj en metod.',
        factors,
      },
      app: {
        title: 'Ställ in din autentiseringsapp',
        description: 'Skanna QR-koden med en autentiseringsapp och ange sedan koden som appen visar.',
        qrCode: 'QR-kod för att ställa in din autentiseringsapp',
        manualKey: 'Kan du inte skanna koden? Ange den här nyckeln i appen:',
        copyKey: 'Kopiera nyckel',
        copied: 'Kopierad',
        openApp: 'Öppna autentiseringsapp',
        code: 'Kod från appen',
        deviceName: 'Enhetens namn',
        deviceNameHint: 'Till exempel: min telefon',
        submit: 'Fortsätt',
        verified: 'Din autentiseringsapp är klar. Fortsätt för att logga in.',
      },
      email: {
        title: 'Lägg till din e-postadress',
        description: 'Vi skickar en kod till adressen nu och varje gång du loggar in.',
        email: 'E-postadress',
        submit: 'Skicka kod',
      },
      unavailable: {
        title: 'Du kan inte fortsätta här',
        'sms-only':
          'Ditt konto kräver koder via sms, men det saknar telefonnummer. Be din administratör att lägga till ett.',
        'nothing-usable':
          'Ditt konto kräver ett andra steg som inte går att ställa in här. Kontakta din administratör.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Välj ett nytt lösenord',
      description: 'Ditt nuvarande lösenord är tillfälligt.',
      descriptionWithAttributes:
        'Ditt nuvarande lösenord är tillfälligt. Vi behöver också några fler uppgifter.',
      password: 'Nytt lösenord',
      submit: 'Spara och fortsätt',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Välj hur du vill logga in',
      lastUsed: 'Användes senast',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Välj en verifieringsmetod',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Logga in' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Öppna din autentiseringsapp',
      description: ({ deviceName }) =>
        deviceName
          ? `Ange koden från din autentiseringsapp (${deviceName}).`
          : 'Ange koden från din autentiseringsapp.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Använd din lösennyckel',
      description: 'Din enhet ber om ditt fingeravtryck, ditt ansikte eller ditt skärmlås.',
      submit: 'Fortsätt med lösennyckel',
      tryAgain: 'Försök igen',
      passkeyErrors: {
        cancelled: 'Ingen lösennyckel användes. Försök igen eller använd en annan metod.',
        unsupported: 'Webbläsaren stöder inte lösennycklar. Använd en annan metod.',
        'wrong-site': 'Lösennyckeln hör till en annan webbadress. Kontakta webbplatsens ägare.',
        failed: 'Enheten kunde inte använda lösennyckeln. Försök igen eller använd en annan metod.',
      },
    },
    'unknown-challenge': {
      title: 'Du kan inte fortsätta här',
      description: ({ challenge }) =>
        `Sidan har inte stöd för nästa steg (${challenge}). Kontakta webbplatsens ägare.`,
    },
  },
}
