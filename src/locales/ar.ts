/** العربية. */

import { type CodeDestination, isolateLtr, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('ar')

/** What is "within" to `Intl` can't be done before. */
const after = (seconds: number) => inTime(seconds).replace('خلال', 'بعد')

const sentCode = (where: string, { destination }: CodeDestination) =>
  `يرجى إدخال الرمز الذي أرسلناه ${destination ? `إلى ${isolateLtr(destination)}` : where}.`

const password = {
  title: 'إدخال كلمة المرور',
  password: 'كلمة المرور',
  submit: 'تسجيل الدخول',
  forgotPassword: 'هل نسيت كلمة المرور؟',
}

const sms = {
  title: 'الرمز على هاتفك',
  description: (sent: CodeDestination) => sentCode('إلى هاتفك', sent),
  code: 'الرمز',
  submit: 'متابعة',
}

const errors = { 'wrong-code': 'هذا ليس الرمز الظاهر الآن في التطبيق. يرجى إدخال الرمز الظاهر فيه.' }

const factors = {
  PASSWORD_SRP: 'كلمة المرور',
  PASSWORD: 'كلمة المرور',
  EMAIL_OTP: 'رمز بالبريد الإلكتروني',
  SMS_OTP: 'رمز برسالة نصية',
  SMS_MFA: 'رمز برسالة نصية',
  SOFTWARE_TOKEN_MFA: 'تطبيق المصادقة',
  WEB_AUTHN: 'مفتاح المرور',
}

const noPasskey = 'تعذر استخدام مفتاح المرور. يرجى إعادة المحاولة أو استخدام طريقة أخرى.'

export const ar: Texts = {
  language: 'ar',
  direction: 'rtl',
  common: {
    loading: 'لحظة من فضلك',
    anotherWay: 'استخدام طريقة أخرى',
    backToSignIn: 'العودة إلى تسجيل الدخول',
    optional: 'اختياري',
    errorTitle: (title) => `خطأ: ${title}`,
    errorSummary: 'حدثت مشكلة',
    expiresIn: (seconds) => `ستنتهي مهلة تسجيل الدخول ${inTime(seconds)}.`,
    signedIn: 'تم تسجيل الدخول.',
    unexpectedError: 'حدث خطأ في هذه الصفحة.',
    startAgain: 'البدء من جديد',
    notConfirmed: 'لم أؤكد حسابي بعد',
  },

  code: {
    send: 'إرسال رمز',
    haveCode: 'لدي رمز',
    resend: 'إرسال رمز آخر',
    resendIn: (seconds) => `يمكنك طلب رمز آخر ${after(seconds)}.`,
    resent: 'تم إرسال رمز آخر. لم يعد الرمز السابق صالحًا.',
    notReceived: {
      EMAIL: 'لم تصل الرسالة؟ قد تكون في الرسائل غير المرغوب فيها.',
      SMS: 'لم تصل الرسالة؟ قد تصل خلال دقيقة.',
    },
    complete: 'اكتمل الرمز.',
  },

  password: {
    show: 'إظهار كلمة المرور',
    hide: 'إخفاء كلمة المرور',
    shown: 'كلمة المرور ظاهرة.',
    hidden: 'كلمة المرور مخفية.',
    capsLock: 'مفتاح Caps Lock مفعل.',
    requirements: 'متطلبات كلمة المرور',
    minimumLength: (length) => `عدد الأحرف: ${length} على الأقل`,
    requireLowercase: 'حرف إنجليزي صغير',
    requireUppercase: 'حرف إنجليزي كبير',
    requireNumbers: 'رقم إنجليزي',
    requireSymbols: 'رمز خاص',
    met: 'مستوفى',
    notMet: 'غير مستوفى بعد',
    allMet: 'كلمة المرور تستوفي جميع المتطلبات.',
  },

  attributes: {
    address: 'العنوان البريدي',
    birthdate: 'تاريخ الميلاد',
    email: 'البريد الإلكتروني',
    family_name: 'اسم العائلة',
    gender: 'الجنس',
    given_name: 'الاسم الأول',
    locale: 'اللغة',
    middle_name: 'الاسم الأوسط',
    name: 'الاسم الكامل',
    nickname: 'الاسم المستعار',
    phone_number: 'رقم الهاتف',
    picture: 'رابط الصورة',
    preferred_username: 'اسم المستخدم المفضل',
    profile: 'رابط الملف الشخصي',
    username: 'اسم المستخدم',
    website: 'الموقع الإلكتروني',
    zoneinfo: 'المنطقة الزمنية',
    country: 'البلد',
  },

  validation: {
    required: (label) => `${label}: يرجى ملء هذا الحقل.`,
    'not-a-code': 'يتكون الرمز من 6 إلى 8 أرقام.',
    'not-an-email': 'يرجى إدخال عنوان بريد إلكتروني، مثل name@example.com.',
    'not-offered': 'يرجى اختيار أحد هذه الخيارات.',
    'has-spaces': 'يرجى حذف المسافات من البداية والنهاية، وكل المسافات من اسم المستخدم.',
    'too-short': 'النص قصير جدًا.',
    'too-long': 'النص طويل جدًا.',
    malformed: 'لا يمكن استخدام هذا النص هنا.',
  },

  errors: {
    'wrong-credentials': 'الاسم أو كلمة المرور غير صحيحة. يرجى إعادة المحاولة.',
    'account-locked': 'محاولات كثيرة جدًا.',
    'user-disabled': 'هذا الحساب موقوف. يرجى التواصل مع مسؤول النظام.',
    'not-authorized': 'تعذر قبول الطلب. يرجى تسجيل الدخول من جديد.',
    'temporary-password-expired': 'انتهت صلاحية كلمة المرور المؤقتة. يرجى التواصل مع مسؤول النظام.',
    blocked: 'تم حظر تسجيل الدخول هذا لأسباب أمنية. يرجى إعادة المحاولة لاحقًا أو التواصل مع مسؤول النظام.',
    'wrong-code': 'الرمز غير صحيح. يرجى التحقق منه وإدخاله من جديد.',
    'expired-code': 'انتهت صلاحية الرمز. يرجى طلب رمز آخر.',
    'used-code': 'سبق استخدام هذا الرمز. يرجى انتظار الرمز التالي.',
    'delivery-failed': 'تعذر إرسال الرمز. يرجى إعادة المحاولة أو استخدام طريقة أخرى.',
    'resend-cooldown': 'تم إرسال رمز قبل لحظات.',
    'sign-in-required': 'للحصول على رمز آخر، يرجى تسجيل الدخول من جديد.',
    'wrong-answer': 'الإجابة غير صحيحة. يرجى إعادة المحاولة.',
    'weak-password': 'كلمة المرور هذه ضعيفة. يرجى اختيار كلمة مرور أخرى.',
    'reused-password': 'سبق استخدام كلمة المرور هذه. يرجى اختيار كلمة مرور أخرى.',
    'bad-username': 'لا يمكن استخدام اسم المستخدم هذا هنا. يرجى اختيار اسم آخر.',
    'bad-email': 'يرجى إدخال عنوان بريد إلكتروني، مثل name@example.com.',
    'bad-phone-number': 'رقم الهاتف غير صحيح. يرجى البدء بعلامة + ثم رمز البلد.',
    'bad-attributes': 'بعض المعلومات ناقصة أو غير صحيحة. يرجى التحقق منها.',
    'account-exists': 'يوجد حساب بهذا الاسم. يرجى تسجيل الدخول أو اختيار اسم آخر.',
    'alias-exists': 'هذا العنوان مرتبط بحساب آخر.',
    'reset-not-possible': 'لا يمكن إعادة تعيين كلمة المرور هذه هنا. يرجى التواصل مع مسؤول النظام.',
    'confirm-not-possible': 'لا يمكن تأكيد هذا الحساب. يرجى تسجيل الدخول أو التواصل مع مسؤول النظام.',
    'sign-up-closed': 'لا يمكن إنشاء حسابات جديدة هنا. يرجى التواصل مع مسؤول النظام.',
    'factor-not-set-up': 'هذه الطريقة غير متاحة لحسابك. يرجى استخدام طريقة أخرى.',
    'session-expired': 'انتهت المهلة. يرجى تسجيل الدخول من جديد.',
    'rate-limited': 'الخدمة مشغولة الآن.',
    misconfigured: 'إعدادات هذه الصفحة غير صحيحة. يرجى إبلاغ القائمين عليها.',
    'refused-by-lambda': 'هذا غير مسموح به. يرجى إبلاغ القائمين على هذه الصفحة.',
    'passkey-refused': noPasskey,
    'provider-refused': 'تعذر تسجيل الدخول. يرجى إعادة المحاولة أو استخدام طريقة أخرى.',
    network: 'لم يصل أي رد. يرجى التحقق من الاتصال وإعادة المحاولة.',
    unknown: 'حدث خطأ ما. يرجى إعادة المحاولة.',
  },

  retryIn: (said, seconds) => `${said} يمكنك إعادة المحاولة ${after(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'تسجيل الدخول',
      accountConfirmed: 'تم تأكيد حسابك. يمكنك تسجيل الدخول الآن.',
      passwordReset: 'تم تغيير كلمة المرور. يمكنك تسجيل الدخول بها الآن.',
      rememberUsername: 'تذكر اسمي على هذا الجهاز',
      continue: 'متابعة',
      signUp: 'إنشاء حساب',
      or: 'أو',
      continueWithProvider: (provider) => `المتابعة باستخدام ${provider}`,
      errors: { 'wrong-credentials': 'الاسم أو كلمة المرور غير صحيحة. يرجى البدء من جديد بكتابة اسمك.' },
    },
    'sign-up': {
      title: 'إنشاء حسابك',
      password: 'كلمة المرور',
      submit: 'إنشاء الحساب',
      signIn: 'لديك حساب؟ تسجيل الدخول',
    },
    'confirm-sign-up': {
      title: 'تأكيد حسابك',
      description: (sent) => sentCode('إليك', sent),
      descriptionIfUnconfirmed: 'إذا كان هذا الحساب بحاجة إلى تأكيد، فسيصل رمز إليك.',
      code: 'الرمز',
      submit: 'تأكيد الحساب',
    },
    'forgot-password': {
      title: 'إعادة تعيين كلمة المرور',
      description: 'يرجى تحديد حسابك لنرسل إليك رمزًا.',
      submit: 'إرسال الرمز',
    },
    'reset-password': {
      title: 'اختيار كلمة مرور جديدة',
      description: ({ destination }) =>
        `إذا كان هناك حساب بهذا الاسم، فسيصل رمز ${destination ? `إلى ${isolateLtr(destination)}` : 'إليك'}.`,
      resetRequired: 'طلب منك مسؤول النظام اختيار كلمة مرور جديدة.',
      descriptionIfCodeSent: (sent) => sentCode('إليك', sent),
      code: 'الرمز',
      password: 'كلمة المرور الجديدة',
      submit: 'تغيير كلمة المرور',
    },
    'remember-device': {
      title: 'هل نتذكر هذا الجهاز؟',
      description: ({ deviceName }) =>
        `في المرة القادمة ستكفي كلمة المرور لتسجيل الدخول هنا. يرجى الموافقة فقط إذا كان الجهاز ${isolateLtr(deviceName)} جهازك الخاص.`,
      yes: 'نعم، تذكر الجهاز',
      no: 'لا',
    },
    CUSTOM_CHALLENGE: {
      title: 'سؤال آخر',
      answer: 'إجابتك',
      submit: 'متابعة',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'الرمز في بريدك الإلكتروني',
      description: (sent) => sentCode('إلى بريدك الإلكتروني', sent),
    },
    MFA_SETUP: {
      choose: {
        title: 'إعداد خطوة تحقق ثانية',
        description: 'يتطلب حسابك أكثر من كلمة المرور. يرجى اختيار طريقة أخرى.',
        factors,
      },
      app: {
        title: 'إعداد تطبيق المصادقة',
        description: 'يرجى مسح هذه الصورة بتطبيق المصادقة، ثم إدخال الرمز الظاهر فيه.',
        qrCode: 'رمز QR يتضمن مفتاح تطبيق المصادقة',
        manualKey: 'لا توجد كاميرا؟ يمكنك إدخال هذا المفتاح في التطبيق:',
        copyKey: 'نسخ المفتاح',
        copied: 'تم النسخ',
        openApp: 'فتح تطبيق المصادقة',
        code: 'الرمز من التطبيق',
        deviceName: 'اسم هذا الجهاز',
        deviceNameHint: 'لتمييزه عن غيره لاحقًا.',
        submit: 'متابعة',
        verified: 'تم إعداد التطبيق. بقيت خطوة واحدة.',
      },
      email: {
        title: 'إضافة بريدك الإلكتروني',
        description: 'سنرسل رمزًا إلى هذا العنوان الآن، وعند كل تسجيل دخول.',
        email: 'البريد الإلكتروني',
        submit: 'إرسال الرمز',
      },
      unavailable: {
        title: 'تحتاج إلى مساعدة',
        'sms-only': 'يتطلب حسابك رمزًا برسالة نصية، وليس فيه رقم هاتف. يرجى التواصل مع مسؤول النظام.',
        'nothing-usable': 'يتطلب حسابك خطوة ثانية لا يمكن إعدادها هنا. يرجى التواصل مع مسؤول النظام.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'اختيار كلمة مرور خاصة بك',
      description: 'كلمة المرور السابقة كانت مؤقتة.',
      descriptionWithAttributes: 'كلمة المرور السابقة كانت مؤقتة. ونحتاج إلى بعض المعلومات عنك.',
      password: 'كلمة المرور الجديدة',
      submit: 'حفظ ومتابعة',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'اختيار طريقة تسجيل الدخول',
      lastUsed: 'المستخدمة آخر مرة',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'اختيار طريقة التحقق من هويتك',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'تسجيل الدخول' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'الرمز في تطبيق المصادقة',
      description: ({ deviceName }) =>
        `يرجى إدخال الرمز الظاهر في التطبيق${deviceName ? ` على ${isolateLtr(deviceName)}` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'استخدام مفتاح المرور',
      description: 'سيطلب جهازك بصمة إصبعك أو وجهك أو قفل الشاشة.',
      submit: 'المتابعة بمفتاح المرور',
      tryAgain: 'إعادة المحاولة',
      passkeyErrors: {
        cancelled: 'لم يتم إرسال أي شيء. يمكنك إعادة المحاولة أو استخدام طريقة أخرى.',
        unsupported: 'لا يدعم هذا المتصفح مفاتيح المرور. يرجى استخدام طريقة أخرى.',
        'wrong-site': 'مفتاح المرور هذا يخص عنوانًا آخر. يرجى إبلاغ القائمين على هذه الصفحة.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'تعذرت المتابعة في هذه الصفحة',
      description: ({ challenge }) =>
        `يتطلب تسجيل الدخول خطوة لا تعرفها هذه الصفحة (${isolateLtr(challenge)}). يرجى إبلاغ القائمين عليها.`,
    },
  },
}
