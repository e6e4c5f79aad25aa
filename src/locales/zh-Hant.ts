/** 繁體中文. */

import type { CodeDestination } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

/** The same form for all numbers. */
const duration = (seconds: number) => (seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分鐘`)

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `請輸入我們${destination ? `傳送至 ${destination} ` : otherwise}的驗證碼。`

const password = {
  title: '輸入密碼',
  password: '密碼',
  submit: '登入',
  forgotPassword: '忘記密碼？',
}

const sms = { title: '請查看手機簡訊', description: sent('以簡訊傳送'), code: '驗證碼', submit: '繼續' }

const errors = { 'wrong-code': '驗證碼不正確，請輸入應用程式目前顯示的驗證碼。' }

const factors = {
  PASSWORD_SRP: '密碼',
  PASSWORD: '密碼',
  EMAIL_OTP: '電子郵件驗證碼',
  SMS_OTP: '簡訊驗證碼',
  SMS_MFA: '簡訊驗證碼',
  SOFTWARE_TOKEN_MFA: '驗證器應用程式',
  WEB_AUTHN: '密碼金鑰',
}

export const zhHant: Texts = {
  language: 'zh-Hant',
  common: {
    loading: '請稍候',
    anotherWay: '使用其他方式',
    backToSignIn: '返回登入',
    optional: '選填',
    errorTitle: (title) => `錯誤：${title}`,
    errorSummary: '請檢查以下內容',
    fieldError: (label, error) => `${label}：${error}`,
    expiresIn: (seconds) => `這次登入將在 ${duration(seconds)}後逾時。`,
    signedIn: '您已登入。',
    unexpectedError: '發生問題',
    startAgain: '再試一次',
    notConfirmed: '尚未驗證？驗證您的帳號',
  },

  code: {
    send: '傳送驗證碼',
    haveCode: '我已有驗證碼',
    resend: '重新傳送驗證碼',
    resendIn: (seconds) => `${duration(seconds)}後可重新傳送驗證碼`,
    resent: '我們已傳送新的驗證碼，先前的驗證碼已失效。',
    notReceived: {
      EMAIL: '沒收到郵件？請檢查垃圾郵件匣。',
      SMS: '沒收到簡訊？可能需要等候一分鐘。',
    },
    complete: '驗證碼已輸入完整。',
  },

  password: {
    show: '顯示密碼',
    hide: '隱藏密碼',
    shown: '密碼已顯示。',
    hidden: '密碼已隱藏。',
    capsLock: '大寫鎖定已開啟。',
    requirements: '密碼須包含：',
    minimumLength: (length) => `至少 ${length} 個字元`,
    requireLowercase: '一個小寫字母',
    requireUppercase: '一個大寫字母',
    requireNumbers: '一個數字',
    requireSymbols: '一個符號',
    met: '已符合',
    notMet: '未符合',
    allMet: '密碼已符合所有要求。',
  },

  attributes: {
    address: '通訊地址',
    birthdate: '出生日期',
    email: '電子郵件地址',
    family_name: '姓氏',
    gender: '性別',
    given_name: '名字',
    locale: '語言',
    middle_name: '中間名',
    name: '姓名',
    nickname: '暱稱',
    phone_number: '手機號碼',
    picture: '圖片網址',
    preferred_username: '偏好的使用者名稱',
    profile: '個人檔案網址',
    username: '使用者名稱',
    website: '網站',
    zoneinfo: '時區',
    country: '國家/地區',
  },

  validation: {
    required: (label) => `請輸入${label}。`,
    'not-a-code': (label) => `${label}須為 6 到 8 位數字。`,
    'not-an-email': '請輸入格式正確的電子郵件地址，例如 name@example.com。',
    'not-offered': '請選擇其中一個選項。',
    'has-spaces': '請刪除空格。',
    'too-short': (label) => `${label}太短。`,
    'too-long': (label) => `${label}太長。`,
    malformed: (label) => `${label}不符合要求，請檢查後再試一次。`,
  },

  errors: {
    'wrong-credentials': '使用者名稱或密碼不正確，請再試一次。',
    'account-locked': '嘗試次數過多。',
    'user-disabled': '這個帳號已停用，請洽詢管理員。',
    'not-authorized': '您的要求未獲接受，請重新登入。',
    'temporary-password-expired': '您的臨時密碼已過期，請洽詢管理員取得新密碼。',
    blocked: '基於安全考量，這次登入已遭封鎖。請稍後再試，或洽詢管理員。',
    'wrong-code': '驗證碼不正確，請確認後重新輸入。',
    'expired-code': '驗證碼已過期，請重新取得。',
    'used-code': '這組驗證碼已使用過，請等候下一組驗證碼。',
    'delivery-failed': '驗證碼未能傳送。請再試一次，或使用其他方式。',
    'resend-cooldown': '剛剛傳送過驗證碼。',
    'sign-in-required': '如需新的驗證碼，請重新登入。',
    'wrong-answer': '答案不正確，請再試一次。',
    'weak-password': '這組密碼太弱，請改用更強的密碼。',
    'reused-password': '您曾經用過這組密碼，請改用其他密碼。',
    'bad-username': '這個使用者名稱不符合要求，請改用其他名稱。',
    'bad-email': '請輸入格式正確的電子郵件地址，例如 name@example.com。',
    'bad-phone-number': '請輸入完整的手機號碼，以 + 和國碼開頭。',
    'bad-attributes': '有資料未填寫或不符合要求，請檢查。',
    'account-exists': '使用這個使用者名稱的帳號已存在。請登入，或改用其他使用者名稱。',
    'alias-exists': '這個電子郵件地址或手機號碼已由其他帳號使用。',
    'reset-not-possible': '無法在此重設密碼，請洽詢管理員。',
    'confirm-not-possible': '無法驗證這個帳號，請登入或洽詢管理員。',
    'sign-up-closed': '您無法在此建立帳號，請洽詢管理員。',
    'factor-not-set-up': '您的帳號尚未設定這種方式，請使用其他方式。',
    'session-expired': '登入已逾時，請重新登入。',
    'rate-limited': '服務忙碌中。',
    misconfigured: '這個頁面的設定有誤，請聯絡網站擁有者。',
    'rejected-by-lambda': '不允許這項操作，請聯絡網站擁有者。',
    'passkey-rejected': '這組密碼金鑰未獲接受。請再試一次，或使用其他方式。',
    'provider-rejected': '登入未成功。請再試一次，或使用其他方式。',
    network: '無法連線，請檢查網路連線後再試一次。',
    unknown: '發生問題，請再試一次。',
  },

  retryIn: (text, seconds) => `${text}請在 ${duration(seconds)}後再試一次。`,

  challenges: {
    'sign-in': {
      ...password,
      title: '登入',
      accountConfirmed: '您的帳號已通過驗證，現在可以登入了。',
      passwordReset: '您的密碼已更改，現在可以用新密碼登入了。',
      rememberUsername: '在這部裝置上記住我的使用者名稱',
      continue: '繼續',
      signUp: '建立帳號',
      or: '或',
      continueWithProvider: (provider) => `使用 ${provider} 繼續`,
      errors: { 'wrong-credentials': '使用者名稱或密碼不正確，請重新輸入使用者名稱。' },
    },
    'sign-up': {
      title: '建立帳號',
      password: '密碼',
      submit: '建立帳號',
      signIn: '已有帳號？前往登入',
    },
    'confirm-sign-up': {
      title: '驗證您的帳號',
      description: sent('傳送給您'),
      descriptionIfUnconfirmed: '如果這個帳號需要驗證，我們已傳送驗證碼。',
      code: '驗證碼',
      submit: '驗證帳號',
    },
    'forgot-password': {
      title: '重設密碼',
      description: '我們會傳送驗證碼給您，用來設定新密碼。',
      submit: '傳送驗證碼',
    },
    'reset-password': {
      title: '設定新密碼',
      description: ({ destination }) =>
        destination
          ? `如果這個帳號存在，我們已將驗證碼傳送至 ${destination}。`
          : '如果這個帳號存在，我們已傳送驗證碼。',
      resetRequired: '管理員要求您設定新密碼。',
      descriptionIfCodeSent: sent('傳送給您'),
      code: '驗證碼',
      password: '新密碼',
      submit: '更改密碼',
    },
    'remember-device': {
      title: '要記住這部裝置嗎？',
      description: ({ deviceName }) =>
        `之後在此登入只需輸入密碼。請只在「${deviceName}」是您自己的裝置時選擇「是」。`,
      yes: '是，記住這部裝置',
      no: '否',
    },
    CUSTOM_CHALLENGE: {
      title: '請再回答一個問題',
      answer: '答案',
      submit: '繼續',
    },
    EMAIL_OTP: {
      ...sms,
      title: '請查看電子郵件',
      description: sent('以電子郵件傳送'),
    },
    MFA_SETUP: {
      choose: {
        title: '設定兩步驟驗證',
        description: '您的帳號登入時需要第二個步驟。請選擇一種方式。',
        factors,
      },
      app: {
        title: '設定驗證器應用程式',
        description: '請用驗證器應用程式掃描 QR 碼，然後輸入應用程式顯示的驗證碼。',
        qrCode: '用來設定驗證器應用程式的 QR 碼',
        manualKey: '無法掃描？請在應用程式中輸入這組金鑰：',
        copyKey: '複製金鑰',
        copied: '已複製',
        openApp: '開啟驗證器應用程式',
        code: '應用程式中的驗證碼',
        deviceName: '裝置名稱',
        deviceNameHint: '例如：我的手機',
        submit: '繼續',
        verified: '應用程式已設定完成，繼續即可登入。',
      },
      email: {
        title: '新增電子郵件地址',
        description: '我們現在會傳送驗證碼至這個地址，之後每次登入時也會傳送。',
        email: '電子郵件地址',
        submit: '傳送驗證碼',
      },
      unavailable: {
        title: '無法在此繼續',
        'sms-only': '您的帳號需要簡訊驗證碼，但尚未登記手機號碼。請洽詢管理員新增。',
        'nothing-usable': '您的帳號需要兩步驟驗證，但無法在此設定。請洽詢管理員。',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: '設定新密碼',
      description: '您目前的密碼是臨時密碼。',
      descriptionWithAttributes: '您目前的密碼是臨時密碼。我們還需要您補充一些資料。',
      password: '新密碼',
      submit: '儲存並繼續',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: '選擇登入方式',
      lastUsed: '上次使用',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: '選擇驗證方式',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: '登入' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: '開啟驗證器應用程式',
      description: ({ deviceName }) =>
        `請輸入驗證器應用程式${deviceName ? `（${deviceName}）` : ''}中的驗證碼。`,
      errors,
    },
    WEB_AUTHN: {
      title: '使用密碼金鑰',
      description: '您的裝置會要求您驗證指紋、臉部或螢幕鎖定。',
      submit: '使用密碼金鑰繼續',
      tryAgain: '再試一次',
      passkeyErrors: {
        cancelled: '未使用密碼金鑰。請再試一次，或使用其他方式。',
        unsupported: '這個瀏覽器不支援密碼金鑰，請使用其他方式。',
        'wrong-site': '這組密碼金鑰屬於另一個網址，請聯絡網站擁有者。',
        failed: '您的裝置無法使用密碼金鑰。請再試一次，或使用其他方式。',
      },
    },
    'unknown-challenge': {
      title: '無法在此繼續',
      description: ({ challenge }) => `這個頁面不支援下一個步驟（${challenge}）。請聯絡網站擁有者。`,
    },
  },
}
