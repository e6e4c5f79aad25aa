/** فارسی. */

import { type CodeDestination, isolateLtr } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const number = new Intl.NumberFormat('fa').format

/** One form for all numbers. */
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

const errors = { 'wrong-code': 'این کدی نیست که برنامه نشان می‌دهد. لطفاً کد کنونی را وارد کنید.' }

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
    expiresIn: (seconds) => `مهلت ورود ${duration(seconds)} دیگر تمام می‌شود.`,
    signedIn: 'وارد حساب خود شدید.',
    unexpectedError: 'در این صفحه مشکلی پیش آمد.',
    startAgain: 'شروع دوباره',
    notConfirmed: 'هنوز حسابم را تأیید نکرده‌ام',
  },

  code: {
    send: 'ارسال کد',
    haveCode: 'کد را دارم',
    resend: 'ارسال کد تازه',
    resendIn: (seconds) => `${duration(seconds)} دیگر می‌توانید کد تازه‌ای بخواهید.`,
    resent: 'کد تازه‌ای فرستادیم. کد قبلی دیگر معتبر نیست.',
    notReceived: {
      EMAIL: 'ایمیل نرسید؟ هرزنامه‌ها را هم ببینید.',
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
    notMet: 'هنوز ندارد',
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
    required: (label) => `${label}: لطفاً این را پر کنید.`,
    'not-a-code': 'کد شش تا هشت رقم دارد.',
    'not-an-email': 'لطفاً یک نشانی ایمیل وارد کنید، مانند name@example.com.',
    'not-offered': 'لطفاً یکی از این‌ها را انتخاب کنید.',
    'has-spaces': 'لطفاً فاصله‌های ابتدا و انتها را حذف کنید، و در نام همه را.',
    'too-short': 'این خیلی کوتاه است.',
    'too-long': 'این خیلی طولانی است.',
    malformed: 'این اینجا پذیرفته نیست.',
  },

  errors: {
    'wrong-credentials': 'نام یا گذرواژه درست نیست. لطفاً دوباره امتحان کنید.',
    'account-locked': 'تلاش‌ها بیش از حد بود.',
    'user-disabled': 'این حساب غیرفعال است. لطفاً با سرپرست سامانه تماس بگیرید.',
    'not-authorized': 'درخواست پذیرفته نشد. لطفاً دوباره وارد شوید.',
    'temporary-password-expired':
      'مهلت گذرواژهٔ موقت تمام شده است. لطفاً از سرپرست سامانه گذرواژهٔ تازه‌ای بخواهید.',
    blocked:
      'این ورود به دلایل امنیتی مسدود شد. لطفاً بعداً دوباره امتحان کنید یا با سرپرست سامانه تماس بگیرید.',
    'wrong-code': 'کد درست نیست. لطفاً آن را بررسی کنید و دوباره امتحان کنید.',
    'expired-code': 'مهلت کد تمام شده است. لطفاً کد تازه‌ای بخواهید.',
    'used-code': 'این کد قبلاً استفاده شده است. لطفاً منتظر کد بعدی بمانید.',
    'delivery-failed': 'کد فرستاده نشد. لطفاً دوباره امتحان کنید یا از روش دیگری استفاده کنید.',
    'resend-cooldown': 'همین حالا کدی فرستادیم.',
    'sign-in-required': 'برای کد تازه، لطفاً دوباره وارد شوید.',
    'wrong-answer': 'پاسخ درست نیست. لطفاً دوباره امتحان کنید.',
    'weak-password': 'این گذرواژه برای این حساب ضعیف است. لطفاً گذرواژهٔ دیگری انتخاب کنید.',
    'reused-password': 'این گذرواژه قبلاً استفاده شده است. لطفاً گذرواژهٔ دیگری انتخاب کنید.',
    'bad-username': 'این نام کاربری اینجا پذیرفته نیست. لطفاً نام دیگری انتخاب کنید.',
    'bad-email': 'لطفاً یک نشانی ایمیل وارد کنید، مانند name@example.com.',
    'bad-phone-number': 'شماره تلفن درست نیست. لطفاً با + و کد کشور شروع کنید.',
    'bad-attributes': 'بخشی از اطلاعات کم است یا اینجا پذیرفته نیست. لطفاً آن را بررسی کنید.',
    'account-exists': 'حسابی با این نام وجود دارد. لطفاً وارد شوید یا نام دیگری انتخاب کنید.',
    'alias-exists': 'این نشانی به حساب دیگری تعلق دارد.',
    'reset-not-possible': 'این گذرواژه را نمی‌توان اینجا بازنشانی کرد. لطفاً با سرپرست سامانه تماس بگیرید.',
    'confirm-not-possible': 'این حساب را نمی‌توان تأیید کرد. لطفاً وارد شوید یا با سرپرست سامانه تماس بگیرید.',
    'sign-up-closed': 'اینجا نمی‌توان حساب تازه‌ای ساخت. لطفاً با سرپرست سامانه تماس بگیرید.',
    'factor-not-set-up': 'این روش ورود برای حساب شما تنظیم نشده است. لطفاً از روش دیگری استفاده کنید.',
    'session-expired': 'مهلت تمام شد. لطفاً دوباره وارد شوید.',
    'rate-limited': 'سامانه اکنون شلوغ است.',
    misconfigured: 'این صفحه درست تنظیم نشده است. لطفاً به مسئول آن خبر دهید.',
    'refused-by-lambda': 'این کار مجاز نیست. لطفاً از مسئول این صفحه بپرسید.',
    'passkey-refused': noPasskey,
    'provider-refused': 'ورود انجام نشد. لطفاً دوباره امتحان کنید یا از روش دیگری استفاده کنید.',
    network: 'پاسخی نرسید. لطفاً اتصال خود را بررسی کنید و دوباره امتحان کنید.',
    unknown: 'مشکلی پیش آمد. لطفاً دوباره امتحان کنید.',
  },

  retryIn: (said, seconds) => `${said} ${duration(seconds)} دیگر می‌توانید دوباره امتحان کنید.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'ورود',
      accountConfirmed: 'حساب شما تأیید شد. اکنون می‌توانید وارد شوید.',
      passwordReset: 'گذرواژه تغییر کرد. اکنون می‌توانید با آن وارد شوید.',
      rememberUsername: 'نام من در این دستگاه به خاطر سپرده شود',
      continue: 'ادامه',
      signUp: 'ساختن حساب',
      or: 'یا',
      continueWithProvider: (provider) => `ادامه با ${provider}`,
      errors: { 'wrong-credentials': 'نام یا گذرواژه درست نیست. لطفاً دوباره با نام خود شروع کنید.' },
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
      descriptionIfUnconfirmed: 'اگر این حساب هنوز تأیید نشده باشد، کدی به شما می‌رسد.',
      code: 'کد',
      submit: 'تأیید حساب',
    },
    'forgot-password': {
      title: 'بازنشانی گذرواژه',
      description: 'حساب خود را مشخص کنید تا کدی برایتان بفرستیم.',
      submit: 'ارسال کد',
    },
    'reset-password': {
      title: 'گذرواژهٔ تازه‌ای انتخاب کنید',
      description: ({ destination }) =>
        `اگر حسابی با این نام وجود داشته باشد، کدی به ${destination ? isolateLtr(destination) : 'شما'} می‌رسد.`,
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
      answer: 'پاسخ شما',
      submit: 'ادامه',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'ایمیل خود را ببینید',
      description: (sent) => sentCode('ایمیل شما', sent),
    },
    MFA_SETUP: {
      choose: {
        title: 'تنظیم مرحلهٔ دوم',
        description: 'برای این حساب گذرواژه کافی نیست. لطفاً روش دیگری هم انتخاب کنید.',
        factors,
      },
      app: {
        title: 'تنظیم برنامهٔ احراز هویت',
        description: 'این را با برنامهٔ احراز هویت اسکن کنید، سپس کدی را که نشان می‌دهد وارد کنید.',
        qrCode: 'کد QR با کلید برنامهٔ احراز هویت',
        manualKey: 'دوربین ندارید؟ این کلید را در برنامه وارد کنید:',
        copyKey: 'کپی کلید',
        copied: 'کپی شد',
        openApp: 'باز کردن برنامهٔ احراز هویت',
        code: 'کد برنامه',
        deviceName: 'نام این دستگاه',
        deviceNameHint: 'تا بعداً آن را بشناسید.',
        submit: 'ادامه',
        verified: 'برنامه تنظیم شد. تنها یک مرحله مانده است.',
      },
      email: {
        title: 'افزودن نشانی ایمیل',
        description: 'اکنون و در هر ورود، کدی به این نشانی می‌فرستیم.',
        email: 'نشانی ایمیل',
        submit: 'ارسال کد',
      },
      unavailable: {
        title: 'برای ادامه به کمک نیاز دارید',
        'sms-only':
          'حساب شما به کد پیامکی نیاز دارد، اما شماره تلفن ندارد. لطفاً از سرپرست سامانه بخواهید آن را اضافه کند.',
        'nothing-usable':
          'حساب شما به مرحلهٔ دومی نیاز دارد که اینجا نمی‌توان تنظیم کرد. لطفاً با سرپرست سامانه تماس بگیرید.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'گذرواژهٔ خود را انتخاب کنید',
      description: 'گذرواژهٔ قبلی موقت بود.',
      descriptionWithAttributes: 'گذرواژهٔ قبلی موقت بود. به اطلاعات دیگری از شما هم نیاز داریم.',
      password: 'گذرواژهٔ تازه',
      submit: 'ذخیره و ادامه',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'با چه روشی وارد می‌شوید؟',
      lastUsed: 'آخرین روش شما',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'با چه روشی هویت خود را تأیید می‌کنید؟',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'ورود' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'برنامهٔ احراز هویت را باز کنید',
      description: ({ deviceName }) =>
        `لطفاً کدی را که برنامه${deviceName ? ` در ${isolateLtr(deviceName)}` : ''} نشان می‌دهد وارد کنید.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'استفاده از گذرکلید',
      description: 'دستگاه شما اثر انگشت، چهره یا قفل صفحه را می‌خواهد.',
      submit: 'ادامه با گذرکلید',
      tryAgain: 'امتحان دوباره',
      passkeyErrors: {
        cancelled: 'چیزی فرستاده نشد. می‌توانید دوباره امتحان کنید یا از روش دیگری استفاده کنید.',
        unsupported: 'این مرورگر از گذرکلید پشتیبانی نمی‌کند. لطفاً از روش دیگری استفاده کنید.',
        'wrong-site': 'این گذرکلید به نشانی دیگری تعلق دارد. لطفاً به مسئول این صفحه خبر دهید.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'این صفحه نمی‌تواند ادامه دهد',
      description: ({ challenge }) =>
        `این ورود به مرحله‌ای نیاز دارد که این صفحه نمی‌شناسد (${isolateLtr(challenge)}). لطفاً به مسئول آن خبر دهید.`,
    },
  },
}
