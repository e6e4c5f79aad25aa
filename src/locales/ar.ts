/** العربية. */

import { type CodeDestination, isolateLtr, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('ar')

/** Says "after" in place of "within", which `Intl` says. */
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

const errors = { 'wrong-code': 'الرمز غير صحيح. يرجى إدخال الرمز الظاهر الآن في التطبيق.' }

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
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `ستنتهي مهلة تسجيل الدخول ${inTime(seconds)}.`,
    signedIn: 'تم تسجيل الدخول.',
    unexpectedError: 'حدث خطأ ما',
    startAgain: 'إعادة المحاولة',
    notConfirmed: 'لم يتم التأكيد بعد؟ تأكيد الحساب',
  },

  code: {
    send: 'إرسال رمز',
    haveCode: 'لدي رمز بالفعل',
    resend: 'إعادة إرسال الرمز',
    resendIn: (seconds) => `إعادة إرسال الرمز ${after(seconds)}`,
    resent: 'أرسلنا رمزًا جديدًا. لم يعد الرمز السابق صالحًا.',
    notReceived: {
      EMAIL: 'لم تصل الرسالة؟ يرجى التحقق من مجلد الرسائل غير المرغوب فيها.',
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
    notMet: 'غير مستوفى',
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
    required: (label) => `يرجى ملء حقل «${label}».`,
    'not-a-code': (label) => `يجب أن يتكون حقل «${label}» من 6 إلى 8 أرقام.`,
    'not-an-email': 'يرجى إدخال عنوان بريد إلكتروني، مثل name@example.com.',
    'not-offered': 'يرجى اختيار أحد الخيارات.',
    'has-spaces': 'يرجى حذف المسافات.',
    'too-short': (label) => `حقل «${label}» قصير جدًا.`,
    'too-long': (label) => `حقل «${label}» طويل جدًا.`,
    malformed: (label) => `حقل «${label}» غير مقبول. يرجى التحقق منه وإعادة المحاولة.`,
  },

  errors: {
    'wrong-credentials': 'اسم المستخدم أو كلمة المرور غير صحيحة. يرجى إعادة المحاولة.',
    'account-locked': 'محاولات كثيرة جدًا.',
    'user-disabled': 'هذا الحساب معطل. يرجى التواصل مع مسؤول النظام.',
    'not-authorized': 'لم يتم قبول طلبك. يرجى تسجيل الدخول من جديد.',
    'temporary-password-expired': 'انتهت صلاحية كلمة المرور المؤقتة. يرجى التواصل مع مسؤول النظام.',
    blocked: 'تم حظر تسجيل الدخول هذا لأسباب أمنية. يرجى إعادة المحاولة لاحقًا أو التواصل مع مسؤول النظام.',
    'wrong-code': 'الرمز غير صحيح. يرجى التحقق منه وإعادة المحاولة.',
    'expired-code': 'انتهت صلاحية هذا الرمز. يرجى طلب رمز جديد.',
    'used-code': 'سبق استخدام هذا الرمز. يرجى انتظار الرمز التالي.',
    'delivery-failed': 'تعذر إرسال الرمز. يرجى إعادة المحاولة أو استخدام طريقة أخرى.',
    'resend-cooldown': 'تم إرسال رمز قبل لحظات.',
    'sign-in-required': 'للحصول على رمز جديد، يرجى تسجيل الدخول من جديد.',
    'wrong-answer': 'الإجابة غير صحيحة. يرجى إعادة المحاولة.',
    'weak-password': 'كلمة المرور هذه ضعيفة جدًا. يرجى اختيار كلمة مرور أقوى.',
    'reused-password': 'سبق استخدام كلمة المرور هذه. يرجى اختيار كلمة مرور أخرى.',
    'bad-username': 'اسم المستخدم هذا غير مقبول. يرجى اختيار اسم آخر.',
    'bad-email': 'يرجى إدخال عنوان بريد إلكتروني، مثل name@example.com.',
    'bad-phone-number': 'يرجى إدخال رقم الهاتف كاملًا، بدءًا بعلامة + ثم رمز البلد.',
    'bad-attributes': 'بعض المعلومات ناقصة أو غير مقبولة. يرجى التحقق منها.',
    'account-exists': 'يوجد بالفعل حساب باسم المستخدم هذا. يرجى تسجيل الدخول أو اختيار اسم آخر.',
    'alias-exists': 'البريد الإلكتروني أو رقم الهاتف هذا مستخدم في حساب آخر.',
    'reset-not-possible': 'لا يمكن إعادة تعيين كلمة المرور هذه هنا. يرجى التواصل مع مسؤول النظام.',
    'confirm-not-possible': 'لا يمكن تأكيد هذا الحساب. يرجى تسجيل الدخول أو التواصل مع مسؤول النظام.',
    'sign-up-closed': 'لا يمكنك إنشاء حساب هنا. يرجى التواصل مع مسؤول النظام.',
    'factor-not-set-up': 'لم يتم إعداد هذه الطريقة لحسابك. يرجى استخدام طريقة أخرى.',
    'session-expired': 'انتهت مهلة تسجيل الدخول. يرجى تسجيل الدخول من جديد.',
    'rate-limited': 'الخدمة مشغولة الآن.',
    misconfigured: 'إعدادات هذه الصفحة غير صحيحة. يرجى التواصل مع مالك الموقع.',
    'rejected-by-lambda': 'هذا غير مسموح به. يرجى التواصل مع مالك الموقع.',
    'passkey-rejected': noPasskey,
    'provider-rejected': 'تعذر تسجيل الدخول. يرجى إعادة المحاولة أو استخدام طريقة أخرى.',
    network: 'تعذر الاتصال. يرجى التحقق من اتصال الإنترنت وإعادة المحاولة.',
    unknown: 'حدث خطأ ما. يرجى إعادة المحاولة.',
  },

  retryIn: (text, seconds) => `${text} يرجى إعادة المحاولة ${after(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'تسجيل الدخول',
      accountConfirmed: 'تم تأكيد حسابك. يمكنك تسجيل الدخول الآن.',
      passwordReset: 'تم تغيير كلمة المرور. يمكنك تسجيل الدخول بها الآن.',
      rememberUsername: 'تذكر اسم المستخدم على هذا الجهاز',
      continue: 'متابعة',
      signUp: 'إنشاء حساب',
      or: 'أو',
      continueWithProvider: (provider) => `المتابعة باستخدام ${provider}`,
      errors: {
        'wrong-credentials': 'اسم المستخدم أو كلمة المرور غير صحيحة. يرجى إدخال اسم المستخدم من جديد.',
      },
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
      descriptionIfUnconfirmed: 'إذا كان هذا الحساب بحاجة إلى تأكيد، فقد أرسلنا رمزًا.',
      code: 'الرمز',
      submit: 'تأكيد الحساب',
    },
    'forgot-password': {
      title: 'إعادة تعيين كلمة المرور',
      description: 'سنرسل إليك رمزًا لاختيار كلمة مرور جديدة.',
      submit: 'إرسال الرمز',
    },
    'reset-password': {
      title: 'اختيار كلمة مرور جديدة',
      description: ({ destination }) =>
        `إذا كان هذا الحساب موجودًا، فقد أرسلنا رمزًا${destination ? ` إلى ${isolateLtr(destination)}` : ''}.`,
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
      answer: 'الإجابة',
      submit: 'متابعة',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'الرمز في بريدك الإلكتروني',
      description: (sent) => sentCode('إلى بريدك الإلكتروني', sent),
    },
    MFA_SETUP: {
      choose: {
        title: 'إعداد التحقق بخطوتين',
        description: 'يتطلب حسابك خطوة ثانية لتسجيل الدخول. يرجى اختيار طريقة.',
        factors,
      },
      app: {
        title: 'إعداد تطبيق المصادقة',
        description: 'يرجى مسح رمز QR بتطبيق المصادقة، ثم إدخال الرمز من التطبيق.',
        qrCode: 'رمز QR لإعداد تطبيق المصادقة',
        manualKey: 'لا يمكنك مسح الرمز؟ يرجى إدخال هذا المفتاح في التطبيق:',
        copyKey: 'نسخ المفتاح',
        copied: 'تم النسخ',
        openApp: 'فتح تطبيق المصادقة',
        code: 'الرمز من التطبيق',
        deviceName: 'اسم الجهاز',
        deviceNameHint: 'مثال: هاتفي',
        submit: 'متابعة',
        verified: 'تم إعداد التطبيق. يرجى المتابعة لتسجيل الدخول.',
      },
      email: {
        title: 'إضافة بريدك الإلكتروني',
        description: 'سنرسل رمزًا إلى هذا العنوان الآن، وعند كل تسجيل دخول.',
        email: 'البريد الإلكتروني',
        submit: 'إرسال الرمز',
      },
      unavailable: {
        title: 'لا يمكنك المتابعة هنا',
        'sms-only': 'يتطلب حسابك رمزًا برسالة نصية، وليس فيه رقم هاتف. يرجى التواصل مع مسؤول النظام.',
        'nothing-usable': 'يتطلب حسابك خطوة ثانية لا يمكن إعدادها هنا. يرجى التواصل مع مسؤول النظام.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'اختيار كلمة مرور جديدة',
      description: 'كلمة المرور الحالية مؤقتة.',
      descriptionWithAttributes: 'كلمة المرور الحالية مؤقتة. ونحتاج أيضًا إلى بعض المعلومات.',
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
      title: 'اختيار طريقة التحقق',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'تسجيل الدخول' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'الرمز في تطبيق المصادقة',
      description: ({ deviceName }) =>
        `يرجى إدخال الرمز من تطبيق المصادقة${deviceName ? ` (${isolateLtr(deviceName)})` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'استخدام مفتاح المرور',
      description: 'سيطلب جهازك بصمة إصبعك أو وجهك أو قفل الشاشة.',
      submit: 'المتابعة بمفتاح المرور',
      tryAgain: 'إعادة المحاولة',
      passkeyErrors: {
        cancelled: 'لم يتم استخدام مفتاح المرور. يرجى إعادة المحاولة أو استخدام طريقة أخرى.',
        unsupported: 'لا يدعم هذا المتصفح مفاتيح المرور. يرجى استخدام طريقة أخرى.',
        'wrong-site': 'مفتاح المرور هذا يخص عنوان ويب آخر. يرجى التواصل مع مالك الموقع.',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'لا يمكنك المتابعة هنا',
      description: ({ challenge }) =>
        `لا تدعم هذه الصفحة الخطوة التالية (${isolateLtr(challenge)}). يرجى التواصل مع مالك الموقع.`,
    },
  },
}
