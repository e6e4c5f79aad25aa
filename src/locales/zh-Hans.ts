/** 简体中文. */

import type { CodeDestination } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

/** The same form for all numbers. */
const duration = (seconds: number) => (seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`)

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `请输入我们${destination ? `发送至 ${destination} ` : otherwise}的验证码。`

const password = {
  title: '输入密码',
  password: '密码',
  submit: '登录',
  forgotPassword: '忘记密码？',
}

const sms = { title: '请查看手机短信', description: sent('通过短信发送'), code: '验证码', submit: '继续' }

const errors = { 'wrong-code': '验证码不正确，请输入应用当前显示的验证码。' }

const factors = {
  PASSWORD_SRP: '密码',
  PASSWORD: '密码',
  EMAIL_OTP: '电子邮件验证码',
  SMS_OTP: '短信验证码',
  SMS_MFA: '短信验证码',
  SOFTWARE_TOKEN_MFA: '身份验证器应用',
  WEB_AUTHN: '通行密钥',
}

export const zhHans: Texts = {
  language: 'zh-Hans',
  common: {
    loading: '请稍候',
    anotherWay: '使用其他方式',
    backToSignIn: '返回登录',
    optional: '选填',
    errorTitle: (title) => `错误：${title}`,
    errorSummary: '请检查以下内容',
    fieldError: (label, error) => `${label}：${error}`,
    expiresIn: (seconds) => `本次登录将在 ${duration(seconds)}后过期。`,
    signedIn: '您已登录。',
    unexpectedError: '出现问题',
    startAgain: '重试',
    notConfirmed: '尚未验证？验证您的账号',
  },

  code: {
    send: '发送验证码',
    haveCode: '我已有验证码',
    resend: '重新发送验证码',
    resendIn: (seconds) => `${duration(seconds)}后可重新发送验证码`,
    resent: '我们已发送新的验证码，之前的验证码已失效。',
    notReceived: {
      EMAIL: '没收到邮件？请检查垃圾邮件文件夹。',
      SMS: '没收到短信？可能需要等待一分钟。',
    },
    complete: '验证码已输入完整。',
  },

  password: {
    show: '显示密码',
    hide: '隐藏密码',
    shown: '密码已显示。',
    hidden: '密码已隐藏。',
    capsLock: '大写锁定已开启。',
    requirements: '密码须包含：',
    minimumLength: (length) => `至少 ${length} 个字符`,
    requireLowercase: '一个小写字母',
    requireUppercase: '一个大写字母',
    requireNumbers: '一个数字',
    requireSymbols: '一个符号',
    met: '已符合',
    notMet: '未符合',
    allMet: '密码已符合所有要求。',
  },

  attributes: {
    address: '通讯地址',
    birthdate: '出生日期',
    email: '电子邮件地址',
    family_name: '姓氏',
    gender: '性别',
    given_name: '名字',
    locale: '语言',
    middle_name: '中间名',
    name: '姓名',
    nickname: '昵称',
    phone_number: '手机号码',
    picture: '图片网址',
    preferred_username: '首选用户名',
    profile: '个人主页网址',
    username: '用户名',
    website: '网站',
    zoneinfo: '时区',
    country: '国家/地区',
  },

  validation: {
    required: (label) => `请输入${label}。`,
    'not-a-code': (label) => `${label}须为 6 到 8 位数字。`,
    'not-an-email': '请输入格式正确的电子邮件地址，例如 name@example.com。',
    'not-offered': '请选择其中一个选项。',
    'has-spaces': '请删除空格。',
    'too-short': (label) => `${label}太短。`,
    'too-long': (label) => `${label}太长。`,
    malformed: (label) => `${label}不符合要求，请检查后重试。`,
  },

  errors: {
    'wrong-credentials': '用户名或密码不正确，请重试。',
    'account-locked': '尝试次数过多。',
    'user-disabled': '此账号已停用，请联系管理员。',
    'not-authorized': '您的请求未被接受，请重新登录。',
    'temporary-password-expired': '您的临时密码已过期，请联系管理员获取新密码。',
    blocked: '出于安全考虑，本次登录已被阻止。请稍后再试，或联系管理员。',
    'wrong-code': '验证码不正确，请核对后重新输入。',
    'expired-code': '验证码已过期，请重新获取。',
    'used-code': '此验证码已使用过，请等待下一个验证码。',
    'delivery-failed': '验证码未能发送。请重试，或使用其他方式。',
    'resend-cooldown': '刚刚发送过验证码。',
    'sign-in-required': '如需新的验证码，请重新登录。',
    'wrong-answer': '答案不正确，请重试。',
    'weak-password': '此密码强度太弱，请换一个更强的密码。',
    'reused-password': '您以前用过此密码，请换一个密码。',
    'bad-username': '此用户名不符合要求，请换一个用户名。',
    'bad-email': '请输入格式正确的电子邮件地址，例如 name@example.com。',
    'bad-phone-number': '请输入完整的手机号码，以 + 和国家/地区代码开头。',
    'bad-attributes': '有信息未填写或不符合要求，请检查。',
    'account-exists': '使用此用户名的账号已存在。请登录，或换一个用户名。',
    'alias-exists': '此电子邮件地址或手机号码已被其他账号使用。',
    'reset-not-possible': '无法在此重置密码，请联系管理员。',
    'confirm-not-possible': '无法验证此账号，请登录或联系管理员。',
    'sign-up-closed': '您无法在此创建账号，请联系管理员。',
    'factor-not-set-up': '您的账号尚未设置此方式，请使用其他方式。',
    'session-expired': '登录已过期，请重新登录。',
    'rate-limited': '服务繁忙。',
    misconfigured: '此页面的设置有误，请联系网站所有者。',
    'rejected-by-lambda': '此操作不被允许，请联系网站所有者。',
    'passkey-rejected': '此通行密钥未获接受。请重试，或使用其他方式。',
    'provider-rejected': '登录未成功。请重试，或使用其他方式。',
    network: '无法连接，请检查网络连接后重试。',
    unknown: '出现问题，请重试。',
  },

  retryIn: (text, seconds) => `${text}请在 ${duration(seconds)}后重试。`,

  challenges: {
    'sign-in': {
      ...password,
      title: '登录',
      accountConfirmed: '您的账号已通过验证，现在可以登录了。',
      passwordReset: '您的密码已更改，现在可以用新密码登录了。',
      rememberUsername: '在此设备上记住我的用户名',
      continue: '继续',
      signUp: '创建账号',
      or: '或',
      continueWithProvider: (provider) => `使用 ${provider} 继续`,
      errors: { 'wrong-credentials': '用户名或密码不正确，请重新输入用户名。' },
    },
    'sign-up': {
      title: '创建账号',
      password: '密码',
      submit: '创建账号',
      signIn: '已有账号？去登录',
    },
    'confirm-sign-up': {
      title: '验证您的账号',
      description: sent('发送给您'),
      descriptionIfUnconfirmed: '如果此账号需要验证，我们已发送验证码。',
      code: '验证码',
      submit: '验证账号',
    },
    'forgot-password': {
      title: '重置密码',
      description: '我们会向您发送验证码，用于设置新密码。',
      submit: '发送验证码',
    },
    'reset-password': {
      title: '设置新密码',
      description: ({ destination }) =>
        destination
          ? `如果此账号存在，我们已将验证码发送至 ${destination}。`
          : '如果此账号存在，我们已发送验证码。',
      resetRequired: '管理员要求您设置新密码。',
      descriptionIfCodeSent: sent('发送给您'),
      code: '验证码',
      password: '新密码',
      submit: '更改密码',
    },
    'remember-device': {
      title: '要记住此设备吗？',
      description: ({ deviceName }) =>
        `以后在此登录只需输入密码。请仅在“${deviceName}”是您自己的设备时选择“是”。`,
      yes: '是，记住此设备',
      no: '否',
    },
    CUSTOM_CHALLENGE: {
      title: '请再回答一个问题',
      answer: '答案',
      submit: '继续',
    },
    EMAIL_OTP: {
      ...sms,
      title: '请查收邮件',
      description: sent('通过电子邮件发送'),
    },
    MFA_SETUP: {
      choose: {
        title: '设置两步验证',
        description: '您的账号登录时需要第二步验证。请选择一种方式。',
        factors,
      },
      app: {
        title: '设置身份验证器应用',
        description: '请用身份验证器应用扫描二维码，然后输入应用中显示的验证码。',
        qrCode: '用于设置身份验证器应用的二维码',
        manualKey: '无法扫码？请在应用中输入此密钥：',
        copyKey: '复制密钥',
        copied: '已复制',
        openApp: '打开身份验证器应用',
        code: '应用中的验证码',
        deviceName: '设备名称',
        deviceNameHint: '例如：我的手机',
        submit: '继续',
        verified: '应用已设置完成，继续即可登录。',
      },
      email: {
        title: '添加电子邮件地址',
        description: '我们现在会向此地址发送验证码，以后每次登录时也会发送。',
        email: '电子邮件地址',
        submit: '发送验证码',
      },
      unavailable: {
        title: '无法在此继续',
        'sms-only': '您的账号需要短信验证码，但尚未登记手机号码。请联系管理员添加。',
        'nothing-usable': '您的账号需要两步验证，但无法在此设置。请联系管理员。',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: '设置新密码',
      description: '您当前的密码是临时密码。',
      descriptionWithAttributes: '您当前的密码是临时密码。我们还需要您补充一些信息。',
      password: '新密码',
      submit: '保存并继续',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: '选择登录方式',
      lastUsed: '上次使用',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: '选择验证方式',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: '登录' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: '打开身份验证器应用',
      description: ({ deviceName }) =>
        `请输入身份验证器应用${deviceName ? `（${deviceName}）` : ''}中的验证码。`,
      errors,
    },
    WEB_AUTHN: {
      title: '使用通行密钥',
      description: '您的设备会要求您验证指纹、面容或屏幕锁定。',
      submit: '使用通行密钥继续',
      tryAgain: '重试',
      passkeyErrors: {
        cancelled: '未使用通行密钥。请重试，或使用其他方式。',
        unsupported: '此浏览器不支持通行密钥，请使用其他方式。',
        'wrong-site': '此通行密钥属于另一个网址，请联系网站所有者。',
        failed: '您的设备无法使用通行密钥。请重试，或使用其他方式。',
      },
    },
    'unknown-challenge': {
      title: '无法在此继续',
      description: ({ challenge }) => `此页面不支持下一步（${challenge}）。请联系网站所有者。`,
    },
  },
}
