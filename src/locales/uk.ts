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

const errors = { 'wrong-code': 'У застосунку інший код. Введіть його.' }

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
    anotherWay: 'Вибрати інший спосіб',
    backToSignIn: 'Назад до входу',
    optional: 'необов’язково',
    errorTitle: (title) => `Помилка: ${title}`,
    errorSummary: 'Перевірте дані',
    expiresIn: (seconds) => `Час на вхід мине ${inTime(seconds)}.`,
    signedIn: 'Вхід виконано.',
    unexpectedError: 'Сталася помилка на цій сторінці.',
    startAgain: 'Почати знову',
    notConfirmed: 'Мій обліковий запис ще не підтверджено',
  },

  code: {
    send: 'Надіслати код',
    haveCode: 'Я вже маю код',
    resend: 'Надіслати новий код',
    resendIn: (seconds) => `Новий код можна надіслати ${inTime(seconds)}.`,
    resent: 'Новий код надіслано. Попередній не діє.',
    notReceived: {
      EMAIL: 'Лист не надійшов? Перевірте спам.',
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
    met: 'є',
    notMet: 'ще немає',
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
    'not-a-code': 'У коді від 6 до 8 цифр.',
    'not-an-email': 'Перевірте адресу електронної пошти. Приклад: name@example.com.',
    'not-offered': 'Виберіть варіант.',
    'has-spaces': 'Приберіть зайві пробіли.',
    'too-short': 'Надто коротко.',
    'too-long': 'Надто довго.',
    malformed: 'Це тут не підходить.',
  },

  errors: {
    'wrong-credentials': 'Неправильний логін або пароль. Спробуйте ще раз.',
    'account-locked': 'Забагато спроб.',
    'user-disabled': 'Цей обліковий запис вимкнено. Зверніться до адміністратора.',
    'not-authorized': 'Запит відхилено. Увійдіть знову.',
    'temporary-password-expired': 'Тимчасовий пароль застарів. Зверніться до адміністратора.',
    blocked: 'Вхід заблоковано для безпеки. Спробуйте пізніше або зверніться до адміністратора.',
    'wrong-code': 'Код не підходить. Перевірте його та введіть ще раз.',
    'expired-code': 'Код застарів. Запросіть новий.',
    'used-code': 'Цей код уже використано. Зачекайте на наступний.',
    'delivery-failed': 'Код не надіслано. Спробуйте ще раз або виберіть інший спосіб.',
    'resend-cooldown': 'Код уже надіслано.',
    'sign-in-required': 'Для нового коду ввійдіть знову.',
    'wrong-answer': 'Відповідь не підходить. Спробуйте ще раз.',
    'weak-password': 'Цей пароль ненадійний. Придумайте інший.',
    'reused-password': 'Цей пароль уже використано. Придумайте інший.',
    'bad-username': 'Це ім’я тут не підходить. Виберіть інше.',
    'bad-email': 'Перевірте адресу електронної пошти. Приклад: name@example.com.',
    'bad-phone-number': 'Почніть номер із + і коду країни.',
    'bad-attributes': 'Перевірте дані: щось не вказано або не підходить.',
    'account-exists': 'Це ім’я вже зайнято. Увійдіть або виберіть інше.',
    'alias-exists': 'Ця адреса вже зайнята.',
    'reset-not-possible': 'Скинути пароль тут не можна. Зверніться до адміністратора.',
    'confirm-not-possible':
      'Підтвердити цей обліковий запис не можна. Увійдіть або зверніться до адміністратора.',
    'sign-up-closed': 'Створити обліковий запис тут не можна. Зверніться до адміністратора.',
    'factor-not-set-up': 'Цей спосіб входу не налаштовано. Виберіть інший спосіб.',
    'session-expired': 'Час на вхід минув. Увійдіть знову.',
    'rate-limited': 'Забагато запитів.',
    misconfigured: 'Сторінку неправильно налаштовано. Зверніться до адміністратора.',
    'refused-by-lambda': 'Це не дозволено. Зверніться до адміністратора.',
    'passkey-refused': noPasskey,
    'provider-refused': 'Увійти не вдалося. Спробуйте ще раз або виберіть інший спосіб.',
    network: 'Немає відповіді. Перевірте мережу та спробуйте ще раз.',
    unknown: 'Сталася помилка. Спробуйте ще раз.',
  },

  retryIn: (said, seconds) => `${said} Повторити можна ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Вхід',
      accountConfirmed: 'Обліковий запис підтверджено. Тепер можна ввійти.',
      passwordReset: 'Пароль змінено. Тепер можна ввійти.',
      rememberUsername: 'Запам’ятати логін на цьому пристрої',
      continue: 'Продовжити',
      signUp: 'Створити обліковий запис',
      or: 'або',
      continueWithProvider: (provider) => `Увійти через ${provider}`,
      errors: { 'wrong-credentials': 'Неправильний логін або пароль. Почніть знову з логіна.' },
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
      descriptionIfUnconfirmed: 'Якщо цей обліковий запис ще не підтверджено, код надійде.',
      code: 'Код',
      submit: 'Підтвердити обліковий запис',
    },
    'forgot-password': {
      title: 'Скидання пароля',
      description: 'Вкажіть логін, і ми надішлемо вам код.',
      submit: 'Надіслати код',
    },
    'reset-password': {
      title: 'Придумайте новий пароль',
      description: ({ destination }) =>
        `Якщо такий обліковий запис існує, код надійде${destination ? ` на ${destination}` : ''}.`,
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
      answer: 'Ваша відповідь',
      submit: 'Продовжити',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Перевірте пошту',
      description: sent('вам електронною поштою'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Налаштуйте другий крок входу',
        description: 'Пароля недостатньо. Виберіть другий спосіб.',
        factors,
      },
      app: {
        title: 'Налаштуйте застосунок-автентифікатор',
        description: 'Відскануйте QR-код у застосунку-автентифікаторі та введіть код із застосунку.',
        qrCode: 'QR-код із ключем для застосунку-автентифікатора',
        manualKey: 'Немає камери? Введіть ключ у застосунку:',
        copyKey: 'Скопіювати ключ',
        copied: 'Скопійовано',
        openApp: 'Відкрити застосунок-автентифікатор',
        code: 'Код із застосунку',
        deviceName: 'Назва пристрою',
        deviceNameHint: 'Щоб потім його впізнати.',
        submit: 'Продовжити',
        verified: 'Застосунок налаштовано. Залишився один крок.',
      },
      email: {
        title: 'Додайте адресу електронної пошти',
        description: 'Код надійде на неї зараз і під час кожного входу.',
        email: 'Електронна пошта',
        submit: 'Надіслати код',
      },
      unavailable: {
        title: 'Потрібна допомога',
        'sms-only': 'Потрібні коди з SMS, але номер телефону не вказано. Зверніться до адміністратора.',
        'nothing-usable': 'Другий крок входу тут налаштувати не можна. Зверніться до адміністратора.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Придумайте власний пароль',
      description: 'Попередній пароль був тимчасовим.',
      descriptionWithAttributes: 'Попередній пароль був тимчасовим. Потрібні й інші дані.',
      password: 'Новий пароль',
      submit: 'Зберегти й продовжити',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Як ви хочете ввійти?',
      lastUsed: 'Минулого разу',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Як підтвердити, що це ви?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Увійти' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Відкрийте застосунок-автентифікатор',
      description: ({ deviceName }) =>
        `Введіть код із застосунку${deviceName ? ` на пристрої «${deviceName}»` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'Вхід із ключем доступу',
      description: 'Пристрій запитає відбиток, обличчя або код.',
      submit: 'Продовжити з ключем доступу',
      tryAgain: 'Повторити',
      passkeyErrors: {
        cancelled: 'Нічого не надіслано. Спробуйте ще раз або виберіть інший спосіб.',
        unsupported: 'Браузер не підтримує ключі доступу. Виберіть інший спосіб.',
        'wrong-site': 'Цей ключ доступу для іншої адреси. Зверніться до адміністратора.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'Продовжити вхід не вдалося',
      description: ({ challenge }) =>
        `Ця сторінка не підтримує крок входу (${challenge}). Зверніться до адміністратора.`,
    },
  },
}
