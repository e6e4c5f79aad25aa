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

const errors = { 'wrong-code': 'Неверный код. Введите код, который приложение показывает сейчас.' }

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
    anotherWay: 'Использовать другой способ',
    backToSignIn: 'Назад ко входу',
    optional: 'необязательно',
    errorTitle: (title) => `Ошибка: ${title}`,
    errorSummary: 'Проверьте данные',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Время на вход истечёт ${inTime(seconds)}.`,
    signedIn: 'Вход выполнен.',
    unexpectedError: 'Произошла ошибка',
    startAgain: 'Попробовать ещё раз',
    notConfirmed: 'Аккаунт не подтверждён? Подтвердить',
  },

  code: {
    send: 'Отправить код',
    haveCode: 'У меня уже есть код',
    resend: 'Отправить новый код',
    resendIn: (seconds) => `Новый код ${inTime(seconds)}`,
    resent: 'Мы отправили новый код. Прежний не действует.',
    notReceived: {
      EMAIL: 'Письмо не пришло? Проверьте папку «Спам».',
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
    met: 'выполнено',
    notMet: 'не выполнено',
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
    'not-a-code': (label) => `В поле «${label}» должно быть от 6 до 8 цифр.`,
    'not-an-email': 'Введите адрес почты в формате name@example.com.',
    'not-offered': 'Выберите один из вариантов.',
    'has-spaces': 'Уберите пробелы.',
    'too-short': (label) => `Поле «${label}» слишком короткое.`,
    'too-long': (label) => `Поле «${label}» слишком длинное.`,
    malformed: (label) => `Поле «${label}» не принято. Проверьте его и попробуйте ещё раз.`,
  },

  errors: {
    'wrong-credentials': 'Неверное имя пользователя или пароль. Попробуйте ещё раз.',
    'account-locked': 'Слишком много попыток.',
    'user-disabled': 'Этот аккаунт отключён. Обратитесь к администратору.',
    'not-authorized': 'Запрос не принят. Войдите ещё раз.',
    'temporary-password-expired': 'Срок действия временного пароля истёк. Обратитесь к администратору.',
    blocked:
      'Вход заблокирован из соображений безопасности. Попробуйте позже или обратитесь к администратору.',
    'wrong-code': 'Неверный код. Проверьте его и попробуйте ещё раз.',
    'expired-code': 'Срок действия кода истёк. Запросите новый.',
    'used-code': 'Этот код уже использован. Дождитесь следующего.',
    'delivery-failed': 'Не удалось отправить код. Попробуйте ещё раз или выберите другой способ.',
    'resend-cooldown': 'Код только что отправлен.',
    'sign-in-required': 'Чтобы получить новый код, войдите ещё раз.',
    'wrong-answer': 'Неверный ответ. Попробуйте ещё раз.',
    'weak-password': 'Этот пароль слишком простой. Придумайте более надёжный.',
    'reused-password': 'Вы уже использовали этот пароль. Придумайте другой.',
    'bad-username': 'Это имя пользователя не принято. Выберите другое.',
    'bad-email': 'Введите адрес почты в формате name@example.com.',
    'bad-phone-number': 'Введите полный номер телефона, начиная с + и кода страны.',
    'bad-attributes': 'Некоторые данные не указаны или не приняты. Проверьте их.',
    'account-exists': 'Аккаунт с таким именем пользователя уже есть. Войдите или выберите другое имя.',
    'alias-exists': 'Этот адрес или номер уже используется в другом аккаунте.',
    'reset-not-possible': 'Сбросить пароль здесь нельзя. Обратитесь к администратору.',
    'confirm-not-possible': 'Подтвердить этот аккаунт нельзя. Войдите или обратитесь к администратору.',
    'sign-up-closed': 'Создать аккаунт здесь нельзя. Обратитесь к администратору.',
    'factor-not-set-up': 'Этот способ не настроен. Выберите другой.',
    'session-expired': 'Время на вход истекло. Войдите ещё раз.',
    'rate-limited': 'Сервис перегружен.',
    misconfigured: 'Страница настроена неправильно. Обратитесь к владельцу сайта.',
    'rejected-by-lambda': 'Это не разрешено. Обратитесь к владельцу сайта.',
    'passkey-rejected': noPasskey,
    'provider-rejected': 'Войти не удалось. Попробуйте ещё раз или выберите другой способ.',
    network: 'Нет связи. Проверьте подключение к интернету и попробуйте ещё раз.',
    unknown: 'Произошла ошибка. Попробуйте ещё раз.',
  },

  retryIn: (text, seconds) => `${text} Попробуйте ещё раз ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Вход',
      accountConfirmed: 'Аккаунт подтверждён. Теперь можно войти.',
      passwordReset: 'Пароль изменён. Теперь можно войти.',
      rememberUsername: 'Запомнить имя пользователя на этом устройстве',
      continue: 'Продолжить',
      signUp: 'Создать аккаунт',
      or: 'или',
      continueWithProvider: (provider) => `Войти через ${provider}`,
      errors: { 'wrong-credentials': 'Неверное имя пользователя или пароль. Введите имя ещё раз.' },
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
      descriptionIfUnconfirmed: 'Если этот аккаунт не подтверждён, мы отправили код.',
      code: 'Код',
      submit: 'Подтвердить аккаунт',
    },
    'forgot-password': {
      title: 'Сброс пароля',
      description: 'Мы отправим вам код для смены пароля.',
      submit: 'Отправить код',
    },
    'reset-password': {
      title: 'Придумайте новый пароль',
      description: ({ destination }) =>
        `Если такой аккаунт существует, мы отправили код${destination ? ` на ${destination}` : ''}.`,
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
      answer: 'Ответ',
      submit: 'Продолжить',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Проверьте почту',
      description: sent('вам по электронной почте'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Настройте двухэтапную проверку',
        description: 'Для входа в аккаунт нужен второй шаг. Выберите способ.',
        factors,
      },
      app: {
        title: 'Настройте приложение-аутентификатор',
        description: 'Отсканируйте QR-код в приложении-аутентификаторе и введите код из приложения.',
        qrCode: 'QR-код для настройки приложения-аутентификатора',
        manualKey: 'Не получается отсканировать? Введите ключ в приложении:',
        copyKey: 'Скопировать ключ',
        copied: 'Скопировано',
        openApp: 'Открыть приложение-аутентификатор',
        code: 'Код из приложения',
        deviceName: 'Название устройства',
        deviceNameHint: 'Например: мой телефон',
        submit: 'Продолжить',
        verified: 'Приложение настроено. Продолжите, чтобы войти.',
      },
      email: {
        title: 'Добавьте адрес электронной почты',
        description: 'Мы отправим код на этот адрес сейчас и при каждом входе.',
        email: 'Электронная почта',
        submit: 'Отправить код',
      },
      unavailable: {
        title: 'Здесь нельзя продолжить',
        'sms-only': 'Нужны коды из SMS, но номер телефона не указан. Обратитесь к администратору.',
        'nothing-usable': 'Второй шаг входа здесь настроить нельзя. Обратитесь к администратору.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Придумайте новый пароль',
      description: 'Текущий пароль временный.',
      descriptionWithAttributes: 'Текущий пароль временный. Нужны и другие данные.',
      password: 'Новый пароль',
      submit: 'Сохранить и продолжить',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Выберите способ входа',
      lastUsed: 'Прошлый выбор',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Выберите способ проверки',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Войти' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Откройте приложение-аутентификатор',
      description: ({ deviceName }) =>
        `Введите код из приложения-аутентификатора${deviceName ? ` (${deviceName})` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'Используйте ключ доступа',
      description: 'Устройство запросит отпечаток пальца, лицо или блокировку экрана.',
      submit: 'Продолжить с ключом доступа',
      tryAgain: 'Повторить',
      passkeyErrors: {
        cancelled: 'Ключ доступа не использован. Попробуйте ещё раз или выберите другой способ.',
        unsupported: 'Браузер не поддерживает ключи доступа. Выберите другой способ.',
        'wrong-site': 'Этот ключ доступа для другого веб-адреса. Обратитесь к владельцу сайта.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'Здесь нельзя продолжить',
      description: ({ challenge }) =>
        `Эта страница не поддерживает следующий шаг (${challenge}). Обратитесь к владельцу сайта.`,
    },
  },
}
