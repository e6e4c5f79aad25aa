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

const errors = { 'wrong-code': 'הקוד שגוי. יש להזין את הקוד שמופיע כרגע באפליקציה.' }

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
    anotherWay: 'שימוש בשיטה אחרת',
    backToSignIn: 'חזרה לדף הכניסה',
    optional: 'לא חובה',
    errorTitle: (title) => `שגיאה: ${title}`,
    errorSummary: 'אירעה בעיה',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `הזמן לכניסה ייגמר בעוד ${duration(seconds)}.`,
    signedIn: 'נכנסת לחשבון.',
    unexpectedError: 'משהו השתבש',
    startAgain: 'ניסיון נוסף',
    notConfirmed: 'החשבון עוד לא אושר? אישור החשבון',
  },

  code: {
    send: 'שליחת קוד',
    haveCode: 'כבר יש לי קוד',
    resend: 'שליחת הקוד שוב',
    resendIn: (seconds) => `שליחת הקוד שוב בעוד ${duration(seconds)}`,
    resent: 'שלחנו קוד חדש. הקוד הקודם כבר לא תקף.',
    notReceived: {
      EMAIL: 'האימייל לא הגיע? יש לבדוק בתיקיית הספאם.',
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
    notMet: 'אין',
    allMet: 'הסיסמה עומדת בכל הדרישות.',
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
    required: (label) => `יש למלא את השדה ״${label}״.`,
    'not-a-code': (label) => `בשדה ״${label}״ צריכות להיות 6 עד 8 ספרות.`,
    'not-an-email': 'יש להזין כתובת אימייל, למשל name@example.com.',
    'not-offered': 'יש לבחור אחת מהאפשרויות.',
    'has-spaces': 'יש להסיר את הרווחים.',
    'too-short': (label) => `השדה ״${label}״ קצר מדי.`,
    'too-long': (label) => `השדה ״${label}״ ארוך מדי.`,
    malformed: (label) => `השדה ״${label}״ לא התקבל. יש לבדוק אותו ולנסות שוב.`,
  },

  errors: {
    'wrong-credentials': 'שם המשתמש או הסיסמה שגויים. יש לנסות שוב.',
    'account-locked': 'יותר מדי ניסיונות.',
    'user-disabled': 'החשבון הזה מושבת. יש לפנות להנהלת המערכת.',
    'not-authorized': 'הבקשה לא התקבלה. יש להיכנס שוב.',
    'temporary-password-expired': 'תוקף הסיסמה הזמנית פג. יש לבקש סיסמה חדשה מהנהלת המערכת.',
    blocked: 'הכניסה נחסמה מטעמי אבטחה. יש לנסות שוב מאוחר יותר או לפנות להנהלת המערכת.',
    'wrong-code': 'הקוד שגוי. יש לבדוק אותו ולנסות שוב.',
    'expired-code': 'תוקף הקוד פג. יש לבקש קוד חדש.',
    'used-code': 'כבר נעשה שימוש בקוד הזה. יש להמתין לקוד הבא.',
    'delivery-failed': 'לא הצלחנו לשלוח את הקוד. יש לנסות שוב או להשתמש בשיטה אחרת.',
    'resend-cooldown': 'קוד נשלח זה עתה.',
    'sign-in-required': 'כדי לקבל קוד חדש, יש להיכנס שוב.',
    'wrong-answer': 'התשובה שגויה. יש לנסות שוב.',
    'weak-password': 'הסיסמה הזו חלשה מדי. יש לבחור סיסמה חזקה יותר.',
    'reused-password': 'כבר נעשה שימוש בסיסמה הזו. יש לבחור סיסמה אחרת.',
    'bad-username': 'שם המשתמש הזה לא התקבל. יש לבחור שם אחר.',
    'bad-email': 'יש להזין כתובת אימייל, למשל name@example.com.',
    'bad-phone-number': 'יש להזין מספר טלפון מלא, המתחיל בסימן + ובקידומת המדינה.',
    'bad-attributes': 'יש פרטים שחסרים או שלא התקבלו. יש לבדוק את הפרטים.',
    'account-exists': 'כבר קיים חשבון עם שם המשתמש הזה. יש להיכנס או לבחור שם אחר.',
    'alias-exists': 'כתובת האימייל או מספר הטלפון כבר שייכים לחשבון אחר.',
    'reset-not-possible': 'אי אפשר לאפס את הסיסמה הזו כאן. יש לפנות להנהלת המערכת.',
    'confirm-not-possible': 'אי אפשר לאשר את החשבון הזה. יש להיכנס או לפנות להנהלת המערכת.',
    'sign-up-closed': 'אי אפשר ליצור כאן חשבון. יש לפנות להנהלת המערכת.',
    'factor-not-set-up': 'השיטה הזו לא מוגדרת בחשבון שלך. יש להשתמש בשיטה אחרת.',
    'session-expired': 'הזמן לכניסה נגמר. יש להיכנס שוב.',
    'rate-limited': 'השירות עמוס כרגע.',
    misconfigured: 'הדף הזה לא מוגדר כראוי. יש לפנות לבעלי האתר.',
    'rejected-by-lambda': 'הפעולה אסורה. יש לפנות לבעלי האתר.',
    'passkey-rejected': 'מפתח הגישה הזה לא התקבל. יש לנסות שוב או להשתמש בשיטה אחרת.',
    'provider-rejected': 'הכניסה לא הצליחה. יש לנסות שוב או להשתמש בשיטה אחרת.',
    network: 'לא הצלחנו להתחבר. יש לבדוק את החיבור לאינטרנט ולנסות שוב.',
    unknown: 'משהו השתבש. יש לנסות שוב.',
  },

  retryIn: (text, seconds) => `${text} יש לנסות שוב בעוד ${duration(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'כניסה',
      accountConfirmed: 'החשבון שלך אושר. אפשר להיכנס עכשיו.',
      passwordReset: 'הסיסמה שונתה. אפשר להיכנס איתה עכשיו.',
      rememberUsername: 'לזכור את שם המשתמש במכשיר הזה',
      continue: 'המשך',
      signUp: 'יצירת חשבון',
      or: 'או',
      continueWithProvider: (provider) => `המשך עם ${provider}`,
      errors: { 'wrong-credentials': 'שם המשתמש או הסיסמה שגויים. יש להזין שוב את שם המשתמש.' },
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
      descriptionIfUnconfirmed: 'אם יש לאשר את החשבון הזה, שלחנו קוד.',
      code: 'קוד',
      submit: 'אישור החשבון',
    },
    'forgot-password': {
      title: 'איפוס הסיסמה',
      description: 'נשלח אליך קוד לבחירת סיסמה חדשה.',
      submit: 'שליחת קוד',
    },
    'reset-password': {
      title: 'בחירת סיסמה חדשה',
      description: ({ destination }) =>
        `אם החשבון הזה קיים, שלחנו קוד${destination ? ` אל ${isolateLtr(destination)}` : ''}.`,
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
      answer: 'תשובה',
      submit: 'המשך',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'הקוד באימייל שלך',
      description: (sent) => sentCode('לאימייל שלך', sent),
    },
    MFA_SETUP: {
      choose: {
        title: 'הגדרת אימות דו-שלבי',
        description: 'הכניסה לחשבון שלך דורשת שלב שני. יש לבחור שיטה.',
        factors,
      },
      app: {
        title: 'הגדרת אפליקציית האימות',
        description: 'יש לסרוק את קוד ה-QR באפליקציית אימות ולהזין את הקוד מהאפליקציה.',
        qrCode: 'קוד QR להגדרת אפליקציית האימות',
        manualKey: 'אי אפשר לסרוק את הקוד? יש להזין באפליקציה את המפתח הזה:',
        copyKey: 'העתקת המפתח',
        copied: 'הועתק',
        openApp: 'פתיחת אפליקציית האימות',
        code: 'קוד מהאפליקציה',
        deviceName: 'שם המכשיר',
        deviceNameHint: 'לדוגמה: הטלפון שלי',
        submit: 'המשך',
        verified: 'האפליקציה מוגדרת. יש להמשיך כדי להיכנס.',
      },
      email: {
        title: 'הוספת כתובת אימייל',
        description: 'נשלח קוד לכתובת הזו עכשיו, ובכל כניסה.',
        email: 'כתובת אימייל',
        submit: 'שליחת קוד',
      },
      unavailable: {
        title: 'אי אפשר להמשיך כאן',
        'sms-only':
          'החשבון שלך דורש קודים בהודעות טקסט, אבל אין בו מספר טלפון. יש לפנות להנהלת המערכת כדי להוסיף אותו.',
        'nothing-usable': 'החשבון שלך דורש שלב שני שאי אפשר להגדיר כאן. יש לפנות להנהלת המערכת.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'בחירת סיסמה חדשה',
      description: 'הסיסמה הנוכחית זמנית.',
      descriptionWithAttributes: 'הסיסמה הנוכחית זמנית. דרושים לנו גם כמה פרטים נוספים.',
      password: 'סיסמה חדשה',
      submit: 'שמירה והמשך',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'בחירת שיטת כניסה',
      lastUsed: 'בשימוש לאחרונה',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'בחירת שיטת אימות',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'כניסה' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'הקוד באפליקציית האימות',
      description: ({ deviceName }) =>
        `יש להזין את הקוד מאפליקציית האימות${deviceName ? ` (${isolateLtr(deviceName)})` : ''}.`,
      errors,
    },
    WEB_AUTHN: {
      title: 'שימוש במפתח הגישה',
      description: 'המכשיר יבקש טביעת אצבע, זיהוי פנים או נעילת מסך.',
      submit: 'המשך עם מפתח הגישה',
      tryAgain: 'ניסיון נוסף',
      passkeyErrors: {
        cancelled: 'לא נעשה שימוש במפתח גישה. יש לנסות שוב או להשתמש בשיטה אחרת.',
        unsupported: 'הדפדפן הזה לא תומך במפתחות גישה. יש להשתמש בשיטה אחרת.',
        'wrong-site': 'מפתח הגישה הזה שייך לכתובת אתר אחרת. יש לפנות לבעלי האתר.',
        failed: 'המכשיר לא הצליח להשתמש במפתח הגישה. יש לנסות שוב או להשתמש בשיטה אחרת.',
      },
    },
    'unknown-challenge': {
      title: 'אי אפשר להמשיך כאן',
      description: ({ challenge }) =>
        `הדף הזה לא תומך בשלב הבא (${isolateLtr(challenge)}). יש לפנות לבעלי האתר.`,
    },
  },
}
