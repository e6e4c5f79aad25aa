/** 日本語. */

import type { CodeDestination } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

/** The same form for all numbers. */
const duration = (seconds: number) => (seconds < 60 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分`)

const sent =
  (otherwise = '') =>
  ({ destination }: CodeDestination) =>
    `${destination ? `${destination} に` : otherwise}お送りした確認コードを入力してください。`

const password = {
  title: 'パスワードを入力',
  password: 'パスワード',
  submit: 'サインイン',
  forgotPassword: 'パスワードをお忘れの場合',
}

const sms = { title: 'SMSをご確認ください', description: sent('SMSで'), code: '確認コード' }

const errors = {
  'wrong-code': 'コードが正しくありません。現在アプリに表示されているコードを入力してください。',
}

const factors = {
  PASSWORD_SRP: 'パスワード',
  PASSWORD: 'パスワード',
  EMAIL_OTP: 'メールで届く確認コード',
  SMS_OTP: 'SMSで届く確認コード',
  SMS_MFA: 'SMSで届く確認コード',
  SOFTWARE_TOKEN_MFA: '認証アプリ',
  WEB_AUTHN: 'パスキー',
}

export const ja: Texts = {
  language: 'ja',
  common: {
    loading: 'しばらくお待ちください',
    anotherWay: '別の方法を使用',
    backToSignIn: 'サインインに戻る',
    optional: '任意',
    errorTitle: (title) => `エラー：${title}`,
    errorSummary: '問題が発生しました',
    fieldError: (label, error) => `${label}：${error}`,
    expiresIn: (seconds) => `あと${duration(seconds)}でサインインの有効期限が切れます。`,
    signedIn: 'サインインしました。',
    unexpectedError: '問題が発生しました',
    startAgain: 'もう一度試す',
    notConfirmed: '未確認の場合はアカウントを確認',
  },

  code: {
    send: 'コードを送信',
    haveCode: 'コードを持っています',
    resend: 'コードを再送信',
    resendIn: (seconds) => `${duration(seconds)}後にコードを再送信できます`,
    resent: 'コードを再送信しました。前のコードは使用できません。',
    notReceived: {
      EMAIL: 'メールが届かない場合は、迷惑メールフォルダをご確認ください。',
      SMS: 'SMSが届くまで少し時間がかかる場合があります。',
    },
    complete: 'コードがすべて入力されました。',
  },

  password: {
    show: 'パスワードを表示',
    hide: 'パスワードを非表示',
    shown: 'パスワードが表示されています。',
    hidden: 'パスワードは非表示です。',
    capsLock: 'Caps Lockがオンになっています。',
    requirements: 'パスワードの条件',
    minimumLength: (length) => `${length}文字以上`,
    requireLowercase: '英小文字を含む',
    requireUppercase: '英大文字を含む',
    requireNumbers: '数字を含む',
    requireSymbols: '記号を含む',
    met: '満たしています',
    notMet: '満たしていません',
    allMet: 'パスワードはすべての条件を満たしています。',
  },

  attributes: {
    address: '住所',
    birthdate: '生年月日',
    email: 'メールアドレス',
    family_name: '姓',
    gender: '性別',
    given_name: '名',
    locale: '言語',
    middle_name: 'ミドルネーム',
    name: '氏名',
    nickname: 'ニックネーム',
    phone_number: '電話番号',
    picture: '画像のURL',
    preferred_username: '希望するユーザー名',
    profile: 'プロフィールのURL',
    username: 'ユーザー名',
    website: 'ウェブサイト',
    zoneinfo: 'タイムゾーン',
    country: '国・地域',
  },

  validation: {
    required: (label) => `${label}を入力してください。`,
    'not-a-code': (label) => `${label}は6～8桁の数字で入力してください。`,
    'not-an-email': 'メールアドレスを name@example.com の形式で入力してください。',
    'not-offered': 'いずれかを選択してください。',
    'has-spaces': 'スペースを削除してください。',
    'too-short': (label) => `${label}が短すぎます。`,
    'too-long': (label) => `${label}が長すぎます。`,
    malformed: (label) => `この${label}は使用できません。もう一度ご確認ください。`,
  },

  errors: {
    'wrong-credentials': 'ユーザー名またはパスワードが正しくありません。もう一度お試しください。',
    'account-locked': '試行回数の上限に達しました。',
    'user-disabled': 'このアカウントは無効になっています。管理者にお問い合わせください。',
    'not-authorized': 'リクエストが受け付けられませんでした。もう一度サインインしてください。',
    'temporary-password-expired': '仮パスワードの有効期限が切れています。管理者にお問い合わせください。',
    blocked:
      'セキュリティ上の理由でサインインがブロックされました。しばらくしてからもう一度お試しいただくか、管理者にお問い合わせください。',
    'wrong-code': 'コードが正しくありません。もう一度入力してください。',
    'expired-code': 'コードの有効期限が切れています。コードを再送信してください。',
    'used-code': 'このコードは使用済みです。次のコードをお待ちください。',
    'delivery-failed': 'コードを送信できませんでした。もう一度お試しいただくか、別の方法をご利用ください。',
    'resend-cooldown': 'コードを送信したばかりです。',
    'sign-in-required': 'コードを再送信するには、もう一度サインインしてください。',
    'wrong-answer': '回答が正しくありません。もう一度お試しください。',
    'weak-password': 'このパスワードは弱すぎます。より強力なパスワードを入力してください。',
    'reused-password': 'このパスワードは以前に使用されています。別のパスワードを入力してください。',
    'bad-username': 'このユーザー名は使用できません。別のユーザー名を入力してください。',
    'bad-email': 'メールアドレスを name@example.com の形式で入力してください。',
    'bad-phone-number': '電話番号を「+」と国番号からすべて入力してください。',
    'bad-attributes': '入力されていない項目、または使用できない内容があります。もう一度ご確認ください。',
    'account-exists':
      'このユーザー名のアカウントは既に存在します。サインインするか、別のユーザー名を入力してください。',
    'alias-exists': 'このメールアドレスまたは電話番号は別のアカウントで使用されています。',
    'reset-not-possible': 'ここではパスワードを再設定できません。管理者にお問い合わせください。',
    'confirm-not-possible':
      'このアカウントは確認できません。サインインするか、管理者にお問い合わせください。',
    'sign-up-closed': 'ここではアカウントを作成できません。管理者にお問い合わせください。',
    'factor-not-set-up': 'このアカウントでは設定されていない方法です。別の方法をご利用ください。',
    'session-expired': 'サインインの有効期限が切れました。もう一度サインインしてください。',
    'rate-limited': 'ただいま混み合っています。',
    misconfigured: 'このページは正しく設定されていません。サイトの運営者にお問い合わせください。',
    'rejected-by-lambda': 'この操作は許可されていません。サイトの運営者にお問い合わせください。',
    'passkey-rejected':
      'このパスキーでは認証できませんでした。もう一度お試しいただくか、別の方法をご利用ください。',
    'provider-rejected': 'サインインできませんでした。もう一度お試しいただくか、別の方法をご利用ください。',
    network: '接続できませんでした。インターネット接続を確認して、もう一度お試しください。',
    unknown: '問題が発生しました。もう一度お試しください。',
  },

  retryIn: (text, seconds) => `${text}${duration(seconds)}後にもう一度お試しください。`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'サインイン',
      accountConfirmed: 'アカウントを確認しました。サインインできます。',
      passwordReset: 'パスワードを変更しました。新しいパスワードでサインインできます。',
      rememberUsername: 'このデバイスにユーザー名を保存',
      continue: '次へ',
      signUp: 'アカウントを作成',
      or: 'または',
      continueWithProvider: (provider) => `${provider}で続ける`,
      errors: {
        'wrong-credentials':
          'ユーザー名またはパスワードが正しくありません。ユーザー名をもう一度入力してください。',
      },
    },
    'sign-up': {
      title: 'アカウントを作成',
      password: 'パスワード',
      submit: 'アカウントを作成',
      signIn: 'アカウントをお持ちの場合はサインイン',
    },
    'confirm-sign-up': {
      title: 'アカウントの確認',
      description: sent(),
      descriptionIfUnconfirmed: 'このアカウントの確認がまだの場合は、確認コードが届きます。',
      code: '確認コード',
      submit: 'アカウントを確認',
    },
    'forgot-password': {
      title: 'パスワードの再設定',
      description: '新しいパスワードを設定するための確認コードをお送りします。',
      submit: 'コードを送信',
    },
    'reset-password': {
      title: '新しいパスワードを設定',
      description: ({ destination }) =>
        `該当するアカウントがある場合は、${destination ? `${destination} に` : ''}確認コードが届きます。`,
      resetRequired: '管理者から、新しいパスワードを設定するよう求められています。',
      descriptionIfCodeSent: sent(),
      code: '確認コード',
      password: '新しいパスワード',
      submit: 'パスワードを変更',
    },
    'remember-device': {
      title: 'このデバイスを記憶しますか？',
      description: ({ deviceName }) =>
        `次回からパスワードだけでサインインできます。ご自身のデバイス（${deviceName}）の場合にのみ「はい」を選択してください。`,
      yes: 'はい、記憶する',
      no: 'いいえ',
    },
    CUSTOM_CHALLENGE: {
      title: '追加の質問',
      answer: '回答',
      submit: '続ける',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'メールをご確認ください',
      description: sent('メールで'),
      submit: '続ける',
    },
    MFA_SETUP: {
      choose: {
        title: '2段階認証を設定',
        description: 'このアカウントのサインインには2つ目の手順が必要です。方法を選択してください。',
        factors,
      },
      app: {
        title: '認証アプリを設定',
        description: '認証アプリでQRコードを読み取り、アプリに表示されているコードを入力してください。',
        qrCode: '認証アプリを設定するためのQRコード',
        manualKey: 'QRコードを読み取れない場合は、このキーをアプリに入力してください。',
        copyKey: 'キーをコピー',
        copied: 'コピーしました',
        openApp: '認証アプリを開く',
        code: 'アプリに表示されているコード',
        deviceName: 'デバイスの名前',
        deviceNameHint: '例：自分のスマートフォン',
        submit: '続ける',
        verified: 'アプリを設定しました。続けるとサインインが完了します。',
      },
      email: {
        title: 'メールアドレスを登録',
        description: 'このアドレスに、今回とサインインのたびに確認コードをお送りします。',
        email: 'メールアドレス',
        submit: 'コードを送信',
      },
      unavailable: {
        title: 'ここでは続行できません',
        'sms-only':
          'このアカウントではSMSで届く確認コードが必要ですが、電話番号が登録されていません。管理者にお問い合わせください。',
        'nothing-usable': 'ここでは必要な本人確認の方法を設定できません。管理者にお問い合わせください。',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: '新しいパスワードを設定',
      description: '現在のパスワードは仮パスワードです。',
      descriptionWithAttributes: '現在のパスワードは仮パスワードです。次の項目も入力してください。',
      password: '新しいパスワード',
      submit: '保存して続ける',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'サインインの方法を選択',
      lastUsed: '前回使用',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: '本人確認の方法を選択',
      factors,
    },
    SMS_MFA: { ...sms, submit: '続ける' },
    SMS_OTP: { ...sms, submit: 'サインイン' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: '認証アプリを開いてください',
      description: ({ deviceName }) =>
        `認証アプリ${deviceName ? `（${deviceName}）` : ''}のコードを入力してください。`,
      code: 'コード',
      submit: '続ける',
      errors,
    },
    WEB_AUTHN: {
      title: 'パスキーを使用',
      description: '指紋、顔、または画面ロックで本人確認を行います。',
      submit: 'パスキーで続ける',
      tryAgain: 'もう一度試す',
      passkeyErrors: {
        cancelled: 'パスキーは使用されませんでした。もう一度お試しいただくか、別の方法をご利用ください。',
        unsupported: 'このブラウザはパスキーに対応していません。別の方法をご利用ください。',
        'wrong-site': 'このパスキーは別のサイトのものです。サイトの運営者にお問い合わせください。',
        failed: 'パスキーを使用できませんでした。もう一度お試しいただくか、別の方法をご利用ください。',
      },
    },
    'unknown-challenge': {
      title: 'ここでは続行できません',
      description: ({ challenge }) =>
        `このページは次の手順（${challenge}）に対応していません。サイトの運営者にお問い合わせください。`,
    },
  },
}
