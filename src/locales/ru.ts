/** Русский. */

import { type CodeDestination, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('ru')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Введите код, который мы отправили ${destination ? `на ${destination}` : otherwise}.`

const password = {
  title: 'Введите пароль',
  password: 'Пароль',
  submit: 'Войти',
  forgotPassword: 'Забыли пароль?',
}

const sms = {
  title: 'Проверьте телефон',
  description: sent('вам на телефон'),
  code: 'Код',
  submit: 'Продолжить',
}

const errors = { 'wrong-code': 'В приложении другой код. Введите его.' }

const factors = {
  PASSWORD_SRP: 'Пароль',
  PASSWORD: 'Пароль',
  EMAIL_OTP: 'Код по электронной почте',
  SMS_OTP: 'Код по SMS',
  SMS_MFA: 'Код по SMS',
  SOFTWARE_TOKEN_MFA: 'Приложение-аутентификатор',
  WEB_AUTHN: 'Ключ доступа',
}

const noPasskey = 'Ключ доступа не сработал. Попробуйте ещё раз или выберите другой способ.'

export const ru: Texts = {
  language: 'ru',
  common: {
    loading: 'Подождите немного',
    anotherWay: 'Выбрать другой способ',
    backToSignIn: 'Назад ко входу',
    optional: 'необязательно',
    errorTitle: (title) => `Ошибка: ${title}`,
    errorSummary: 'Проверьте данные',
    expiresIn: (seconds) => `Время на вход истечёт ${inTime(seconds)}.`,
    signedIn: 'Вход выполнен.',
    unexpectedError: 'Произошла ошибка на этой странице.',
    startAgain: 'Начать заново',
    notConfirmed: 'Мой аккаунт ещё не подтверждён',
  },

  code: {
    send: 'Отправить код',
    haveCode: 'У меня уже есть код',
    resend: 'Отправить новый код',
    resendIn: (seconds) => `Новый код можно отправить ${inTime(seconds)}.`,
    resent: 'Новый код отправлен. Прежний не действует.',
    notReceived: {
      EMAIL: 'Письмо не пришло? Проверьте спам.',
      SMS: 'SMS не пришло? Подождите минуту.',
    },
    complete: 'Код введён.',
  },

  password: {
    show: 'Показать пароль',
    hide: 'Скрыть пароль',
    shown: 'Пароль виден.',
    hidden: 'Пароль скрыт.',
    capsLock: 'Включён Caps Lock.',
    requirements: 'Требования к паролю',
    minimumLength: (length) => `символов: от ${length}`,
    requireLowercase: 'строчная латинская буква',
    requireUppercase: 'прописная латинская буква',
    requireNumbers: 'цифра',
    requireSymbols: 'спецсимвол',
    met: 'есть',
    notMet: 'пока нет',
    allMet: 'Все требования к паролю выполнены.',
  },

  attributes: {
    address: 'Почтовый адрес',
    birthdate: 'Дата рождения',
    email: 'Электронная почта',
    family_name: 'Фамилия',
    gender: 'Пол',
    given_name: 'Имя',
    locale: 'Язык',
    middle_name: 'Отчество',
    name: 'Полное имя',
    nickname: 'Псевдоним',
    phone_number: 'Номер телефона',
    picture: 'Ссылка на фото',
    preferred_username: 'Желаемое имя',
    profile: 'Ссылка на профиль',
    username: 'Имя пользователя',
    website: 'Сайт',
    zoneinfo: 'Часовой пояс',
    country: 'Страна',
  },

  validation: {
    required: (label) => `Заполните поле «${label}».`,
    'not-a-code': 'В коде от 6 до 8 цифр.',
    'not-an-email': 'Проверьте адрес электронной почты. Пример: name@example.com.',
    'not-offered': 'Выберите вариант.',
    'has-spaces': 'Уберите лишние пробелы.',
    'too-short': 'Слишком коротко.',
    'too-long': 'Слишком длинно.',
    malformed: 'Это здесь не подходит.',
  },

  errors: {
    'wrong-credentials': 'Неверный логин или пароль. Попробуйте ещё раз.',
    'account-locked': 'Слишком много попыток.',
    'user-disabled': 'Этот аккаунт отключён. Обратитесь к администратору.',
    'not-authorized': 'Запрос отклонён. Войдите заново.',
    'temporary-password-expired': 'Временный пароль устарел. Обратитесь к администратору.',
    blocked: 'Вход заблокирован для безопасности. Попробуйте позже или обратитесь к администратору.',
    'wrong-code': 'Код не подходит. Проверьте его и введите ещё раз.',
    'expired-code': 'Код устарел. Запросите новый.',
    'used-code': 'Этот код уже использован. Подождите следующий.',
    'delivery-failed': 'Код не отправлен. Попробуйте ещё раз или выберите другой способ.',
    'resend-cooldown': 'Код уже отправлен.',
    'sign-in-required': 'Для нового кода войдите заново.',
    'wrong-answer': 'Ответ не подходит. Попробуйте ещё раз.',
    'weak-password': 'Этот пароль ненадёжен. Придумайте другой.',
    'reused-password': 'Этот пароль уже использован. Придумайте другой.',
    'bad-username': 'Это имя здесь не подходит. Выберите другое.',
    'bad-email': 'Проверьте адрес электронной почты. Пример: name@example.com.',
    'bad-phone-number': 'Начните номер с + и кода страны.',
    'bad-attributes': 'Проверьте данные: что-то не указано или не подходит.',
    'account-exists': 'Это имя уже занято. Войдите или выберите другое.',
    'alias-exists': 'Этот адрес уже занят другим аккаунтом.',
    'reset-not-possible': 'Сбросить пароль здесь нельзя. Обратитесь к администратору.',
    'confirm-not-possible': 'Подтвердить этот аккаунт нельзя. Войдите или обратитесь к администратору.',
    'sign-up-closed': 'Создать аккаунт здесь нельзя. Обратитесь к администратору.',
    'factor-not-set-up': 'Этот способ входа не настроен. Выберите другой способ.',
    'session-expired': 'Время на вход истекло. Войдите заново.',
    'rate-limited': 'Слишком много запросов.',
    misconfigured: 'Страница настроена неправильно. Обратитесь к администратору.',
    'refused-by-lambda': 'Это не разрешено. Обратитесь к администратору.',
    'passkey-refused': noPasskey,
    'provider-refused': 'Войти не удалось. Попробуйте ещё раз или выберите другой способ.',
    network: 'Нет ответа. Проверьте сеть и попробуйте ещё раз.',
    unknown: 'Произошла ошибка. Попробуйте ещё раз.',
  },

  retryIn: (said, seconds) => `${said} Повторить можно ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Вход',
      accountConfirmed: 'Аккаунт подтверждён. Теперь можно войти.',
      passwordReset: 'Пароль изменён. Теперь можно войти.',
      rememberUsername: 'Запомнить логин на этом устройстве',
      continue: 'Продолжить',
      signUp: 'Создать аккаунт',
      or: 'или',
      continueWithProvider: (provider) => `Войти через ${provider}`,
      errors: { 'wrong-credentials': 'Неверный логин или пароль. Начните заново с логина.' },
    },
    'sign-up': {
      title: 'Создать аккаунт',
      password: 'Пароль',
      submit: 'Создать аккаунт',
      signIn: 'Уже есть аккаунт? Войти',
    },
    'confirm-sign-up': {
      title: 'Подтвердить аккаунт',
      description: sent('вам'),
      descriptionIfUnconfirmed: 'Если этот аккаунт ещё не подтверждён, код придёт.',
      code: 'Код',
      submit: 'Подтвердить аккаунт',
    },
    'forgot-password': {
      title: 'Сброс пароля',
      description: 'Укажите логин, и мы отправим вам код.',
      submit: 'Отправить код',
    },
    'reset-password': {
      title: 'Придумайте новый пароль',
      description: ({ destination }) =>
        `Если такой аккаунт существует, код придёт${destination ? ` на ${destination}` : ''}.`,
      resetRequired: 'Администратор просит вас сменить пароль.',
      descriptionIfCodeSent: sent('вам'),
      code: 'Код',
      password: 'Новый пароль',
      submit: 'Сменить пароль',
    },
    'remember-device': {
      title: 'Запомнить это устройство?',
      description: ({ deviceName }) =>
        `В следующий раз хватит пароля. Соглашайтесь, только если это устройство (${deviceName}) ваше.`,
      yes: 'Да, запомнить',
      no: 'Нет',
    },
    CUSTOM_CHALLENGE: {
      title: 'Ещё один вопрос',
      answer: 'Ваш ответ',
      submit: 'Продолжить',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Проверьте почту',
      description: sent('вам по электронной почте'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Настройте второй шаг входа',
        description: 'Пароля недостаточно. Выберите второй способ.',
        factors,
      },
      app: {
        title: 'Настройте приложение-аутентификатор',
        description: 'Отсканируйте QR-код в приложении-аутентификаторе и введите код из приложения.',
        qrCode: 'QR-код с ключом для приложения-аутентификатора',
        manualKey: 'Нет камеры? Введите ключ в приложении:',
        copyKey: 'Скопировать ключ',
        copied: 'Скопировано',
        openApp: 'Открыть приложение-аутентификатор',
        code: 'Код из приложения',
        deviceName: 'Название устройства',
        deviceNameHint: 'Чтобы потом его узнать.',
        submit: 'Продолжить',
        verified: 'Приложение настроено. Остался один шаг.',
      },
      email: {
        title: 'Добавьте адрес электронной почты',
        description: 'Код придёт на него сейчас и при каждом входе.',
        email: 'Электронная почта',
        submit: 'Отправить код',
      },
      unavailable: {
        title: 'Нужна помощь',
        'sms-only': 'Нужны коды из SMS, но номер телефона не указан. Обратитесь к администратору.',
        'nothing-usable': 'Второй шаг входа здесь настроить нельзя. Обратитесь к администратору.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Придумайте свой пароль',
      description: 'Прежний пароль был временным.',
      descriptionWithAttributes: 'Прежний пароль был временным. Нужны и другие данные.',
      password: 'Новый пароль',
      submit: 'Сохранить и продолжить',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Как вы хотите войти?',
      lastUsed: 'Прошлый выбор',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Как подтвердить, что это вы?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Войти' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Откройте приложение-аутентификатор',
      description: ({ deviceName }) =>
        `Введите код из приложения${deviceName ? ` на устройстве «${deviceName}»` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'Используйте ключ доступа',
      description: 'Устройство запросит отпечаток, лицо или код.',
      submit: 'Продолжить с ключом доступа',
      tryAgain: 'Повторить',
      passkeyErrors: {
        cancelled: 'Ничего не отправлено. Попробуйте ещё раз или выберите другой способ.',
        unsupported: 'Браузер не поддерживает ключи доступа. Выберите другой способ.',
        'wrong-site': 'Этот ключ доступа для другого адреса. Обратитесь к администратору.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'Продолжить вход не удалось',
      description: ({ challenge }) =>
        `Эта страница не поддерживает шаг входа (${challenge}). Обратитесь к администратору.`,
    },
  },
}
