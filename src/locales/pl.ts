/** Polski. */

import { type CodeDestination, pluralFormat, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const count = pluralFormat('pl')
const inTime = relativeTimeFormat('pl')

const to = ({ destination }: CodeDestination) => (destination ? ` na ${destination}` : '')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Wpisz kod wysłany ${destination ? `na ${destination}` : otherwise}.`

const password = {
  title: 'Wpisz hasło',
  password: 'Hasło',
  submit: 'Zaloguj się',
  forgotPassword: 'Nie pamiętasz hasła?',
}

const sms = { title: 'Sprawdź telefon', description: sent('na Twój telefon'), code: 'Kod', submit: 'Dalej' }

const errors = { 'wrong-code': 'Nieprawidłowy kod. Wpisz kod, który aplikacja pokazuje teraz.' }

const factors = {
  PASSWORD_SRP: 'Hasło',
  PASSWORD: 'Hasło',
  EMAIL_OTP: 'Kod wysłany e-mailem',
  SMS_OTP: 'Kod wysłany SMS-em',
  SMS_MFA: 'Kod wysłany SMS-em',
  SOFTWARE_TOKEN_MFA: 'Aplikacja uwierzytelniająca',
  WEB_AUTHN: 'Klucz dostępu',
}

export const pl: Texts = {
  language: 'pl',
  common: {
    loading: 'Chwileczkę',
    anotherWay: 'Użyj innej metody',
    backToSignIn: 'Wróć do logowania',
    optional: 'opcjonalnie',
    errorTitle: (title) => `Błąd: ${title}`,
    errorSummary: 'Wystąpił problem',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Sesja wygaśnie ${inTime(seconds)}.`,
    signedIn: 'Zalogowano.',
    unexpectedError: 'Coś poszło nie tak',
    startAgain: 'Spróbuj ponownie',
    notConfirmed: 'Konto niepotwierdzone? Potwierdź je',
  },

  code: {
    send: 'Wyślij kod',
    haveCode: 'Mam już kod',
    resend: 'Wyślij nowy kod',
    resendIn: (seconds) => `Wyślij nowy kod ${inTime(seconds)}`,
    resent: 'Wysłaliśmy nowy kod. Poprzedni już nie działa.',
    notReceived: {
      EMAIL: 'E-mail nie dotarł? Sprawdź folder ze spamem.',
      SMS: 'SMS nie dotarł? To może potrwać minutę.',
    },
    complete: 'Kod jest kompletny.',
  },

  password: {
    show: 'Pokaż hasło',
    hide: 'Ukryj hasło',
    shown: 'Hasło jest widoczne.',
    hidden: 'Hasło jest ukryte.',
    capsLock: 'Caps Lock jest włączony.',
    requirements: 'Hasło musi zawierać',
    minimumLength: (length) =>
      count(length, {
        one: 'co najmniej # znak',
        few: 'co najmniej # znaki',
        many: 'co najmniej # znaków',
        other: 'co najmniej # znaku',
      }),
    requireLowercase: 'małą literę',
    requireUppercase: 'wielką literę',
    requireNumbers: 'cyfrę',
    requireSymbols: 'znak specjalny',
    met: 'spełniono',
    notMet: 'nie spełniono',
    allMet: 'Hasło spełnia wszystkie wymagania.',
  },

  attributes: {
    address: 'Adres pocztowy',
    birthdate: 'Data urodzenia',
    email: 'Adres e-mail',
    family_name: 'Nazwisko',
    gender: 'Płeć',
    given_name: 'Imię',
    locale: 'Język',
    middle_name: 'Drugie imię',
    name: 'Imię i nazwisko',
    nickname: 'Pseudonim',
    phone_number: 'Numer telefonu',
    picture: 'Link do zdjęcia',
    preferred_username: 'Preferowana nazwa użytkownika',
    profile: 'Link do profilu',
    username: 'Nazwa użytkownika',
    website: 'Strona internetowa',
    zoneinfo: 'Strefa czasowa',
    country: 'Kraj',
  },

  validation: {
    required: (label) => `Wypełnij pole „${label}”.`,
    'not-a-code': (label) => `Pole „${label}” musi mieć od 6 do 8 cyfr.`,
    'not-an-email': 'Podaj adres e-mail w postaci nazwa@example.com.',
    'not-offered': 'Wybierz jedną z opcji.',
    'has-spaces': 'Usuń spacje.',
    'too-short': (label) => `Pole „${label}” jest za krótkie.`,
    'too-long': (label) => `Pole „${label}” jest za długie.`,
    malformed: (label) => `Pole „${label}” nie zostało przyjęte. Sprawdź je i spróbuj ponownie.`,
  },

  errors: {
    'wrong-credentials': 'Nieprawidłowa nazwa użytkownika lub hasło. Spróbuj ponownie.',
    'account-locked': 'Zbyt wiele prób.',
    'user-disabled': 'To konto jest wyłączone. Skontaktuj się z administratorem.',
    'not-authorized': 'Żądanie nie zostało przyjęte. Zaloguj się ponownie.',
    'temporary-password-expired': 'Hasło tymczasowe wygasło. Poproś administratora o nowe.',
    blocked:
      'Logowanie zablokowano ze względów bezpieczeństwa. Spróbuj później lub skontaktuj się z administratorem.',
    'wrong-code': 'Nieprawidłowy kod. Sprawdź go i spróbuj ponownie.',
    'expired-code': 'Ten kod wygasł. Poproś o nowy.',
    'used-code': 'Ten kod został już użyty. Poczekaj na następny.',
    'delivery-failed': 'Nie udało się wysłać kodu. Spróbuj ponownie lub użyj innej metody.',
    'resend-cooldown': 'Kod został wysłany przed chwilą.',
    'sign-in-required': 'Aby otrzymać nowy kod, zaloguj się ponownie.',
    'wrong-answer': 'Nieprawidłowa odpowiedź. Spróbuj ponownie.',
    'weak-password': 'To hasło jest za słabe. Wybierz silniejsze.',
    'reused-password': 'To hasło było już używane. Wybierz inne.',
    'bad-username': 'Ta nazwa użytkownika nie została przyjęta. Wybierz inną.',
    'bad-email': 'Podaj adres e-mail w postaci nazwa@example.com.',
    'bad-phone-number': 'Podaj pełny numer telefonu, zaczynając od + i numeru kierunkowego kraju.',
    'bad-attributes': 'Niektórych danych brakuje lub nie zostały przyjęte. Sprawdź je.',
    'account-exists': 'Konto z tą nazwą użytkownika już istnieje. Zaloguj się lub wybierz inną.',
    'alias-exists': 'Ten adres e-mail lub numer telefonu należy już do innego konta.',
    'reset-not-possible': 'Tego hasła nie można tu zresetować. Skontaktuj się z administratorem.',
    'confirm-not-possible':
      'Tego konta nie można potwierdzić. Zaloguj się lub skontaktuj się z administratorem.',
    'sign-up-closed': 'Nie można tu utworzyć konta. Skontaktuj się z administratorem.',
    'factor-not-set-up': 'Ta metoda nie jest skonfigurowana dla tego konta. Użyj innej.',
    'session-expired': 'Sesja wygasła. Zaloguj się ponownie.',
    'rate-limited': 'Usługa jest przeciążona.',
    misconfigured: 'Ta strona jest źle skonfigurowana. Skontaktuj się z właścicielem witryny.',
    'rejected-by-lambda': 'To nie jest dozwolone. Skontaktuj się z właścicielem witryny.',
    'passkey-rejected': 'Ten klucz dostępu nie został przyjęty. Spróbuj ponownie lub użyj innej metody.',
    'provider-rejected': 'Logowanie się nie udało. Spróbuj ponownie lub użyj innej metody.',
    network: 'Brak połączenia. Sprawdź połączenie z internetem i spróbuj ponownie.',
    unknown: 'Coś poszło nie tak. Spróbuj ponownie.',
  },

  retryIn: (text, seconds) => `${text} Spróbuj ponownie ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Zaloguj się',
      accountConfirmed: 'Konto zostało potwierdzone. Możesz się teraz zalogować.',
      passwordReset: 'Hasło zostało zmienione. Możesz się teraz zalogować.',
      rememberUsername: 'Zapamiętaj moją nazwę użytkownika na tym urządzeniu',
      continue: 'Dalej',
      signUp: 'Utwórz konto',
      or: 'lub',
      continueWithProvider: (provider) => `Kontynuuj z ${provider}`,
      errors: {
        'wrong-credentials': 'Nieprawidłowa nazwa użytkownika lub hasło. Wpisz ponownie nazwę użytkownika.',
      },
    },
    'sign-up': {
      title: 'Utwórz konto',
      password: 'Hasło',
      submit: 'Utwórz konto',
      signIn: 'Masz już konto? Zaloguj się',
    },
    'confirm-sign-up': {
      title: 'Potwierdź konto',
      description: sent('do Ciebie'),
      descriptionIfUnconfirmed: 'Jeśli to konto czeka na potwierdzenie, wysłaliśmy kod.',
      code: 'Kod',
      submit: 'Potwierdź konto',
    },
    'forgot-password': {
      title: 'Zresetuj hasło',
      description: 'Wyślemy Ci kod, aby ustawić nowe hasło.',
      submit: 'Wyślij kod',
    },
    'reset-password': {
      title: 'Ustaw nowe hasło',
      description: (sent) => `Jeśli takie konto istnieje, wysłaliśmy kod${to(sent)}.`,
      resetRequired: 'Administrator prosi o ustawienie nowego hasła.',
      descriptionIfCodeSent: sent('do Ciebie'),
      code: 'Kod',
      password: 'Nowe hasło',
      submit: 'Zmień hasło',
    },
    'remember-device': {
      title: 'Zapamiętać to urządzenie?',
      description: ({ deviceName }) =>
        `Przy następnym logowaniu wystarczy hasło. Zgódź się tylko, jeśli urządzenie (${deviceName}) należy do Ciebie.`,
      yes: 'Tak, zapamiętaj',
      no: 'Nie',
    },
    CUSTOM_CHALLENGE: {
      title: 'Jeszcze jedno pytanie',
      answer: 'Odpowiedź',
      submit: 'Dalej',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Sprawdź pocztę',
      description: sent('e-mailem'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Skonfiguruj weryfikację dwuetapową',
        description: 'Twoje konto wymaga drugiego kroku logowania. Wybierz metodę.',
        factors,
      },
      app: {
        title: 'Skonfiguruj aplikację uwierzytelniającą',
        description: 'Zeskanuj kod QR aplikacją uwierzytelniającą i wpisz kod z aplikacji.',
        qrCode: 'Kod QR do skonfigurowania aplikacji uwierzytelniającej',
        manualKey: 'Nie możesz zeskanować kodu? Wpisz ten klucz w aplikacji:',
        copyKey: 'Kopiuj klucz',
        copied: 'Skopiowano',
        openApp: 'Otwórz aplikację uwierzytelniającą',
        code: 'Kod z aplikacji',
        deviceName: 'Nazwa urządzenia',
        deviceNameHint: 'Na przykład: mój telefon',
        submit: 'Dalej',
        verified: 'Aplikacja jest skonfigurowana. Kontynuuj, aby się zalogować.',
      },
      email: {
        title: 'Dodaj adres e-mail',
        description: 'Na ten adres wyślemy kod teraz i przy każdym logowaniu.',
        email: 'Adres e-mail',
        submit: 'Wyślij kod',
      },
      unavailable: {
        title: 'Nie można tu kontynuować',
        'sms-only':
          'To konto wymaga kodów SMS, ale nie ma numeru telefonu. Poproś administratora o jego dodanie.',
        'nothing-usable':
          'To konto wymaga drugiego kroku, którego nie można tu skonfigurować. Skontaktuj się z administratorem.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Ustaw nowe hasło',
      description: 'Obecne hasło jest tymczasowe.',
      descriptionWithAttributes: 'Obecne hasło jest tymczasowe. Potrzebujemy też kilku informacji.',
      password: 'Nowe hasło',
      submit: 'Zapisz i kontynuuj',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Wybierz sposób logowania',
      lastUsed: 'Ostatni wybór',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Wybierz metodę weryfikacji',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Zaloguj się' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Otwórz aplikację uwierzytelniającą',
      description: ({ deviceName }) =>
        deviceName
          ? `Wpisz kod z aplikacji uwierzytelniającej (${deviceName}).`
          : 'Wpisz kod z aplikacji uwierzytelniającej.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Użyj klucza dostępu',
      description: 'Urządzenie poprosi o użycie odcisku palca, twarzy lub blokady ekranu.',
      submit: 'Kontynuuj z kluczem dostępu',
      tryAgain: 'Spróbuj ponownie',
      passkeyErrors: {
        cancelled: 'Nie użyto klucza dostępu. Spróbuj ponownie lub użyj innej metody.',
        unsupported: 'Ta przeglądarka nie obsługuje kluczy dostępu. Użyj innej metody.',
        'wrong-site':
          'Ten klucz dostępu należy do innego adresu internetowego. Skontaktuj się z właścicielem witryny.',
        failed: 'Nie udało się użyć klucza dostępu. Spróbuj ponownie lub użyj innej metody.',
      },
    },
    'unknown-challenge': {
      title: 'Nie można tu kontynuować',
      description: ({ challenge }) =>
        `Ta strona nie obsługuje następnego kroku (${challenge}). Skontaktuj się z właścicielem witryny.`,
    },
  },
}
