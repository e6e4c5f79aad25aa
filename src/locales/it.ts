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
  'wrong-code': 'Non è il codice che l’app mostra adesso. Inserisci quello che vedi nell’app.',
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
    expiresIn: (seconds) => `Il tempo per accedere scade ${inTime(seconds)}.`,
    signedIn: 'Accesso effettuato.',
    unexpectedError: 'Si è verificato un problema in questa pagina.',
    startAgain: 'Ricomincia',
    notConfirmed: 'Non ho ancora confermato il mio account',
  },

  code: {
    send: 'Ricevi un codice',
    haveCode: 'Ho già un codice',
    resend: 'Ricevi un altro codice',
    resendIn: (seconds) => `Potrai richiedere un altro codice ${inTime(seconds)}.`,
    resent: 'Abbiamo inviato un nuovo codice. Quello precedente non è più valido.',
    notReceived: {
      EMAIL: 'Nessuna email? Controlla anche nella posta indesiderata.',
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
    notMet: 'requisito non ancora soddisfatto',
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
    picture: 'Link alla tua foto',
    preferred_username: 'Nome utente preferito',
    profile: 'Link al tuo profilo',
    username: 'Nome utente',
    website: 'Sito web',
    zoneinfo: 'Fuso orario',
    country: 'Paese',
  },

  validation: {
    required: (label) => `${label}: compila questo campo.`,
    'not-a-code': 'Il codice è composto da sei a otto cifre.',
    'not-an-email': 'L’indirizzo email non è valido. Esempio: nome@example.com',
    'not-offered': 'Scegli una delle opzioni proposte.',
    'has-spaces': 'Togli gli spazi all’inizio e alla fine. Un nome utente non può contenerne.',
    'too-short': 'È troppo corto.',
    'too-long': 'È troppo lungo.',
    malformed: 'Questo valore non è utilizzabile qui.',
  },

  errors: {
    'wrong-credentials': 'Nome o password non corretti. Riprova.',
    'account-locked': 'Troppi tentativi.',
    'user-disabled': 'Questo account è disattivato. Rivolgiti a chi gestisce gli account.',
    'not-authorized': 'La richiesta non è stata accettata. Accedi di nuovo.',
    'temporary-password-expired':
      'La password temporanea è scaduta. Chiedine una nuova a chi gestisce gli account.',
    blocked:
      'Questo accesso è stato bloccato per motivi di sicurezza. Riprova più tardi o rivolgiti a chi gestisce gli account.',
    'wrong-code': 'Il codice non è corretto. Controllalo e inseriscilo di nuovo.',
    'expired-code': 'Il codice è scaduto. Richiedine un altro.',
    'used-code': 'Questo codice è già stato usato. Attendi il prossimo.',
    'delivery-failed': 'Non è stato possibile inviare il codice. Riprova o usa un altro metodo.',
    'resend-cooldown': 'Un codice è stato inviato poco fa.',
    'sign-in-required': 'Per ricevere un altro codice, accedi di nuovo.',
    'wrong-answer': 'La risposta non è corretta. Riprova.',
    'weak-password': 'Questa password non è abbastanza sicura per questo account. Scegline un’altra.',
    'reused-password': 'Hai già usato questa password in passato. Scegline un’altra.',
    'bad-username': 'Questo nome utente non è utilizzabile. Scegline un altro.',
    'bad-email': 'L’indirizzo email non è valido. Esempio: nome@example.com',
    'bad-phone-number': 'Il numero di telefono non è valido. Inizia con + e il prefisso internazionale.',
    'bad-attributes': 'Un dato manca o non è utilizzabile qui. Controlla quanto hai inserito.',
    'account-exists': 'Esiste già un account con questo nome. Accedi o scegli un altro nome.',
    'alias-exists': 'Questo recapito è già associato a un altro account.',
    'reset-not-possible':
      'Questa password non può essere reimpostata qui. Rivolgiti a chi gestisce gli account.',
    'confirm-not-possible':
      'Questo account non può essere confermato. Accedi o rivolgiti a chi gestisce gli account.',
    'sign-up-closed': 'Qui non è possibile creare nuovi account. Rivolgiti a chi gestisce gli account.',
    'factor-not-set-up': 'Questo metodo di accesso non è configurato per il tuo account. Usane un altro.',
    'session-expired': 'È passato troppo tempo. Accedi di nuovo.',
    'rate-limited': 'In questo momento ci sono molte richieste.',
    misconfigured: 'Questa pagina non è configurata correttamente. Segnalalo a chi la gestisce.',
    'refused-by-lambda': 'Questa operazione non è stata autorizzata. Rivolgiti a chi gestisce questa pagina.',
    'passkey-refused': 'Questa passkey non è stata accettata. Riprova o usa un altro metodo.',
    'provider-refused': 'Accesso non riuscito. Riprova o usa un altro metodo.',
    network: 'Nessuna risposta dal servizio. Controlla la connessione e riprova.',
    unknown: 'Si è verificato un problema. Riprova.',
  },

  retryIn: (said, seconds) => `${said} Riprova ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Accedi',
      accountConfirmed: 'Il tuo account è confermato. Ora puoi accedere.',
      passwordReset: 'La password è stata cambiata. Ora puoi usarla per accedere.',
      rememberUsername: 'Ricorda il mio nome su questo dispositivo',
      continue: 'Continua',
      signUp: 'Crea un account',
      or: 'oppure',
      continueWithProvider: (provider) => `Continua con ${provider}`,
      errors: { 'wrong-credentials': 'Nome o password non corretti. Ricomincia inserendo il tuo nome.' },
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
      descriptionIfUnconfirmed: 'Se questo account è ancora da confermare, riceverai un codice.',
      code: 'Codice',
      submit: 'Conferma account',
    },
    'forgot-password': {
      title: 'Reimposta la password',
      description: 'Indica chi sei e ti invieremo un codice.',
      submit: 'Ricevi un codice',
    },
    'reset-password': {
      title: 'Scegli una nuova password',
      description: ({ destination }) =>
        destination
          ? `Se esiste un account con questo nome, riceverai un codice a ${destination}.`
          : 'Se esiste un account con questo nome, riceverai un codice.',
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
      answer: 'La tua risposta',
      submit: 'Continua',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Controlla la tua email',
      description: sent(' per email'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configura un secondo passaggio',
        description: 'Per il tuo account la password non basta. Scegli cos’altro vuoi usare.',
        factors,
      },
      app: {
        title: 'Configura l’app di autenticazione',
        description:
          'Inquadra il codice QR con un’app di autenticazione, poi inserisci il codice che appare nell’app.',
        qrCode: 'Codice QR con la chiave per l’app di autenticazione',
        manualKey: 'Non hai una fotocamera? Inserisci questa chiave nell’app:',
        copyKey: 'Copia la chiave',
        copied: 'Chiave copiata',
        openApp: 'Apri l’app di autenticazione',
        code: 'Codice dell’app',
        deviceName: 'Nome di questo dispositivo',
        deviceNameHint: 'Servirà a riconoscerlo in seguito.',
        submit: 'Continua',
        verified: 'L’app è configurata. Ancora un passaggio per completare l’accesso.',
      },
      email: {
        title: 'Aggiungi il tuo indirizzo email',
        description: 'Invieremo un codice a questo indirizzo adesso e a ogni accesso.',
        email: 'Indirizzo email',
        submit: 'Ricevi un codice',
      },
      unavailable: {
        title: 'Per continuare serve aiuto',
        'sms-only':
          'Il tuo account richiede codici via SMS, ma non ha un numero di telefono. Chiedi di aggiungerlo a chi gestisce gli account.',
        'nothing-usable':
          'Il tuo account richiede un secondo passaggio che non può essere configurato qui. Rivolgiti a chi gestisce gli account.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Scegli una tua password',
      description: 'Quella che hai usato era temporanea.',
      descriptionWithAttributes:
        'Quella che hai usato era temporanea. Ci serve anche qualche informazione su di te.',
      password: 'Nuova password',
      submit: 'Salva e continua',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Come vuoi accedere?',
      lastUsed: 'Usato l’ultima volta',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Come vuoi confermare la tua identità?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Accedi' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Apri l’app di autenticazione',
      description: ({ deviceName }) =>
        deviceName
          ? `Inserisci il codice che appare nell’app sul dispositivo “${deviceName}”.`
          : 'Inserisci il codice che appare nell’app.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Usa la tua passkey',
      description: 'Il dispositivo ti chiederà l’impronta digitale, il volto o il blocco schermo.',
      submit: 'Continua con la passkey',
      tryAgain: 'Riprova',
      passkeyErrors: {
        cancelled: 'Non è stato inviato nulla. Puoi riprovare o usare un altro metodo.',
        unsupported: 'Questo browser non supporta le passkey. Usa un altro metodo.',
        'wrong-site':
          'Questa passkey appartiene a un altro indirizzo web. Segnalalo a chi gestisce questa pagina.',
        failed: 'Il dispositivo non è riuscito a usare la passkey. Riprova o usa un altro metodo.',
      },
    },
    'unknown-challenge': {
      title: 'Questa pagina non può proseguire',
      description: ({ challenge }) =>
        `L’accesso prevede un passaggio che questa pagina non conosce (${challenge}). Segnalalo a chi la gestisce.`,
    },
  },
}
