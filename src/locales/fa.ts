/** فارسی. */

import { type CodeDestination, isolateLtr } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const number = new Intl.NumberFormat('fa').format

/** The same form for all numbers. */
const duration = (seconds: number) =>
  seconds < 60 ? `${number(seconds)} ثانیه` : `${number(Math.ceil(seconds / 60))} دقیقه`

const sentCode = (where: string, { destination }: CodeDestination) =>
  `لطفاً کدی را که به ${destination ? isolateLtr(destination) : where} فرستادیم وارد کنید.`

const password = {
  title: 'گذرواژه را وارد کنید',
  password: 'گذرواژه',
  submit: 'ورود',
  forgotPassword: 'گذرواژه را فراموش کرده‌اید؟',
}

const sms = {
  title: 'پیامک خود را ببینید',
  description: (sent: CodeDestination) => sentCode('تلفن شما', sent),
  code: 'کد',
  submit: 'ادامه',
}

const errors = { 'wrong-code': 'کد درست نیست. لطفاً کدی را که برنامه اکنون نشان می‌دهد وارد کنید.' }

const factors = {
  PASSWORD_SRP: 'گذرواژه',
  PASSWORD: 'گذرواژه',
  EMAIL_OTP: 'کد با ایمیل',
  SMS_OTP: 'کد با پیامک',
  SMS_MFA: 'کد با پیامک',
  SOFTWARE_TOKEN_MFA: 'برنامهٔ احراز هویت',
  WEB_AUTHN: 'گذرکلید',
}

const noPasskey = 'گذرکلید کار نکرد. لطفاً دوباره امتحان کنید یا از روش دیگری استفاده کنید.'

export const fa: Texts = {
  language: 'fa',
  direction: 'rtl',
  common: {
    loading: 'چند لحظه صبر کنید',
    anotherWay: 'استفاده از روش دیگر',
    backToSignIn: 'بازگشت به ورود',
    optional: 'اختیاری',
    errorTitle: (title) => `خطا: ${title}`,
    errorSummary: 'مشکلی پیش آمد',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `مهلت ورود ${duration(seconds)} دیگر تمام می‌شود.`,
    signedIn: 'وارد حساب خود شدید.',
    unexpectedError: 'مشکلی پیش آمد',
    startAgain: 'امتحان دوباره',
    notConfirmed: 'هنوز تأیید نشده؟ تأیید حساب',
  },

  code: {
    send: 'ارسال کد',
    haveCode: 'از قبل کد دارم',
    resend: 'ارسال دوبارهٔ کد',
    resendIn: (seconds) => `${duration(seconds)} دیگر می‌توانید کد تازه‌ای بخواهید.`,
    resent: 'کد تازه‌ای فرستادیم. کد قبلی دیگر معتبر نیست.',
    notReceived: {
      EMAIL: 'ایمیل نرسید؟ پوشهٔ هرزنامه را ببینید.',
      SMS: 'پیامک نرسید؟ شاید یک دقیقه طول بکشد.',
    },
    complete: 'کد کامل است.',
  },

  password: {
    show: 'نمایش گذرواژه',
    hide: 'پنهان کردن گذرواژه',
    shown: 'گذرواژه نمایان است.',
    hidden: 'گذرواژه پنهان است.',
    capsLock: 'کلید Caps Lock روشن است.',
    requirements: 'گذرواژه باید این‌ها را داشته باشد',
    minimumLength: (length) => `دست‌کم ${number(length)} نویسه`,
    requireLowercase: 'یک حرف کوچک انگلیسی',
    requireUppercase: 'یک حرف بزرگ انگلیسی',
    requireNumbers: 'یک رقم انگلیسی',
    requireSymbols: 'یک نماد',
    met: 'دارد',
    notMet: 'ندارد',
    allMet: 'گذرواژه همهٔ این‌ها را دارد.',
  },

  attributes: {
    address: 'نشانی پستی',
    birthdate: 'تاریخ تولد',
    email: 'نشانی ایمیل',
    family_name: 'نام خانوادگی',
    gender: 'جنسیت',
    given_name: 'نام',
    locale: 'زبان',
    middle_name: 'نام میانی',
    name: 'نام کامل',
    nickname: 'نام مستعار',
    phone_number: 'شماره تلفن',
    picture: 'پیوند تصویر',
    preferred_username: 'نام کاربری دلخواه',
    profile: 'پیوند نمایه',
    username: 'نام کاربری',
    website: 'وب‌سایت',
    zoneinfo: 'منطقهٔ زمانی',
    country: 'کشور',
  },

  validation: {
    required: (label) => `لطفاً «${label}» را وارد کنید.`,
    'not-a-code': (label) => `«${label}» باید ۶ تا ۸ رقم باشد.`,
    'not-an-email': 'لطفاً یک نشانی ایمیل وارد کنید، مانند name@example.com.',
    'not-offered': 'لطفاً یکی از گزینه‌ها را انتخاب کنید.',
    'has-spaces': 'لطفاً فاصله‌ها را حذف کنید.',
    'too-short': (label) => `«${label}» خیلی کوتاه است.`,
    'too-long': (label) => `«${label}» خیلی طولانی است.`,
    malformed: (label) => `«${label}» پذیرفته نشد. لطفاً آن را بررسی کنید و دوباره امتحان کنید.`,
  },

  errors: {
    'wrong-credentials': 'نام کاربری یا گذرواژه درست نیست. لطفاً دوباره امتحان کنید.',
    'account-locked': 'تلاش‌ها بیش از حد بود.',
    'user-disabled': 'این حساب غیرفعال است. لطفاً با سرپرست سامانه تماس بگیرید.',
    'not-authorized': 'درخواست شما پذیرفته نشد. لطفاً دوباره وارد شوید.',
    'temporary-password-expired':
      'مهلت گذرواژهٔ موقت تمام شده است. لطفاً از سرپرست سامانه گذرواژهٔ تازه‌ای بخواهید.',
    blocked:
      'این ورود به دلایل امنیتی مسدود شد. لطفاً بعداً دوباره امتحان کنید یا با سرپرست سامانه تماس بگیرید.',
    'wrong-code': 'کد درست نیست. لطفاً آن را بررسی کنید و دوباره امتحان کنید.',
    'expired-code': 'مهلت این کد تمام شده است. لطفاً کد تازه‌ای بخواهید.',
    'used-code': 'این کد قبلاً استفاده شده است. لطفاً منتظر کد بعدی بمانید.',
    'delivery-failed': 'کد فرستاده نشد. لطفاً دوباره امتحان کنید یا از روش دیگری استفاده کنید.',
    'resend-cooldown': 'همین حالا کدی فرستادیم.',
    'sign-in-required': 'برای کد تازه، لطفاً دوباره وارد شوید.',
    'wrong-answer': 'پاسخ درست نیست. لطفاً دوباره امتحان کنید.',
    'weak-password': 'این گذرواژه خیلی ضعیف است. لطفاً گذرواژهٔ قوی‌تری انتخاب کنید.',
    'reused-password': 'قبلاً از این گذرواژه استفاده کرده‌اید. لطفاً گذرواژهٔ دیگری انتخاب کنید.',
    'bad-username': 'این نام کاربری پذیرفته نشد. لطفاً نام دیگری انتخاب کنید.',
    'bad-email': 'لطفاً یک نشانی ایمیل وارد کنید، مانند name@example.com.',
    'bad-phone-number': 'لطفاً شماره تلفن کامل را با + و کد کشور وارد کنید.',
    'bad-attributes': 'بخشی از اطلاعات وارد نشده یا پذیرفته نشده است. لطفاً آن را بررسی کنید.',
    'account-exists': 'حسابی با این نام کاربری از قبل وجود دارد. لطفاً وارد شوید یا نام دیگری انتخاب کنید.',
    'alias-exists': 'این نشانی ایمیل یا شماره تلفن به حساب دیگری تعلق دارد.',
    'reset-not-possible': 'این گذرواژه را نمی‌توان اینجا بازنشانی کرد. لطفاً با سرپرست سامانه تماس بگیرید.',
    'confirm-not-possible': 'این حساب را نمی‌توان تأیید کرد. لطفاً وارد شوید یا با سرپرست سامانه تماس بگیرید.',
    'sign-up-closed': 'اینجا نمی‌توانید حساب بسازید. لطفاً با سرپرست سامانه تماس بگیرید.',
    'factor-not-set-up': 'این روش برای حساب شما تنظیم نشده است. لطفاً از روش دیگری استفاده کنید.',
    'session-expired': 'مهلت ورود تمام شده است. لطفاً دوباره وارد شوید.',
    'rate-limited': 'سامانه اکنون شلوغ است.',
    misconfigured: 'این صفحه درست تنظیم نشده است. لطفاً با صاحب سایت تماس بگیرید.',
    'rejected-by-lambda': 'این کار مجاز نیست. لطفاً با صاحب سایت تماس بگیرید.',
    'passkey-rejected': noPasskey,
    'provider-rejected': 'ورود انجام نشد. لطفاً دوباره امتحان کنید یا از روش دیگری استفاده کنید.',
    network: 'اتصال برقرار نشد. لطفاً اینترنت خود را بررسی کنید و دوباره امتحان کنید.',
    unknown: 'مشکلی پیش آمد. لطفاً دوباره امتحان کنید.',
  },

  retryIn: (text, seconds) => `${text} لطفاً ${duration(seconds)} دیگر دوباره امتحان کنید.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'ورود',
      accountConfirmed: 'حساب شما تأیید شد. اکنون می‌توانید وارد شوید.',
      passwordReset: 'گذرواژه تغییر کرد. اکنون می‌توانید با آن وارد شوید.',
      rememberUsername: 'نام کاربری من در این دستگاه به خاطر سپرده شود',
      continue: 'ادامه',
      signUp: 'ساختن حساب',
      or: 'یا',
      continueWithProvider: (provider) => `ادامه با ${provider}`,
      errors: {
        'wrong-credentials': 'نام کاربری یا گذرواژه درست نیست. لطفاً نام کاربری خود را دوباره وارد کنید.',
      },
    },
    'sign-up': {
      title: 'ساختن حساب',
      password: 'گذرواژه',
      submit: 'ساختن حساب',
      signIn: 'حساب دارید؟ وارد شوید',
    },
    'confirm-sign-up': {
      title: 'تأیید حساب',
      description: (sent) => sentCode('شما', sent),
      descriptionIfUnconfirmed: 'اگر این حساب به تأیید نیاز داشته باشد، کدی فرستاده‌ایم.',
      code: 'کد',
      submit: 'تأیید حساب',
    },
    'forgot-password': {
      title: 'بازنشانی گذرواژه',
      description: 'برای انتخاب گذرواژهٔ تازه، کدی برایتان می‌فرستیم.',
      submit: 'ارسال کد',
    },
    'reset-password': {
      title: 'گذرواژهٔ تازه‌ای انتخاب کنید',
      description: ({ destination }) =>
        `اگر این حساب وجود داشته باشد، کدی به ${destination ? isolateLtr(destination) : 'شما'} فرستاده‌ایم.`,
      resetRequired: 'سرپرست سامانه از شما خواسته است گذرواژهٔ تازه‌ای انتخاب کنید.',
      descriptionIfCodeSent: (sent) => sentCode('شما', sent),
      code: 'کد',
      password: 'گذرواژهٔ تازه',
      submit: 'تغییر گذرواژه',
    },
    'remember-device': {
      title: 'این دستگاه به خاطر سپرده شود؟',
      description: ({ deviceName }) =>
        `در ورود بعدی از اینجا گذرواژه کافی است. تنها اگر دستگاه ${isolateLtr(deviceName)} از آنِ خودتان است بپذیرید.`,
      yes: 'بله، به خاطر سپرده شود',
      no: 'نه',
    },
    CUSTOM_CHALLENGE: {
      title: 'یک پرسش دیگر',
      answer: 'پاسخ',
      submit: 'ادامه',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'ایمیل خود را ببینید',
      description: (sent) => sentCode('ایمیل شما', sent),
    },
    MFA_SETUP: {
      choose: {
        title: 'تنظیم تأیید دومرحله‌ای',
        description: 'ورود به حساب شما مرحلهٔ دومی لازم دارد. لطفاً روشی انتخاب کنید.',
        factors,
      },
      app: {
        title: 'تنظیم برنامهٔ احراز هویت',
        description: 'کد QR را با برنامهٔ احراز هویت اسکن کنید، سپس کد برنامه را وارد کنید.',
        qrCode: 'کد QR برای تنظیم برنامهٔ احراز هویت',
        manualKey: 'نمی‌توانید کد را اسکن کنید؟ این کلید را در برنامه وارد کنید:',
        copyKey: 'کپی کلید',
        copied: 'کپی شد',
        openApp: 'باز کردن برنامهٔ احراز هویت',
        code: 'کد برنامه',
        deviceName: 'نام دستگاه',
        deviceNameHint: 'برای نمونه: تلفن من',
        submit: 'ادامه',
        verified: 'برنامه تنظیم شد. برای ورود ادامه دهید.',
      },
      email: {
        title: 'افزودن نشانی ایمیل',
        description: 'اکنون و در هر ورود، کدی به این نشانی می‌فرستیم.',
        email: 'نشانی ایمیل',
        submit: 'ارسال کد',
      },
      unavailable: {
        title: 'اینجا نمی‌توان ادامه داد',
        'sms-only':
          'حساب شما به کد پیامکی نیاز دارد، اما شماره تلفن ندارد. لطفاً از سرپرست سامانه بخواهید آن را اضافه کند.',
        'nothing-usable':
          'حساب شما به مرحلهٔ دومی نیاز دارد که اینجا نمی‌توان تنظیم کرد. لطفاً با سرپرست سامانه تماس بگیرید.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'گذرواژهٔ تازه‌ای انتخاب کنید',
      description: 'گذرواژهٔ کنونی شما موقت است.',
      descriptionWithAttributes: 'گذرواژهٔ کنونی شما موقت است. به اطلاعات دیگری هم نیاز داریم.',
      password: 'گذرواژهٔ تازه',
      submit: 'ذخیره و ادامه',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'روش ورود را انتخاب کنید',
      lastUsed: 'آخرین روش شما',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'روش تأیید را انتخاب کنید',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'ورود' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'برنامهٔ احراز هویت را باز کنید',
      description: ({ deviceName }) =>
        `لطفاً کد برنامهٔ احراز هویت${deviceName ? ` (${isolateLtr(deviceName)})` : ''} را وارد کنید.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'استفاده از گذرکلید',
      description: 'دستگاه شما اثر انگشت، چهره یا قفل صفحه را می‌خواهد.',
      submit: 'ادامه با گذرکلید',
      tryAgain: 'امتحان دوباره',
      passkeyErrors: {
        cancelled: 'گذرکلیدی استفاده نشد. لطفاً دوباره امتحان کنید یا از روش دیگری استفاده کنید.',
        unsupported: 'این مرورگر از گذرکلید پشتیبانی نمی‌کند. لطفاً از روش دیگری استفاده کنید.',
        'wrong-site': 'این گذرکلید به نشانی وب دیگری تعلق دارد. لطفاً با صاحب سایت تماس بگیرید.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'اینجا نمی‌توان ادامه داد',
      description: ({ challenge }) =>
        `این صفحه از مرحلهٔ بعدی (${isolateLtr(challenge)}) پشتیبانی نمی‌کند. لطفاً با صاحب سایت تماس بگیرید.`,
    },
  },
}
