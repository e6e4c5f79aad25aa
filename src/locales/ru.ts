/** Русский. */
import type { Texts } from '../challenges/texts.js'
import { type Sent, soonIn } from '../challenges/wording.js'

const soon = soonIn('ru')

const names = { username: 'Имя пользователя', email: 'Электронная почта', phone: 'Номер телефона' }

const sent =
  (otherwise: string) =>
  ({ sentTo }: Sent) =>
    `Введите код, который мы отправили ${sentTo ? `на ${sentTo}` : otherwise}.`

const password = {
  title: 'Введите пароль',
  password: 'Пароль',
  submit: 'Войти',
  forgot: 'Забыли пароль?',
}

const sms = { title: 'Проверьте телефон', lead: sent('вам на телефон'), code: 'Код', submit: 'Продолжить' }

const problems = { 'wrong-code': 'В приложении другой код. Введите его.' }

const ways = {
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
  around: {
    loading: 'Подождите немного',
    notYou: 'Это не вы?',
    anotherWay: 'Выбрать другой способ',
    backToSignIn: 'Назад ко входу',
    optional: 'необязательно',
    errorInTitle: (title) => `Ошибка: ${title}`,
    summary: 'Проверьте данные',
    endsSoon: (seconds) => `Время на вход истечёт ${soon(seconds)}.`,
    signedIn: 'Вход выполнен.',
    broken: 'Произошла ошибка на этой странице.',
    startAgain: 'Начать заново',
  },

  code: {
    resend: 'Отправить новый код',
    resendIn: (seconds) => `Новый код можно отправить ${soon(seconds)}.`,
    resent: 'Новый код отправлен. Прежний не действует.',
    missing: {
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
    rules: 'Требования к паролю',
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
    address: 'Адрес',
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
    website: 'Сайт',
    zoneinfo: 'Часовой пояс',
    country: 'Страна',
  },

  misfits: {
    required: (label) => `Заполните поле «${label}».`,
    'not-a-code': 'В коде от 6 до 8 цифр.',
    'not-an-email': 'Проверьте адрес электронной почты. Пример: name@example.com.',
    'not-offered': 'Выберите вариант.',
    'has-spaces': 'Уберите лишние пробелы.',
    'too-short': 'Слишком коротко.',
    'too-long': 'Слишком длинно.',
    malformed: 'Это здесь не подходит.',
  },

  problems: {
    'wrong-credentials': 'Неверный логин или пароль. Попробуйте ещё раз.',
    locked: 'Слишком много попыток. Подождите немного.',
    'user-disabled': 'Этот аккаунт отключён. Обратитесь к администратору.',
    'not-authorized': 'Запрос отклонён. Войдите заново.',
    'temporary-password-expired': 'Временный пароль устарел. Обратитесь к администратору.',
    blocked: 'Вход заблокирован для безопасности. Попробуйте позже или обратитесь к администратору.',
    'wrong-code': 'Код не подходит. Проверьте его и введите ещё раз.',
    'expired-code': 'Код устарел. Запросите новый.',
    'used-code': 'Этот код уже использован. Подождите следующий.',
    'delivery-failed': 'Код не отправлен. Попробуйте ещё раз или выберите другой способ.',
    'too-soon': 'Код уже отправлен. Подождите немного.',
    'sign-in-again': 'Для нового кода войдите заново.',
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
    'sign-up-closed': 'Создать аккаунт здесь нельзя. Обратитесь к администратору.',
    'factor-missing': 'Этот способ входа не настроен. Выберите другой способ.',
    'session-expired': 'Время на вход истекло. Войдите заново.',
    busy: 'Слишком много запросов. Попробуйте позже.',
    misconfigured: 'Страница настроена неправильно. Обратитесь к администратору.',
    'refused-by-lambda': 'Это не разрешено. Обратитесь к администратору.',
    'provider-refused': 'Войти не удалось. Попробуйте ещё раз или выберите другой способ.',
    unreachable: 'Нет ответа. Проверьте сеть и попробуйте ещё раз.',
    unknown: 'Произошла ошибка. Попробуйте ещё раз.',
  },

  waitFor: (said, seconds) => `${said} Повторить можно ${soon(seconds)}.`,

  questions: {
    'sign-in': {
      ...names,
      ...password,
      title: 'Вход',
      afterConfirmed: 'Аккаунт подтверждён. Теперь можно войти.',
      afterPasswordReset: 'Пароль изменён. Теперь можно войти.',
      remember: 'Запомнить логин на этом устройстве',
      next: 'Продолжить',
      signUp: 'Создать аккаунт',
      or: 'или',
      withProvider: (provider) => `Войти через ${provider}`,
    },
    'sign-up': {
      title: 'Создать аккаунт',
      ...names,
      password: 'Пароль',
      submit: 'Создать аккаунт',
      signIn: 'Уже есть аккаунт? Войти',
    },
    'confirm-sign-up': {
      title: 'Подтвердить аккаунт',
      lead: sent('вам'),
      username: 'Имя пользователя',
      code: 'Код',
      submit: 'Подтвердить аккаунт',
    },
    'forgot-password': {
      title: 'Сброс пароля',
      lead: 'Укажите логин, и мы отправим вам код.',
      ...names,
      submit: 'Отправить код',
    },
    'reset-password': {
      title: 'Придумайте новый пароль',
      lead: ({ sentTo }) => `Если такой аккаунт существует, код придёт${sentTo ? ` на ${sentTo}` : ''}.`,
      username: 'Имя пользователя',
      code: 'Код',
      password: 'Новый пароль',
      submit: 'Сменить пароль',
    },
    'remember-device': {
      title: 'Запомнить это устройство?',
      lead: ({ deviceName }) =>
        `В следующий раз хватит пароля. Соглашайтесь, только если это устройство (${deviceName}) ваше.`,
      yes: 'Да, запомнить',
      no: 'Не сейчас',
    },
    CUSTOM_CHALLENGE: {
      title: 'Ещё один вопрос',
      answer: 'Ваш ответ',
      submit: 'Продолжить',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Проверьте почту',
      lead: sent('вам по электронной почте'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Настройте второй шаг входа',
        lead: 'Пароля недостаточно. Выберите второй способ.',
        ways,
      },
      app: {
        title: 'Настройте приложение-аутентификатор',
        lead: 'Отсканируйте QR-код в приложении-аутентификаторе и введите код из приложения.',
        qr: 'QR-код с ключом для приложения-аутентификатора',
        key: 'Нет камеры? Введите ключ в приложении:',
        copy: 'Скопировать ключ',
        copied: 'Скопировано',
        open: 'Открыть приложение-аутентификатор',
        code: 'Код из приложения',
        deviceName: 'Название устройства',
        deviceNameHint: 'Чтобы потом его узнать.',
        submit: 'Продолжить',
        verified: 'Приложение настроено. Остался один шаг.',
      },
      email: {
        title: 'Добавьте адрес электронной почты',
        lead: 'Код придёт на него сейчас и при каждом входе.',
        email: 'Электронная почта',
        submit: 'Отправить код',
      },
      none: {
        title: 'Нужна помощь',
        'sms-only': 'Нужны коды из SMS, но номер телефона не указан. Обратитесь к администратору.',
        'nothing-usable': 'Второй шаг входа здесь настроить нельзя. Обратитесь к администратору.',
      },
      problems,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Придумайте свой пароль',
      lead: 'Прежний пароль был временным.',
      leadWithAttributes: 'Прежний пароль был временным. Нужны и другие данные.',
      password: 'Новый пароль',
      submit: 'Сохранить и продолжить',
    },
    PASSWORD: password,
    PASSWORD_SRP: password,
    SELECT_CHALLENGE: {
      title: 'Как вы хотите войти?',
      lastUsed: 'Прошлый выбор',
      ways,
    },
    SELECT_MFA_TYPE: {
      title: 'Как подтвердить, что это вы?',
      ways,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Войти' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Откройте приложение-аутентификатор',
      lead: ({ deviceName }) =>
        `Введите код из приложения${deviceName ? ` на устройстве «${deviceName}»` : ''}.`,
      problems,
    },
    WEB_AUTHN: {
      title: 'Используйте ключ доступа',
      lead: 'Устройство запросит отпечаток, лицо или код.',
      submit: 'Продолжить с ключом доступа',
      again: 'Повторить',
      troubles: {
        cancelled: 'Ничего не отправлено. Попробуйте ещё раз или выберите другой способ.',
        unsupported: 'Браузер не поддерживает ключи доступа. Выберите другой способ.',
        'wrong-site': 'Этот ключ доступа для другого адреса. Обратитесь к администратору.',
        failed: noPasskey,
      },
      problems: {
        'wrong-credentials': noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'Продолжить вход не удалось',
      lead: ({ challenge }) =>
        `Эта страница не поддерживает шаг входа (${challenge}). Обратитесь к администратору.`,
    },
  },
}
