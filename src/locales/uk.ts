/** Українська. */

import { type CodeDestination, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('uk')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Введіть код, який ми надіслали ${destination ? `на ${destination}` : otherwise}.`

const password = {
  title: 'Введіть пароль',
  password: 'Пароль',
  submit: 'Увійти',
  forgotPassword: 'Забули пароль?',
}

const sms = {
  title: 'Перевірте телефон',
  description: sent('вам на телефон'),
  code: 'Код',
  submit: 'Продовжити',
}

const errors = { 'wrong-code': 'Неправильний код. Введіть код, який застосунок показує зараз.' }

const factors = {
  PASSWORD_SRP: 'Пароль',
  PASSWORD: 'Пароль',
  EMAIL_OTP: 'Код електронною поштою',
  SMS_OTP: 'SMS із кодом',
  SMS_MFA: 'SMS із кодом',
  SOFTWARE_TOKEN_MFA: 'Застосунок-автентифікатор',
  WEB_AUTHN: 'Ключ доступу',
}

const noPasskey = 'Ключ доступу не спрацював. Спробуйте ще раз або виберіть інший спосіб.'

export const uk: Texts = {
  language: 'uk',
  common: {
    loading: 'Зачекайте трохи',
    anotherWay: 'Використати інший спосіб',
    backToSignIn: 'Назад до входу',
    optional: 'необов’язково',
    errorTitle: (title) => `Помилка: ${title}`,
    errorSummary: 'Перевірте дані',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Час на вхід мине ${inTime(seconds)}.`,
    signedIn: 'Вхід виконано.',
    unexpectedError: 'Сталася помилка',
    startAgain: 'Спробувати ще раз',
    notConfirmed: 'Запис не підтверджено? Підтвердити',
  },

  code: {
    send: 'Надіслати код',
    haveCode: 'Я вже маю код',
    resend: 'Надіслати новий код',
    resendIn: (seconds) => `Новий код ${inTime(seconds)}`,
    resent: 'Ми надіслали новий код. Попередній не діє.',
    notReceived: {
      EMAIL: 'Лист не надійшов? Перевірте папку «Спам».',
      SMS: 'SMS не надійшло? Зачекайте хвилину.',
    },
    complete: 'Код введено.',
  },

  password: {
    show: 'Показати пароль',
    hide: 'Приховати пароль',
    shown: 'Пароль видно.',
    hidden: 'Пароль приховано.',
    capsLock: 'Увімкнено Caps Lock.',
    requirements: 'Вимоги до пароля',
    minimumLength: (length) => `символів: від ${length}`,
    requireLowercase: 'мала латинська літера',
    requireUppercase: 'велика латинська літера',
    requireNumbers: 'цифра',
    requireSymbols: 'спецсимвол',
    met: 'виконано',
    notMet: 'не виконано',
    allMet: 'Усі вимоги до пароля виконано.',
  },

  attributes: {
    address: 'Поштова адреса',
    birthdate: 'Дата народження',
    email: 'Електронна пошта',
    family_name: 'Прізвище',
    gender: 'Стать',
    given_name: 'Ім’я',
    locale: 'Мова',
    middle_name: 'По батькові',
    name: 'Повне ім’я',
    nickname: 'Псевдонім',
    phone_number: 'Номер телефону',
    picture: 'Посилання на фото',
    preferred_username: 'Бажане ім’я',
    profile: 'Посилання на профіль',
    username: 'Ім’я користувача',
    website: 'Вебсайт',
    zoneinfo: 'Часовий пояс',
    country: 'Країна',
  },

  validation: {
    required: (label) => `Заповніть поле «${label}».`,
    'not-a-code': (label) => `У полі «${label}» має бути від 6 до 8 цифр.`,
    'not-an-email': 'Введіть адресу пошти у форматі name@example.com.',
    'not-offered': 'Виберіть один із варіантів.',
    'has-spaces': 'Приберіть пробіли.',
    'too-short': (label) => `Поле «${label}» надто коротке.`,
    'too-long': (label) => `Поле «${label}» надто довге.`,
    malformed: (label) => `Поле «${label}» не прийнято. Перевірте його та спробуйте ще раз.`,
  },

  errors: {
    'wrong-credentials': 'Неправильне ім’я користувача або пароль. Спробуйте ще раз.',
    'account-locked': 'Забагато спроб.',
    'user-disabled': 'Цей обліковий запис вимкнено. Зверніться до адміністратора.',
    'not-authorized': 'Запит не прийнято. Увійдіть ще раз.',
    'temporary-password-expired': 'Термін дії тимчасового пароля закінчився. Зверніться до адміністратора.',
    blocked: 'Вхід заблоковано з міркувань безпеки. Спробуйте пізніше або зверніться до адміністратора.',
    'wrong-code': 'Неправильний код. Перевірте його та спробуйте ще раз.',
    'expired-code': 'Термін дії коду закінчився. Запросіть новий.',
    'used-code': 'Цей код уже використано. Дочекайтеся наступного.',
    'delivery-failed': 'Не вдалося надіслати код. Спробуйте ще раз або виберіть інший спосіб.',
    'resend-cooldown': 'Код щойно надіслано.',
    'sign-in-required': 'Щоб отримати новий код, увійдіть ще раз.',
    'wrong-answer': 'Неправильна відповідь. Спробуйте ще раз.',
    'weak-password': 'Цей пароль надто простий. Придумайте надійніший.',
    'reused-password': 'Ви вже використовували цей пароль. Придумайте інший.',
    'bad-username': 'Це ім’я користувача не прийнято. Виберіть інше.',
    'bad-email': 'Введіть адресу пошти у форматі name@example.com.',
    'bad-phone-number': 'Введіть повний номер телефону, починаючи з + і коду країни.',
    'bad-attributes': 'Деякі дані не вказано або не прийнято. Перевірте їх.',
    'account-exists': 'Обліковий запис із таким іменем користувача вже є. Увійдіть або виберіть інше ім’я.',
    'alias-exists': 'Ця адреса або номер уже використовується в іншому обліковому записі.',
    'reset-not-possible': 'Скинути пароль тут не можна. Зверніться до адміністратора.',
    'confirm-not-possible':
      'Підтвердити цей обліковий запис не можна. Увійдіть або зверніться до адміністратора.',
    'sign-up-closed': 'Створити обліковий запис тут не можна. Зверніться до адміністратора.',
    'factor-not-set-up': 'Цей спосіб не налаштовано. Виберіть інший.',
    'session-expired': 'Час на вхід минув. Увійдіть ще раз.',
    'rate-limited': 'Сервіс перевантажено.',
    misconfigured: 'Сторінку неправильно налаштовано. Зверніться до власника сайту.',
    'rejected-by-lambda': 'Це не дозволено. Зверніться до власника сайту.',
    'passkey-rejected': noPasskey,
    'provider-rejected': 'Увійти не вдалося. Спробуйте ще раз або виберіть інший спосіб.',
    network: 'Немає зв’язку. Перевірте підключення до інтернету та спробуйте ще раз.',
    unknown: 'Сталася помилка. Спробуйте ще раз.',
  },

  retryIn: (text, seconds) => `${text} Спробуйте ще раз ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Вхід',
      accountConfirmed: 'Обліковий запис підтверджено. Тепер можна ввійти.',
      passwordReset: 'Пароль змінено. Тепер можна ввійти.',
      rememberUsername: 'Запам’ятати ім’я користувача на цьому пристрої',
      continue: 'Продовжити',
      signUp: 'Створити обліковий запис',
      or: 'або',
      continueWithProvider: (provider) => `Увійти через ${provider}`,
      errors: { 'wrong-credentials': 'Неправильне ім’я користувача або пароль. Введіть ім’я ще раз.' },
    },
    'sign-up': {
      title: 'Створити обліковий запис',
      password: 'Пароль',
      submit: 'Створити обліковий запис',
      signIn: 'Уже маєте обліковий запис? Увійти',
    },
    'confirm-sign-up': {
      title: 'Підтвердити обліковий запис',
      description: sent('вам'),
      descriptionIfUnconfirmed: 'Якщо цей обліковий запис не підтверджено, ми надіслали код.',
      code: 'Код',
      submit: 'Підтвердити обліковий запис',
    },
    'forgot-password': {
      title: 'Скидання пароля',
      description: 'Ми надішлемо вам код для зміни пароля.',
      submit: 'Надіслати код',
    },
    'reset-password': {
      title: 'Придумайте новий пароль',
      description: ({ destination }) =>
        `Якщо такий обліковий запис існує, ми надіслали код${destination ? ` на ${destination}` : ''}.`,
      resetRequired: 'Адміністратор просить вас змінити пароль.',
      descriptionIfCodeSent: sent('вам'),
      code: 'Код',
      password: 'Новий пароль',
      submit: 'Змінити пароль',
    },
    'remember-device': {
      title: 'Запам’ятати цей пристрій?',
      description: ({ deviceName }) =>
        `Наступного разу вистачить пароля. Погоджуйтеся, лише якщо цей пристрій (${deviceName}) ваш.`,
      yes: 'Так, запам’ятати',
      no: 'Ні',
    },
    CUSTOM_CHALLENGE: {
      title: 'Ще одне запитання',
      answer: 'Відповідь',
      submit: 'Продовжити',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Перевірте пошту',
      description: sent('вам електронною поштою'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Налаштуйте двоетапну перевірку',
        description: 'Для входу потрібен другий крок. Виберіть спосіб.',
        factors,
      },
      app: {
        title: 'Налаштуйте застосунок-автентифікатор',
        description: 'Відскануйте QR-код у застосунку-автентифікаторі та введіть код із застосунку.',
        qrCode: 'QR-код для налаштування застосунку-автентифікатора',
        manualKey: 'Не вдається відсканувати? Введіть ключ у застосунку:',
        copyKey: 'Скопіювати ключ',
        copied: 'Скопійовано',
        openApp: 'Відкрити застосунок-автентифікатор',
        code: 'Код із застосунку',
        deviceName: 'Назва пристрою',
        deviceNameHint: 'Наприклад: мій телефон',
        submit: 'Продовжити',
        verified: 'Застосунок налаштовано. Продовжте, щоб увійти.',
      },
      email: {
        title: 'Додайте адресу електронної пошти',
        description: 'Ми надішлемо код на цю адресу зараз і під час кожного входу.',
        email: 'Електронна пошта',
        submit: 'Надіслати код',
      },
      unavailable: {
        title: 'Тут не можна продовжити',
        'sms-only': 'Потрібні коди з SMS, але номер телефону не вказано. Зверніться до адміністратора.',
        'nothing-usable': 'Другий крок входу тут налаштувати не можна. Зверніться до адміністратора.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Придумайте новий пароль',
      description: 'Поточний пароль тимчасовий.',
      descriptionWithAttributes: 'Поточний пароль тимчасовий. Потрібні й інші дані.',
      password: 'Новий пароль',
      submit: 'Зберегти й продовжити',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Виберіть спосіб входу',
      lastUsed: 'Минулого разу',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Виберіть спосіб перевірки',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Увійти' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Відкрийте застосунок-автентифікатор',
      description: ({ deviceName }) =>
        `Введіть код із застосунку-автентифікатора${deviceName ? ` (${deviceName})` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'Вхід із ключем доступу',
      description: 'Пристрій запитає відбиток пальця, обличчя або блокування екрана.',
      submit: 'Продовжити з ключем доступу',
      tryAgain: 'Повторити',
      passkeyErrors: {
        cancelled: 'Ключ доступу не використано. Спробуйте ще раз або виберіть інший спосіб.',
        unsupported: 'Браузер не підтримує ключі доступу. Виберіть інший спосіб.',
        'wrong-site': 'Цей ключ доступу для іншої вебадреси. Зверніться до власника сайту.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'Тут не можна продовжити',
      description: ({ challenge }) =>
        `Ця сторінка не підтримує наступний крок (${challenge}). Зверніться до власника сайту.`,
    },
  },
}
