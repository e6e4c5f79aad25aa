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
  title: 'Titta i din telefon',
  description: sent('din telefon'),
  code: 'Kod',
  submit: 'Fortsätt',
}

const errors = { 'wrong-code': 'Appen visar en annan kod. Ange den som står där nu.' }

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
    anotherWay: 'Välj ett annat sätt',
    backToSignIn: 'Tillbaka till inloggningen',
    optional: 'valfritt',
    errorTitle: (title) => `Fel: ${title}`,
    errorSummary: 'Det har uppstått ett problem',
    expiresIn: (seconds) => `Tiden för inloggningen går ut ${inTime(seconds)}.`,
    signedIn: 'Du är inloggad.',
    unexpectedError: 'Något gick fel på den här sidan.',
    startAgain: 'Börja om',
    notConfirmed: 'Jag har inte bekräftat mitt konto än',
  },

  code: {
    send: 'Skicka en kod',
    haveCode: 'Jag har redan en kod',
    resend: 'Skicka en ny kod',
    resendIn: (seconds) => `Du kan begära en ny kod ${inTime(seconds)}.`,
    resent: 'En ny kod är på väg. Den förra gäller inte längre.',
    notReceived: {
      EMAIL: 'Har du inte fått något mejl? Titta även i skräpposten.',
      SMS: 'Har du inte fått något sms? Det kan ta en minut.',
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
    notMet: 'inte uppfyllt än',
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
    picture: 'Länk till din bild',
    preferred_username: 'Önskat användarnamn',
    profile: 'Länk till din profil',
    username: 'Användarnamn',
    website: 'Webbplats',
    zoneinfo: 'Tidszon',
    country: 'Land',
  },

  validation: {
    required: (label) => `${label}: fyll i det här fältet.`,
    'not-a-code': 'En kod har sex till åtta siffror.',
    'not-an-email': 'Ange en e-postadress, till exempel namn@example.com.',
    'not-offered': 'Välj ett av alternativen.',
    'has-spaces': 'Ta bort mellanslag i början och slutet, och i användarnamn alla mellanslag.',
    'too-short': 'Det här är för kort.',
    'too-long': 'Det här är för långt.',
    malformed: 'Det här kan inte användas här.',
  },

  errors: {
    'wrong-credentials': 'Namnet eller lösenordet stämmer inte. Försök igen.',
    'account-locked': 'Det blev för många försök.',
    'user-disabled': 'Kontot är avstängt. Kontakta din administratör.',
    'not-authorized': 'Det godkändes inte. Logga in igen.',
    'temporary-password-expired': 'Ditt tillfälliga lösenord har gått ut. Be din administratör om ett nytt.',
    blocked: 'Inloggningen stoppades av säkerhetsskäl. Försök igen senare eller kontakta din administratör.',
    'wrong-code': 'Koden stämmer inte. Kontrollera den och ange den igen.',
    'expired-code': 'Koden har gått ut. Begär en ny.',
    'used-code': 'Koden är redan använd. Vänta på nästa.',
    'delivery-failed': 'Det gick inte att skicka koden. Försök igen eller välj ett annat sätt.',
    'resend-cooldown': 'En kod skickades alldeles nyss.',
    'sign-in-required': 'Logga in igen för att få en ny kod.',
    'wrong-answer': 'Svaret stämmer inte. Försök igen.',
    'weak-password': 'Lösenordet är för svagt för det här kontot. Välj ett annat.',
    'reused-password': 'Du har använt det här lösenordet tidigare. Välj ett annat.',
    'bad-username': 'Det går inte att använda det här användarnamnet. Välj ett annat.',
    'bad-email': 'E-postadressen stämmer inte. Den ska se ut som namn@example.com.',
    'bad-phone-number': 'Telefonnumret stämmer inte. Börja med + och landsnumret.',
    'bad-attributes': 'Något saknas eller kan inte användas här. Kontrollera dina uppgifter.',
    'account-exists': 'Det finns redan ett konto med det namnet. Logga in eller välj ett annat namn.',
    'alias-exists': 'E-postadressen eller telefonnumret hör redan till ett annat konto.',
    'reset-not-possible': 'Lösenordet går inte att återställa här. Kontakta din administratör.',
    'confirm-not-possible': 'Kontot går inte att bekräfta. Logga in eller kontakta din administratör.',
    'sign-up-closed': 'Det går inte att skapa nya konton här. Kontakta din administratör.',
    'factor-not-set-up': 'Det här sättet att logga in är inte aktiverat för ditt konto. Välj ett annat.',
    'session-expired': 'Tiden för inloggningen har gått ut. Logga in igen.',
    'rate-limited': 'Belastningen är hög just nu.',
    misconfigured: 'Sidan är inte rätt inställd. Meddela den som ansvarar för den.',
    'refused-by-lambda': 'Det är inte tillåtet. Kontakta den som ansvarar för sidan.',
    'passkey-refused': 'Lösennyckeln godkändes inte. Försök igen eller välj ett annat sätt.',
    'provider-refused': 'Inloggningen lyckades inte. Försök igen eller välj ett annat sätt.',
    network: 'Det kom inget svar. Kontrollera din anslutning och försök igen.',
    unknown: 'Något gick fel. Försök igen.',
  },

  retryIn: (said, seconds) => `${said} Du kan försöka igen ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Logga in',
      accountConfirmed: 'Ditt konto är bekräftat. Nu kan du logga in.',
      passwordReset: 'Ditt lösenord har ändrats. Nu kan du logga in med det.',
      rememberUsername: 'Kom ihåg mitt namn på den här enheten',
      continue: 'Fortsätt',
      signUp: 'Skapa ett konto',
      or: 'eller',
      continueWithProvider: (provider) => `Fortsätt med ${provider}`,
      errors: { 'wrong-credentials': 'Namnet eller lösenordet stämmer inte. Börja om med ditt namn.' },
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
      descriptionIfUnconfirmed: 'Om kontot inte är bekräftat än är en kod på väg.',
      code: 'Kod',
      submit: 'Bekräfta konto',
    },
    'forgot-password': {
      title: 'Återställ ditt lösenord',
      description: 'Berätta vem du är, så skickar vi en kod till dig.',
      submit: 'Skicka kod',
    },
    'reset-password': {
      title: 'Välj ett nytt lösenord',
      description: ({ destination }) =>
        destination
          ? `Om det finns ett konto med det namnet är en kod på väg till ${destination}.`
          : 'Om det finns ett konto med det namnet är en kod på väg.',
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
      answer: 'Ditt svar',
      submit: 'Fortsätt',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Titta i din e-post',
      description: sent('din e-post'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Ställ in ett andra steg',
        description: 'Ditt konto kräver mer än ett lösenord. Välj vad du vill använda.',
        factors,
      },
      app: {
        title: 'Ställ in din autentiseringsapp',
        description: 'Skanna QR-koden med en autentiseringsapp och ange sedan koden som appen visar.',
        qrCode: 'QR-kod med nyckeln till din autentiseringsapp',
        manualKey: 'Ingen kamera? Ange den här nyckeln i appen:',
        copyKey: 'Kopiera nyckel',
        copied: 'Kopierad',
        openApp: 'Öppna autentiseringsapp',
        code: 'Kod från appen',
        deviceName: 'Namn på den här enheten',
        deviceNameHint: 'Så att du känner igen den senare.',
        submit: 'Fortsätt',
        verified: 'Din app är klar. Ett steg till, sedan är du inloggad.',
      },
      email: {
        title: 'Lägg till din e-postadress',
        description: 'Vi skickar en kod till adressen nu och varje gång du loggar in.',
        email: 'E-postadress',
        submit: 'Skicka kod',
      },
      unavailable: {
        title: 'Du behöver hjälp för att komma vidare',
        'sms-only':
          'Ditt konto kräver koder via sms, men det saknar telefonnummer. Be din administratör att lägga till ett.',
        'nothing-usable':
          'Ditt konto kräver ett andra steg som inte går att ställa in här. Kontakta din administratör.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Välj ett eget lösenord',
      description: 'Lösenordet som du använde var tillfälligt.',
      descriptionWithAttributes:
        'Lösenordet som du använde var tillfälligt. Vi behöver också några fler uppgifter om dig.',
      password: 'Nytt lösenord',
      submit: 'Spara och fortsätt',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Hur vill du logga in?',
      lastUsed: 'Användes senast',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Hur vill du bekräfta att det är du?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Logga in' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Öppna din autentiseringsapp',
      description: ({ deviceName }) =>
        deviceName ? `Ange koden som appen visar på ”${deviceName}”.` : 'Ange koden som appen visar.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Använd din lösennyckel',
      description: 'Din enhet ber om ditt fingeravtryck, ditt ansikte eller ditt skärmlås.',
      submit: 'Fortsätt med lösennyckel',
      tryAgain: 'Försök igen',
      passkeyErrors: {
        cancelled: 'Inget skickades. Du kan försöka igen eller välja ett annat sätt.',
        unsupported: 'Webbläsaren kan inte använda lösennycklar. Välj ett annat sätt.',
        'wrong-site': 'Lösennyckeln hör till en annan webbadress. Meddela den som ansvarar för sidan.',
        failed: 'Enheten kunde inte använda lösennyckeln. Försök igen eller välj ett annat sätt.',
      },
    },
    'unknown-challenge': {
      title: 'Det går inte att komma vidare här',
      description: ({ challenge }) =>
        `Inloggningen kräver något som sidan inte känner till (${challenge}). Meddela den som ansvarar för sidan.`,
    },
  },
}
