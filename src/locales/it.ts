/** Italiano. */

import { type CodeDestination, pluralFormat, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const count = pluralFormat('it')
const inTime = relativeTimeFormat('it')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Inserisci il codice che ${destination ? `abbiamo inviato a ${destination}` : `ti abbiamo inviato${otherwise}`}.`

const password: Texts['challenges']['PASSWORD'] = {
  title: 'Inserisci la password',
  password: 'Password',
  submit: 'Accedi',
  forgotPassword: 'Password dimenticata?',
}

const sms = {
  title: 'Controlla il telefono',
  description: sent(' per SMS'),
  code: 'Codice',
  submit: 'Continua',
}

const errors = {
  'wrong-code': 'Codice non corretto. Inserisci quello che l’app mostra adesso.',
}

const factors = {
  PASSWORD_SRP: 'Password',
  PASSWORD: 'Password',
  EMAIL_OTP: 'Codice via email',
  SMS_OTP: 'Codice via SMS',
  SMS_MFA: 'Codice via SMS',
  SOFTWARE_TOKEN_MFA: 'App di autenticazione',
  WEB_AUTHN: 'Passkey',
}

export const it: Texts = {
  language: 'it',
  common: {
    loading: 'Un momento',
    anotherWay: 'Usa un altro metodo',
    backToSignIn: 'Torna all’accesso',
    optional: 'facoltativo',
    errorTitle: (title) => `Errore: ${title}`,
    errorSummary: 'C’è un problema',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Il tempo per accedere scade ${inTime(seconds)}.`,
    signedIn: 'Accesso effettuato.',
    unexpectedError: 'Si è verificato un problema',
    startAgain: 'Riprova',
    notConfirmed: 'Non ancora confermato? Conferma l’account',
  },

  code: {
    send: 'Invia codice',
    haveCode: 'Ho già un codice',
    resend: 'Invia di nuovo il codice',
    resendIn: (seconds) => `Nuovo codice ${inTime(seconds)}`,
    resent: 'Abbiamo inviato un nuovo codice. Quello precedente non è più valido.',
    notReceived: {
      EMAIL: 'Nessuna email? Controlla la cartella della posta indesiderata.',
      SMS: 'Nessun SMS? Può volerci un minuto.',
    },
    complete: 'Il codice è completo.',
  },

  password: {
    show: 'Mostra la password',
    hide: 'Nascondi la password',
    shown: 'La password è visibile.',
    hidden: 'La password è nascosta.',
    capsLock: 'Il blocco maiuscole è attivo.',
    requirements: 'La password deve contenere:',
    minimumLength: (length) => count(length, { one: 'almeno # carattere', other: 'almeno # caratteri' }),
    requireLowercase: 'una lettera minuscola',
    requireUppercase: 'una lettera maiuscola',
    requireNumbers: 'un numero',
    requireSymbols: 'un simbolo',
    met: 'requisito soddisfatto',
    notMet: 'requisito non soddisfatto',
    allMet: 'La password soddisfa tutti i requisiti.',
  },

  attributes: {
    address: 'Indirizzo postale',
    birthdate: 'Data di nascita',
    email: 'Indirizzo email',
    family_name: 'Cognome',
    gender: 'Genere',
    given_name: 'Nome',
    locale: 'Lingua',
    middle_name: 'Secondo nome',
    name: 'Nome e cognome',
    nickname: 'Soprannome',
    phone_number: 'Numero di telefono',
    picture: 'Link della foto',
    preferred_username: 'Nome utente preferito',
    profile: 'Link del profilo',
    username: 'Nome utente',
    website: 'Sito web',
    zoneinfo: 'Fuso orario',
    country: 'Paese',
  },

  validation: {
    required: (label) => `Compila il campo “${label}”.`,
    'not-a-code': (label) => `Il campo “${label}” deve avere da 6 a 8 cifre.`,
    'not-an-email': 'Inserisci un indirizzo email nel formato nome@example.com.',
    'not-offered': 'Scegli una delle opzioni.',
    'has-spaces': 'Togli gli spazi.',
    'too-short': (label) => `Il campo “${label}” è troppo corto.`,
    'too-long': (label) => `Il campo “${label}” è troppo lungo.`,
    malformed: (label) => `Il campo “${label}” non è accettato. Controllalo e riprova.`,
  },

  errors: {
    'wrong-credentials': 'Nome utente o password non corretti. Riprova.',
    'account-locked': 'Troppi tentativi.',
    'user-disabled': 'Questo account è disattivato. Rivolgiti a chi gestisce gli account.',
    'not-authorized': 'La richiesta non è stata accettata. Accedi di nuovo.',
    'temporary-password-expired':
      'La password temporanea è scaduta. Chiedine una nuova a chi gestisce gli account.',
    blocked:
      'Questo accesso è stato bloccato per motivi di sicurezza. Riprova più tardi o rivolgiti a chi gestisce gli account.',
    'wrong-code': 'Codice non corretto. Controllalo e riprova.',
    'expired-code': 'Il codice è scaduto. Richiedine un altro.',
    'used-code': 'Questo codice è già stato usato. Attendi il prossimo.',
    'delivery-failed': 'Non è stato possibile inviare il codice. Riprova o usa un altro metodo.',
    'resend-cooldown': 'Un codice è stato inviato poco fa.',
    'sign-in-required': 'Per ricevere un altro codice, accedi di nuovo.',
    'wrong-answer': 'Risposta non corretta. Riprova.',
    'weak-password': 'Questa password non è abbastanza sicura. Scegline una più sicura.',
    'reused-password': 'Hai già usato questa password. Scegline un’altra.',
    'bad-username': 'Questo nome utente non è accettato. Scegline un altro.',
    'bad-email': 'Inserisci un indirizzo email nel formato nome@example.com.',
    'bad-phone-number':
      'Inserisci il numero di telefono completo, iniziando con + e il prefisso internazionale.',
    'bad-attributes': 'Alcuni dati mancano o non sono accettati. Controlla quanto hai inserito.',
    'account-exists': 'Esiste già un account con questo nome utente. Accedi o scegline un altro.',
    'alias-exists': 'Un altro account usa già questo indirizzo email o numero di telefono.',
    'reset-not-possible':
      'Questa password non può essere reimpostata qui. Rivolgiti a chi gestisce gli account.',
    'confirm-not-possible':
      'Questo account non può essere confermato. Accedi o rivolgiti a chi gestisce gli account.',
    'sign-up-closed': 'Qui non puoi creare un account. Rivolgiti a chi gestisce gli account.',
    'factor-not-set-up': 'Questo metodo non è configurato per il tuo account. Usane un altro.',
    'session-expired': 'Il tempo per accedere è scaduto. Accedi di nuovo.',
    'rate-limited': 'Il servizio è sovraccarico.',
    misconfigured: 'Questa pagina non è configurata correttamente. Contatta il gestore del sito.',
    'rejected-by-lambda': 'Questa operazione non è consentita. Contatta il gestore del sito.',
    'passkey-rejected': 'Questa passkey non è stata accettata. Riprova o usa un altro metodo.',
    'provider-rejected': 'Accesso non riuscito. Riprova o usa un altro metodo.',
    network: 'Impossibile connettersi. Controlla la connessione a internet e riprova.',
    unknown: 'Si è verificato un problema. Riprova.',
  },

  retryIn: (text, seconds) => `${text} Riprova ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Accedi',
      accountConfirmed: 'Il tuo account è confermato. Ora puoi accedere.',
      passwordReset: 'La password è stata cambiata. Ora puoi usarla per accedere.',
      rememberUsername: 'Ricorda il mio nome utente su questo dispositivo',
      continue: 'Continua',
      signUp: 'Crea un account',
      or: 'oppure',
      continueWithProvider: (provider) => `Continua con ${provider}`,
      errors: {
        'wrong-credentials': 'Nome utente o password non corretti. Inserisci di nuovo il nome utente.',
      },
    },
    'sign-up': {
      title: 'Crea il tuo account',
      password: 'Password',
      submit: 'Crea account',
      signIn: 'Hai già un account? Accedi',
    },
    'confirm-sign-up': {
      title: 'Conferma il tuo account',
      description: sent(''),
      descriptionIfUnconfirmed: 'Se questo account è da confermare, abbiamo inviato un codice.',
      code: 'Codice',
      submit: 'Conferma account',
    },
    'forgot-password': {
      title: 'Reimposta la password',
      description: 'Ti invieremo un codice per scegliere una nuova password.',
      submit: 'Invia codice',
    },
    'reset-password': {
      title: 'Scegli una nuova password',
      description: ({ destination }) =>
        destination
          ? `Se questo account esiste, abbiamo inviato un codice a ${destination}.`
          : 'Se questo account esiste, abbiamo inviato un codice.',
      resetRequired: 'Chi gestisce gli account ti ha chiesto di scegliere una nuova password.',
      descriptionIfCodeSent: sent(''),
      code: 'Codice',
      password: 'Nuova password',
      submit: 'Cambia password',
    },
    'remember-device': {
      title: 'Ricordare questo dispositivo?',
      description: ({ deviceName }) =>
        `La prossima volta, su questo dispositivo basterà la password. Accetta solo se “${deviceName}” è tuo.`,
      yes: 'Sì, ricordalo',
      no: 'No',
    },
    CUSTOM_CHALLENGE: {
      title: 'Ancora una domanda',
      answer: 'Risposta',
      submit: 'Continua',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Controlla la tua email',
      description: sent(' per email'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configura la verifica in due passaggi',
        description: 'Il tuo account richiede un secondo passaggio per accedere. Scegli un metodo.',
        factors,
      },
      app: {
        title: 'Configura l’app di autenticazione',
        description:
          'Inquadra il codice QR con un’app di autenticazione, poi inserisci il codice che appare nell’app.',
        qrCode: 'Codice QR per configurare l’app di autenticazione',
        manualKey: 'Non riesci a scansionare il codice? Inserisci questa chiave nell’app:',
        copyKey: 'Copia la chiave',
        copied: 'Chiave copiata',
        openApp: 'Apri l’app di autenticazione',
        code: 'Codice dell’app',
        deviceName: 'Nome del dispositivo',
        deviceNameHint: 'Per esempio: il mio telefono',
        submit: 'Continua',
        verified: 'L’app è configurata. Continua per accedere.',
      },
      email: {
        title: 'Aggiungi il tuo indirizzo email',
        description: 'Invieremo un codice a questo indirizzo adesso e a ogni accesso.',
        email: 'Indirizzo email',
        submit: 'Invia codice',
      },
      unavailable: {
        title: 'Impossibile continuare qui',
        'sms-only':
          'Il tuo account richiede codici via SMS, ma non ha un numero di telefono. Chiedi di aggiungerlo a chi gestisce gli account.',
        'nothing-usable':
          'Il tuo account richiede un secondo passaggio che non può essere configurato qui. Rivolgiti a chi gestisce gli account.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Scegli una nuova password',
      description: 'La tua password attuale è temporanea.',
      descriptionWithAttributes:
        'La tua password attuale è temporanea. Ci serve anche qualche altra informazione.',
      password: 'Nuova password',
      submit: 'Salva e continua',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Scegli come accedere',
      lastUsed: 'Usato l’ultima volta',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Scegli un metodo di verifica',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Accedi' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Apri l’app di autenticazione',
      description: ({ deviceName }) =>
        deviceName
          ? `Inserisci il codice dell’app di autenticazione (${deviceName}).`
          : 'Inserisci il codice dell’app di autenticazione.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Usa la tua passkey',
      description: 'Il dispositivo ti chiederà l’impronta digitale, il volto o il blocco schermo.',
      submit: 'Continua con la passkey',
      tryAgain: 'Riprova',
      passkeyErrors: {
        cancelled: 'Non è stata usata alcuna passkey. Riprova o usa un altro metodo.',
        unsupported: 'Questo browser non supporta le passkey. Usa un altro metodo.',
        'wrong-site': 'Questa passkey appartiene a un altro indirizzo web. Contatta il gestore del sito.',
        failed: 'Il dispositivo non è riuscito a usare la passkey. Riprova o usa un altro metodo.',
      },
    },
    'unknown-challenge': {
      title: 'Impossibile continuare qui',
      description: ({ challenge }) =>
        `Questa pagina non supporta il passaggio successivo (${challenge}). Contatta il gestore del sito.`,
    },
  },
}
