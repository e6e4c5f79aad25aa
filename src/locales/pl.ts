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

const errors = { 'wrong-code': 'Aplikacja pokazuje teraz inny kod. Wpisz go.' }

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
    anotherWay: 'Wybierz inny sposób',
    backToSignIn: 'Wróć do logowania',
    optional: 'opcjonalnie',
    errorTitle: (title) => `Błąd: ${title}`,
    errorSummary: 'Wystąpił problem',
    expiresIn: (seconds) => `Czas na logowanie minie ${inTime(seconds)}.`,
    signedIn: 'Zalogowano.',
    unexpectedError: 'Coś poszło nie tak na tej stronie.',
    startAgain: 'Zacznij od nowa',
    notConfirmed: 'Moje konto nie jest jeszcze potwierdzone',
  },

  code: {
    send: 'Wyślij kod',
    haveCode: 'Mam już kod',
    resend: 'Wyślij nowy kod',
    resendIn: (seconds) => `Nowy kod można wysłać ${inTime(seconds)}.`,
    resent: 'Nowy kod został wysłany. Poprzedni już nie działa.',
    notReceived: {
      EMAIL: 'E-mail nie dotarł? Sprawdź też spam.',
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
    met: 'jest',
    notMet: 'jeszcze nie ma',
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
    required: (label) => `${label}: wypełnij to pole.`,
    'not-a-code': 'Kod ma od sześciu do ośmiu cyfr.',
    'not-an-email': 'To nie jest adres e-mail. Podaj go w postaci nazwa@example.com.',
    'not-offered': 'Wybierz jedną z opcji.',
    'has-spaces': 'Usuń spacje z początku i końca, a z nazwy użytkownika wszystkie.',
    'too-short': 'To jest za krótkie.',
    'too-long': 'To jest za długie.',
    malformed: 'Tego nie można tu użyć.',
  },

  errors: {
    'wrong-credentials': 'Nieprawidłowy login lub hasło. Spróbuj ponownie.',
    'account-locked': 'Zbyt wiele prób.',
    'user-disabled': 'To konto jest wyłączone. Skontaktuj się z administratorem.',
    'not-authorized': 'Odmówiono dostępu. Zaloguj się ponownie.',
    'temporary-password-expired': 'Hasło tymczasowe wygasło. Poproś administratora o nowe.',
    blocked:
      'Logowanie zablokowano ze względów bezpieczeństwa. Spróbuj później lub skontaktuj się z administratorem.',
    'wrong-code': 'Ten kod jest nieprawidłowy. Sprawdź go i wpisz ponownie.',
    'expired-code': 'Ten kod wygasł. Poproś o nowy.',
    'used-code': 'Ten kod został już użyty. Poczekaj na następny.',
    'delivery-failed': 'Nie udało się wysłać kodu. Spróbuj ponownie lub wybierz inny sposób.',
    'resend-cooldown': 'Kod został wysłany przed chwilą.',
    'sign-in-required': 'Aby otrzymać nowy kod, zaloguj się ponownie.',
    'wrong-answer': 'Odpowiedź jest nieprawidłowa. Spróbuj ponownie.',
    'weak-password': 'Hasło jest za słabe dla tego konta. Wybierz inne.',
    'reused-password': 'To hasło było już używane. Wybierz inne.',
    'bad-username': 'Tej nazwy użytkownika nie można tu użyć. Wybierz inną.',
    'bad-email': 'Adres e-mail jest nieprawidłowy. Podaj go w postaci nazwa@example.com.',
    'bad-phone-number': 'Numer telefonu jest nieprawidłowy. Zacznij od + i numeru kierunkowego kraju.',
    'bad-attributes': 'Niektórych danych brakuje lub nie można ich tu użyć. Sprawdź je.',
    'account-exists': 'Konto o tej nazwie już istnieje. Zaloguj się lub wybierz inną nazwę.',
    'alias-exists': 'Ten adres lub numer należy już do innego konta.',
    'reset-not-possible': 'Tego hasła nie można tu zresetować. Skontaktuj się z administratorem.',
    'confirm-not-possible':
      'Tego konta nie można potwierdzić. Zaloguj się lub skontaktuj się z administratorem.',
    'sign-up-closed': 'Nie można tu zakładać nowych kont. Skontaktuj się z administratorem.',
    'factor-not-set-up': 'Ten sposób logowania nie jest skonfigurowany dla tego konta. Wybierz inny.',
    'session-expired': 'Minął czas na logowanie. Zaloguj się ponownie.',
    'rate-limited': 'Mamy teraz duży ruch.',
    misconfigured: 'Ta strona jest źle skonfigurowana. Zgłoś to administratorowi strony.',
    'refused-by-lambda': 'To nie jest dozwolone. Skontaktuj się z administratorem strony.',
    'passkey-refused': 'Ten klucz dostępu nie został przyjęty. Spróbuj ponownie lub wybierz inny sposób.',
    'provider-refused': 'Logowanie się nie udało. Spróbuj ponownie lub wybierz inny sposób.',
    network: 'Brak odpowiedzi. Sprawdź połączenie i spróbuj ponownie.',
    unknown: 'Coś poszło nie tak. Spróbuj ponownie.',
  },

  retryIn: (said, seconds) => `${said} Kolejna próba ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Zaloguj się',
      accountConfirmed: 'Konto zostało potwierdzone. Możesz się teraz zalogować.',
      passwordReset: 'Hasło zostało zmienione. Możesz się teraz zalogować.',
      rememberUsername: 'Zapamiętaj mój login na tym urządzeniu',
      continue: 'Dalej',
      signUp: 'Utwórz konto',
      or: 'lub',
      continueWithProvider: (provider) => `Kontynuuj z ${provider}`,
      errors: { 'wrong-credentials': 'Nieprawidłowy login lub hasło. Zacznij ponownie od podania loginu.' },
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
      description: 'Podaj swój login, a wyślemy Ci kod.',
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
        title: 'Skonfiguruj drugi krok logowania',
        description: 'Samo hasło nie wystarczy. Wybierz dodatkowy sposób.',
        factors,
      },
      app: {
        title: 'Skonfiguruj aplikację uwierzytelniającą',
        description: 'Zeskanuj kod QR aplikacją uwierzytelniającą i wpisz kod z aplikacji.',
        qrCode: 'Kod QR z kluczem do aplikacji uwierzytelniającej',
        manualKey: 'Nie masz aparatu? Wpisz ten klucz w aplikacji:',
        copyKey: 'Kopiuj klucz',
        copied: 'Skopiowano',
        openApp: 'Otwórz aplikację uwierzytelniającą',
        code: 'Kod z aplikacji',
        deviceName: 'Nazwa tego urządzenia',
        deviceNameHint: 'Aby łatwo je później rozpoznać.',
        submit: 'Dalej',
        verified: 'Aplikacja jest skonfigurowana. Został jeszcze jeden krok.',
      },
      email: {
        title: 'Dodaj adres e-mail',
        description: 'Na ten adres wyślemy kod teraz i przy każdym logowaniu.',
        email: 'Adres e-mail',
        submit: 'Wyślij kod',
      },
      unavailable: {
        title: 'Potrzebna jest pomoc',
        'sms-only':
          'To konto wymaga kodów SMS, ale nie ma numeru telefonu. Poproś administratora o jego dodanie.',
        'nothing-usable':
          'To konto wymaga drugiego kroku, którego nie można tu skonfigurować. Skontaktuj się z administratorem.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Ustaw własne hasło',
      description: 'Poprzednie hasło było tymczasowe.',
      descriptionWithAttributes:
        'Poprzednie hasło było tymczasowe. Potrzebujemy też kilku informacji o Tobie.',
      password: 'Nowe hasło',
      submit: 'Zapisz i kontynuuj',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Jak chcesz się zalogować?',
      lastUsed: 'Ostatni wybór',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Jak chcesz potwierdzić, że to Ty?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Zaloguj się' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Otwórz aplikację uwierzytelniającą',
      description: ({ deviceName }) =>
        deviceName ? `Wpisz kod z aplikacji na urządzeniu ${deviceName}.` : 'Wpisz kod z aplikacji.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Użyj klucza dostępu',
      description: 'Urządzenie poprosi o użycie odcisku palca, twarzy lub blokady ekranu.',
      submit: 'Kontynuuj z kluczem dostępu',
      tryAgain: 'Spróbuj ponownie',
      passkeyErrors: {
        cancelled: 'Nic nie zostało wysłane. Spróbuj ponownie lub wybierz inny sposób.',
        unsupported: 'Ta przeglądarka nie obsługuje kluczy dostępu. Wybierz inny sposób.',
        'wrong-site': 'Ten klucz dostępu należy do innego adresu. Zgłoś to administratorowi strony.',
        failed: 'Nie udało się użyć klucza dostępu. Spróbuj ponownie lub wybierz inny sposób.',
      },
    },
    'unknown-challenge': {
      title: 'Nie można kontynuować',
      description: ({ challenge }) =>
        `Logowanie wymaga czegoś, czego ta strona nie obsługuje (${challenge}). Zgłoś to administratorowi strony.`,
    },
  },
}
