/** עברית. */

import { type CodeDestination, isolateLtr, pluralFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const count = pluralFormat('he')

const duration = (seconds: number) =>
  seconds < 60
    ? count(seconds, { one: 'שנייה אחת', two: 'שתי שניות', other: '# שניות' })
    : count(Math.ceil(seconds / 60), { one: 'דקה אחת', two: 'שתי דקות', other: '# דקות' })

const sentCode = (where: string, { destination }: CodeDestination) =>
  `יש להזין את הקוד ששלחנו ${destination ? `אל ${isolateLtr(destination)}` : where}.`

const password = {
  title: 'הזנת הסיסמה',
  password: 'סיסמה',
  submit: 'כניסה',
  forgotPassword: 'שכחת את הסיסמה?',
}

const sms = {
  title: 'הקוד בטלפון שלך',
  description: (sent: CodeDestination) => sentCode('לטלפון שלך', sent),
  code: 'קוד',
  submit: 'המשך',
}

const errors = { 'wrong-code': 'זה לא הקוד שמופיע כרגע באפליקציה. יש להזין את הקוד שמופיע בה.' }

const factors = {
  PASSWORD_SRP: 'סיסמה',
  PASSWORD: 'סיסמה',
  EMAIL_OTP: 'קוד באימייל',
  SMS_OTP: 'קוד בהודעת טקסט',
  SMS_MFA: 'קוד בהודעת טקסט',
  SOFTWARE_TOKEN_MFA: 'אפליקציית אימות',
  WEB_AUTHN: 'מפתח גישה',
}

export const he: Texts = {
  language: 'he',
  direction: 'rtl',
  common: {
    loading: 'רק רגע',
    anotherWay: 'שימוש בדרך אחרת',
    backToSignIn: 'חזרה לדף הכניסה',
    optional: 'לא חובה',
    errorTitle: (title) => `שגיאה: ${title}`,
    errorSummary: 'אירעה בעיה',
    expiresIn: (seconds) => `הזמן לכניסה ייגמר בעוד ${duration(seconds)}.`,
    signedIn: 'נכנסת לחשבון.',
    unexpectedError: 'משהו השתבש בדף הזה.',
    startAgain: 'התחלה מחדש',
    notConfirmed: 'עוד לא אישרתי את החשבון שלי',
  },

  code: {
    send: 'שליחת קוד',
    haveCode: 'כבר יש לי קוד',
    resend: 'שליחת קוד נוסף',
    resendIn: (seconds) => `אפשר לבקש קוד נוסף בעוד ${duration(seconds)}.`,
    resent: 'קוד נוסף בדרך. הקוד הקודם כבר לא תקף.',
    notReceived: {
      EMAIL: 'האימייל לא הגיע? כדאי לבדוק גם בספאם.',
      SMS: 'ההודעה לא הגיעה? זה יכול לקחת דקה.',
    },
    complete: 'הקוד מלא.',
  },

  password: {
    show: 'הצגת הסיסמה',
    hide: 'הסתרת הסיסמה',
    shown: 'הסיסמה מוצגת.',
    hidden: 'הסיסמה מוסתרת.',
    capsLock: 'מקש Caps Lock פעיל.',
    requirements: 'הסיסמה צריכה לכלול',
    minimumLength: (length) =>
      count(length, { one: 'לפחות תו אחד', two: 'לפחות שני תווים', other: 'לפחות # תווים' }),
    requireLowercase: 'אות קטנה באנגלית',
    requireUppercase: 'אות גדולה באנגלית',
    requireNumbers: 'ספרה',
    requireSymbols: 'תו מיוחד',
    met: 'יש',
    notMet: 'עדיין אין',
    allMet: 'הסיסמה כוללת את כל הנדרש.',
  },

  attributes: {
    address: 'כתובת מגורים',
    birthdate: 'תאריך לידה',
    email: 'כתובת אימייל',
    family_name: 'שם משפחה',
    gender: 'מגדר',
    given_name: 'שם פרטי',
    locale: 'שפה',
    middle_name: 'שם אמצעי',
    name: 'שם מלא',
    nickname: 'כינוי',
    phone_number: 'מספר טלפון',
    picture: 'קישור לתמונה',
    preferred_username: 'שם משתמש מועדף',
    profile: 'קישור לפרופיל',
    username: 'שם משתמש',
    website: 'אתר אינטרנט',
    zoneinfo: 'אזור זמן',
    country: 'מדינה',
  },

  validation: {
    required: (label) => `${label}: יש למלא את השדה.`,
    'not-a-code': 'בקוד יש שש עד שמונה ספרות.',
    'not-an-email': 'יש להזין כתובת אימייל, למשל name@example.com.',
    'not-offered': 'יש לבחור אחת מהאפשרויות.',
    'has-spaces': 'יש להסיר רווחים בהתחלה ובסוף, ובשם משתמש את כולם.',
    'too-short': 'הטקסט קצר מדי.',
    'too-long': 'הטקסט ארוך מדי.',
    malformed: 'אי אפשר להשתמש בזה כאן.',
  },

  errors: {
    'wrong-credentials': 'השם או הסיסמה שגויים. יש לנסות שוב.',
    'account-locked': 'היו יותר מדי ניסיונות.',
    'user-disabled': 'החשבון הזה מושבת. יש לפנות להנהלת המערכת.',
    'not-authorized': 'הבקשה לא התקבלה. יש להיכנס שוב.',
    'temporary-password-expired': 'תוקף הסיסמה הזמנית פג. יש לבקש סיסמה חדשה מהנהלת המערכת.',
    blocked: 'הכניסה נחסמה מטעמי אבטחה. יש לנסות שוב מאוחר יותר או לפנות להנהלת המערכת.',
    'wrong-code': 'הקוד שגוי. יש לבדוק אותו ולהזין אותו שוב.',
    'expired-code': 'תוקף הקוד פג. יש לבקש קוד נוסף.',
    'used-code': 'כבר נעשה שימוש בקוד הזה. יש להמתין לקוד הבא.',
    'delivery-failed': 'לא הצלחנו לשלוח את הקוד. יש לנסות שוב או להשתמש בדרך אחרת.',
    'resend-cooldown': 'קוד נשלח לפני רגע.',
    'sign-in-required': 'כדי לקבל קוד נוסף, יש להיכנס שוב.',
    'wrong-answer': 'התשובה שגויה. יש לנסות שוב.',
    'weak-password': 'הסיסמה הזו חלשה מדי לחשבון הזה. יש לבחור סיסמה אחרת.',
    'reused-password': 'כבר נעשה שימוש בסיסמה הזו. יש לבחור סיסמה אחרת.',
    'bad-username': 'אי אפשר להשתמש בשם המשתמש הזה כאן. יש לבחור שם אחר.',
    'bad-email': 'כתובת האימייל שגויה. יש להזין כתובת אימייל, למשל name@example.com.',
    'bad-phone-number': 'מספר הטלפון שגוי. יש להתחיל בסימן + ובקידומת המדינה.',
    'bad-attributes': 'יש פרט חסר, או פרט שאי אפשר להשתמש בו כאן. יש לבדוק את הפרטים.',
    'account-exists': 'כבר יש חשבון בשם הזה. יש להיכנס או לבחור שם אחר.',
    'alias-exists': 'הכתובת הזו כבר שייכת לחשבון אחר.',
    'reset-not-possible': 'אי אפשר לאפס את הסיסמה הזו כאן. יש לפנות להנהלת המערכת.',
    'confirm-not-possible': 'אי אפשר לאשר את החשבון הזה. יש להיכנס או לפנות להנהלת המערכת.',
    'sign-up-closed': 'אי אפשר ליצור כאן חשבונות חדשים. יש לפנות להנהלת המערכת.',
    'factor-not-set-up': 'דרך הכניסה הזו לא מוגדרת בחשבון שלך. יש להשתמש בדרך אחרת.',
    'session-expired': 'הזמן נגמר. יש להיכנס שוב.',
    'rate-limited': 'יש כרגע עומס.',
    misconfigured: 'הדף הזה לא מוגדר כראוי. יש להודיע להנהלת האתר.',
    'refused-by-lambda': 'הפעולה לא אושרה. יש לפנות להנהלת האתר.',
    'passkey-refused': 'מפתח הגישה הזה לא התקבל. יש לנסות שוב או להשתמש בדרך אחרת.',
    'provider-refused': 'הכניסה לא הצליחה. יש לנסות שוב או להשתמש בדרך אחרת.',
    network: 'לא התקבלה תשובה. יש לבדוק את החיבור ולנסות שוב.',
    unknown: 'משהו השתבש. יש לנסות שוב.',
  },

  retryIn: (said, seconds) => `${said} אפשר לנסות שוב בעוד ${duration(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'כניסה',
      accountConfirmed: 'החשבון שלך אושר. אפשר להיכנס עכשיו.',
      passwordReset: 'הסיסמה שונתה. אפשר להיכנס איתה עכשיו.',
      rememberUsername: 'לזכור את השם שלי במכשיר הזה',
      continue: 'המשך',
      signUp: 'יצירת חשבון',
      or: 'או',
      continueWithProvider: (provider) => `המשך עם ${provider}`,
      errors: { 'wrong-credentials': 'השם או הסיסמה שגויים. יש להתחיל שוב עם השם.' },
    },
    'sign-up': {
      title: 'יצירת חשבון',
      password: 'סיסמה',
      submit: 'יצירת חשבון',
      signIn: 'כבר יש לך חשבון? כניסה',
    },
    'confirm-sign-up': {
      title: 'אישור החשבון',
      description: (sent) => sentCode('אליך', sent),
      descriptionIfUnconfirmed: 'אם החשבון הזה עוד לא אושר, קוד בדרך אליך.',
      code: 'קוד',
      submit: 'אישור החשבון',
    },
    'forgot-password': {
      title: 'איפוס הסיסמה',
      description: 'יש לציין את פרטי החשבון, ונשלח אליך קוד.',
      submit: 'שליחת קוד',
    },
    'reset-password': {
      title: 'בחירת סיסמה חדשה',
      description: ({ destination }) =>
        `אם יש חשבון בשם הזה, קוד בדרך ${destination ? `אל ${isolateLtr(destination)}` : 'אליך'}.`,
      resetRequired: 'הנהלת המערכת ביקשה ממך לבחור סיסמה חדשה.',
      descriptionIfCodeSent: (sent) => sentCode('אליך', sent),
      code: 'קוד',
      password: 'סיסמה חדשה',
      submit: 'שינוי הסיסמה',
    },
    'remember-device': {
      title: 'לזכור את המכשיר הזה?',
      description: ({ deviceName }) =>
        `בכניסה הבאה מכאן תספיק הסיסמה. יש לאשר רק אם המכשיר ${isolateLtr(deviceName)} שייך לך.`,
      yes: 'כן, לזכור אותו',
      no: 'לא',
    },
    CUSTOM_CHALLENGE: {
      title: 'עוד שאלה אחת',
      answer: 'התשובה שלך',
      submit: 'המשך',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'הקוד באימייל שלך',
      description: (sent) => sentCode('לאימייל שלך', sent),
    },
    MFA_SETUP: {
      choose: {
        title: 'הגדרת שלב שני',
        description: 'בחשבון שלך לא מספיקה סיסמה. יש לבחור דרך נוספת.',
        factors,
      },
      app: {
        title: 'הגדרת אפליקציית האימות',
        description: 'יש לסרוק את התמונה באפליקציית אימות ולהזין את הקוד שמופיע בה.',
        qrCode: 'קוד QR עם המפתח לאפליקציית האימות',
        manualKey: 'אין מצלמה? אפשר להזין באפליקציה את המפתח הזה:',
        copyKey: 'העתקת המפתח',
        copied: 'הועתק',
        openApp: 'פתיחת אפליקציית האימות',
        code: 'קוד מהאפליקציה',
        deviceName: 'שם למכשיר הזה',
        deviceNameHint: 'כדי לזהות אותו בהמשך.',
        submit: 'המשך',
        verified: 'האפליקציה מוגדרת. נשאר עוד שלב אחד לפני הכניסה.',
      },
      email: {
        title: 'הוספת כתובת אימייל',
        description: 'נשלח קוד לכתובת הזו עכשיו, ובכל כניסה.',
        email: 'כתובת אימייל',
        submit: 'שליחת קוד',
      },
      unavailable: {
        title: 'כדי להמשיך דרושה עזרה',
        'sms-only':
          'החשבון שלך דורש קודים בהודעות טקסט, אבל אין בו מספר טלפון. יש לפנות להנהלת המערכת כדי להוסיף אותו.',
        'nothing-usable': 'החשבון שלך דורש שלב שני שאי אפשר להגדיר כאן. יש לפנות להנהלת המערכת.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'בחירת סיסמה משלך',
      description: 'הסיסמה הקודמת הייתה זמנית.',
      descriptionWithAttributes: 'הסיסמה הקודמת הייתה זמנית. דרושים לנו גם כמה פרטים עליך.',
      password: 'סיסמה חדשה',
      submit: 'שמירה והמשך',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'באיזו דרך להיכנס?',
      lastUsed: 'בשימוש לאחרונה',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'באיזו דרך לאמת את זהותך?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'כניסה' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'הקוד באפליקציית האימות',
      description: ({ deviceName }) =>
        `יש להזין את הקוד שמופיע באפליקציה${deviceName ? ` במכשיר ${isolateLtr(deviceName)}` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'שימוש במפתח הגישה',
      description: 'המכשיר יבקש טביעת אצבע, זיהוי פנים או נעילת מסך.',
      submit: 'המשך עם מפתח הגישה',
      tryAgain: 'ניסיון נוסף',
      passkeyErrors: {
        cancelled: 'לא נשלח דבר. אפשר לנסות שוב או להשתמש בדרך אחרת.',
        unsupported: 'הדפדפן הזה לא תומך במפתחות גישה. יש להשתמש בדרך אחרת.',
        'wrong-site': 'מפתח הגישה הזה שייך לכתובת אחרת. יש להודיע להנהלת האתר.',
        failed: 'המכשיר לא הצליח להשתמש במפתח הגישה. יש לנסות שוב או להשתמש בדרך אחרת.',
      },
    },
    'unknown-challenge': {
      title: 'אי אפשר להמשיך בדף הזה',
      description: ({ challenge }) =>
        `הכניסה דורשת שלב שהדף הזה לא מכיר (${isolateLtr(challenge)}). יש להודיע להנהלת האתר.`,
    },
  },
}
