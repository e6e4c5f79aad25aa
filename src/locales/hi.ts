/** हिन्दी. */

import type { CodeDestination } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

/** One form for all numbers. */
const duration = (seconds: number) => (seconds < 60 ? `${seconds} सेकंड` : `${Math.ceil(seconds / 60)} मिनट`)

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `${destination ? `${destination} पर` : otherwise} भेजा गया कोड डालें।`

const password = {
  title: 'अपना पासवर्ड डालें',
  password: 'पासवर्ड',
  submit: 'साइन इन करें',
  forgotPassword: 'पासवर्ड याद नहीं है?',
}

const sms = { title: 'अपना फ़ोन देखें', description: sent('आपके फ़ोन पर'), code: 'कोड', submit: 'जारी रखें' }

const errors = { 'wrong-code': 'ऐप में अभी कोई दूसरा कोड दिख रहा है। कृपया वही कोड डालें।' }

const factors = {
  PASSWORD_SRP: 'पासवर्ड',
  PASSWORD: 'पासवर्ड',
  EMAIL_OTP: 'ईमेल पर कोड',
  SMS_OTP: 'एसएमएस पर कोड',
  SMS_MFA: 'एसएमएस पर कोड',
  SOFTWARE_TOKEN_MFA: 'ऑथेंटिकेटर ऐप',
  WEB_AUTHN: 'पासकी',
}

const noPasskey = 'पासकी काम नहीं कर सकी। फिर से कोशिश करें या दूसरा तरीका आज़माएं।'

export const hi: Texts = {
  language: 'hi',
  common: {
    loading: 'एक पल रुकें',
    anotherWay: 'दूसरा तरीका आज़माएं',
    backToSignIn: 'वापस साइन इन पर जाएं',
    optional: 'वैकल्पिक',
    errorTitle: (title) => `गड़बड़ी: ${title}`,
    errorSummary: 'कृपया जानकारी जांच लें',
    expiresIn: (seconds) => `साइन इन की समय-सीमा ${duration(seconds)} में समाप्त हो जाएगी।`,
    signedIn: 'आपने साइन इन कर लिया है।',
    unexpectedError: 'इस पेज पर कोई गड़बड़ी हुई है।',
    startAgain: 'फिर से शुरू करें',
    notConfirmed: 'मैंने अभी खाते की पुष्टि नहीं की है',
  },

  code: {
    send: 'कोड भेजें',
    haveCode: 'मेरे पास कोड है',
    resend: 'नया कोड भेजें',
    resendIn: (seconds) => `${duration(seconds)} बाद नया कोड भेजा जा सकेगा`,
    resent: 'नया कोड भेज दिया गया है। पिछला कोड अब काम नहीं करेगा।',
    notReceived: {
      EMAIL: 'ईमेल नहीं मिला? स्पैम फ़ोल्डर भी देखें।',
      SMS: 'एसएमएस नहीं मिला? इसमें एक मिनट लग सकता है।',
    },
    complete: 'कोड पूरा हो गया है।',
  },

  password: {
    show: 'पासवर्ड दिखाएं',
    hide: 'पासवर्ड छिपाएं',
    shown: 'आपका पासवर्ड दिख रहा है।',
    hidden: 'आपका पासवर्ड छिपा हुआ है।',
    capsLock: 'Caps Lock चालू है।',
    requirements: 'पासवर्ड में ये होने चाहिए:',
    minimumLength: (length) => `कम से कम ${length} वर्ण`,
    requireLowercase: 'अंग्रेज़ी का एक छोटा अक्षर',
    requireUppercase: 'अंग्रेज़ी का एक बड़ा अक्षर',
    requireNumbers: 'एक अंक',
    requireSymbols: 'एक चिह्न',
    met: 'पूरा हुआ',
    notMet: 'अभी बाकी है',
    allMet: 'पासवर्ड सभी शर्तें पूरी करता है।',
  },

  attributes: {
    address: 'डाक पता',
    birthdate: 'जन्मतिथि',
    email: 'ईमेल पता',
    family_name: 'सरनेम',
    gender: 'लिंग',
    given_name: 'पहला नाम',
    locale: 'भाषा',
    middle_name: 'मध्य नाम',
    name: 'पूरा नाम',
    nickname: 'निकनेम',
    phone_number: 'फ़ोन नंबर',
    picture: 'फ़ोटो का लिंक',
    preferred_username: 'पसंदीदा नाम',
    profile: 'प्रोफ़ाइल का लिंक',
    username: 'उपयोगकर्ता नाम',
    website: 'वेबसाइट',
    zoneinfo: 'समय क्षेत्र',
    country: 'देश',
  },

  validation: {
    required: (label) => `${label}: कृपया यह जानकारी भरें।`,
    'not-a-code': 'कोड में 6 से 8 अंक होते हैं।',
    'not-an-email': 'यह ईमेल पता सही नहीं है। ईमेल पता ऐसा होता है: name@example.com',
    'not-offered': 'कृपया इनमें से कोई एक चुनें।',
    'has-spaces': 'शुरू और आखिर में खाली जगह न छोड़ें, नाम में कहीं भी नहीं।',
    'too-short': 'यह बहुत छोटा है।',
    'too-long': 'यह बहुत लंबा है।',
    malformed: 'यह यहां मान्य नहीं है।',
  },

  errors: {
    'wrong-credentials': 'नाम या पासवर्ड सही नहीं है। कृपया फिर से कोशिश करें।',
    'account-locked': 'बहुत बार कोशिश की गई है।',
    'user-disabled': 'यह खाता बंद है। कृपया एडमिन से संपर्क करें।',
    'not-authorized': 'यह स्वीकार नहीं हुआ। कृपया फिर से साइन इन करें।',
    'temporary-password-expired': 'अस्थायी पासवर्ड की समय-सीमा समाप्त हो गई है। कृपया एडमिन से संपर्क करें।',
    blocked: 'साइन इन सुरक्षा के लिए रोका गया है। कृपया थोड़ी देर बाद फिर से कोशिश करें या एडमिन से संपर्क करें।',
    'wrong-code': 'कोड सही नहीं है। इसे जांचकर फिर से डालें।',
    'expired-code': 'इस कोड की समय-सीमा समाप्त हो गई है। कृपया नया कोड मांगें।',
    'used-code': 'यह कोड इस्तेमाल हो चुका है। कृपया अगले कोड का इंतज़ार करें।',
    'delivery-failed': 'कोड भेजा नहीं जा सका। कृपया फिर से कोशिश करें या दूसरा तरीका आज़माएं।',
    'resend-cooldown': 'कोड अभी-अभी भेजा गया है।',
    'sign-in-required': 'नए कोड के लिए कृपया फिर से साइन इन करें।',
    'wrong-answer': 'जवाब सही नहीं है। कृपया फिर से कोशिश करें।',
    'weak-password': 'यह पासवर्ड कमज़ोर है। कृपया दूसरा पासवर्ड चुनें।',
    'reused-password': 'यह पासवर्ड पहले इस्तेमाल हो चुका है। कृपया दूसरा पासवर्ड चुनें।',
    'bad-username': 'यह नाम यहां मान्य नहीं है। कृपया दूसरा नाम चुनें।',
    'bad-email': 'यह ईमेल पता सही नहीं है। ईमेल पता ऐसा होता है: name@example.com',
    'bad-phone-number': 'यह फ़ोन नंबर सही नहीं है। कृपया इसे + और देश के कोड से शुरू करें।',
    'bad-attributes': 'कोई जानकारी छूट गई है या यहां मान्य नहीं है। कृपया जानकारी जांच लें।',
    'account-exists': 'इस नाम का खाता पहले से मौजूद है। साइन इन करें या दूसरा नाम चुनें।',
    'alias-exists': 'यह पता पहले से किसी दूसरे खाते का है।',
    'reset-not-possible': 'यह पासवर्ड यहां रीसेट नहीं हो सकता। कृपया एडमिन से संपर्क करें।',
    'confirm-not-possible': 'इस खाते की पुष्टि नहीं हो सकती। कृपया साइन इन करें या एडमिन से संपर्क करें।',
    'sign-up-closed': 'यहां नया खाता नहीं बनाया जा सकता। कृपया एडमिन से संपर्क करें।',
    'factor-not-set-up': 'आपके खाते के लिए साइन इन का यह तरीका सेट अप नहीं है। कृपया दूसरा तरीका आज़माएं।',
    'session-expired': 'समय-सीमा समाप्त हो गई है। कृपया फिर से साइन इन करें।',
    'rate-limited': 'अभी सिस्टम व्यस्त है।',
    misconfigured: 'यह पेज सही तरह से सेट अप नहीं है। कृपया एडमिन से संपर्क करें।',
    'refused-by-lambda': 'इसकी अनुमति नहीं है। कृपया एडमिन से संपर्क करें।',
    'passkey-refused': noPasskey,
    'provider-refused': 'साइन इन नहीं हो सका। कृपया फिर से कोशिश करें या दूसरा तरीका आज़माएं।',
    network: 'जवाब नहीं मिला। इंटरनेट जांचकर फिर से कोशिश करें।',
    unknown: 'कोई गड़बड़ी हुई है। कृपया फिर से कोशिश करें।',
  },

  retryIn: (said, seconds) => `${said} ${duration(seconds)} बाद फिर से कोशिश करें।`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'साइन इन करें',
      accountConfirmed: 'आपके खाते की पुष्टि हो गई है। अब साइन इन करें।',
      passwordReset: 'आपका पासवर्ड बदल गया है। अब नए पासवर्ड से साइन इन करें।',
      rememberUsername: 'इस डिवाइस पर मेरा नाम याद रखें',
      continue: 'जारी रखें',
      signUp: 'खाता बनाएं',
      or: 'या',
      continueWithProvider: (provider) => `${provider} के साथ जारी रखें`,
      errors: { 'wrong-credentials': 'नाम या पासवर्ड सही नहीं है। कृपया अपने नाम से फिर से शुरू करें।' },
    },
    'sign-up': {
      title: 'अपना खाता बनाएं',
      password: 'पासवर्ड',
      submit: 'खाता बनाएं',
      signIn: 'पहले से खाता है? साइन इन करें',
    },
    'confirm-sign-up': {
      title: 'अपने खाते की पुष्टि करें',
      description: sent('आपको'),
      descriptionIfUnconfirmed: 'अगर इस खाते की पुष्टि बाकी है, तो आपको एक कोड भेजा जाएगा।',
      code: 'कोड',
      submit: 'खाते की पुष्टि करें',
    },
    'forgot-password': {
      title: 'अपना पासवर्ड रीसेट करें',
      description: 'अपने खाते की जानकारी दें। आपको एक कोड भेजा जाएगा।',
      submit: 'कोड भेजें',
    },
    'reset-password': {
      title: 'नया पासवर्ड चुनें',
      description: ({ destination }) =>
        `अगर इस नाम का खाता मौजूद है, तो ${destination ? `${destination} पर` : 'आपको'} एक कोड भेजा जाएगा।`,
      resetRequired: 'एडमिन ने आपसे नया पासवर्ड चुनने को कहा है।',
      descriptionIfCodeSent: sent('आपको'),
      code: 'कोड',
      password: 'नया पासवर्ड',
      submit: 'पासवर्ड बदलें',
    },
    'remember-device': {
      title: 'इस डिवाइस को याद रखें?',
      description: ({ deviceName }) =>
        `अगली बार यहां साइन इन के लिए सिर्फ़ पासवर्ड ज़रूरी होगा। “हां” तभी चुनें, जब “${deviceName}” आपका अपना डिवाइस हो।`,
      yes: 'हां, याद रखें',
      no: 'नहीं',
    },
    CUSTOM_CHALLENGE: {
      title: 'एक और सवाल',
      answer: 'आपका जवाब',
      submit: 'जारी रखें',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'अपना ईमेल देखें',
      description: sent('आपके ईमेल पर'),
    },
    MFA_SETUP: {
      choose: {
        title: 'दूसरा चरण सेट अप करें',
        description: 'आपके खाते के लिए पासवर्ड के अलावा दूसरा चरण ज़रूरी है। कोई एक तरीका चुनें।',
        factors,
      },
      app: {
        title: 'अपना ऑथेंटिकेटर ऐप सेट अप करें',
        description: 'ऑथेंटिकेटर ऐप से यह क्यूआर कोड स्कैन करें, फिर ऐप में दिख रहा कोड डालें।',
        qrCode: 'ऑथेंटिकेटर ऐप की कुंजी का क्यूआर कोड',
        manualKey: 'कैमरा नहीं है? ऐप में यह कुंजी डालें:',
        copyKey: 'कुंजी कॉपी करें',
        copied: 'कॉपी हो गई',
        openApp: 'ऑथेंटिकेटर ऐप खोलें',
        code: 'ऐप में दिख रहा कोड',
        deviceName: 'डिवाइस का नाम',
        deviceNameHint: 'बाद में पहचानने के लिए।',
        submit: 'जारी रखें',
        verified: 'ऐप सेट अप हो गया है। बस एक चरण बाकी है।',
      },
      email: {
        title: 'अपना ईमेल पता जोड़ें',
        description: 'इस पते पर अभी और हर साइन इन पर एक कोड भेजा जाएगा।',
        email: 'ईमेल पता',
        submit: 'कोड भेजें',
      },
      unavailable: {
        title: 'मदद चाहिए',
        'sms-only': 'आपके खाते के लिए एसएमएस पर कोड ज़रूरी है, पर फ़ोन नंबर नहीं है। कृपया एडमिन से संपर्क करें।',
        'nothing-usable': 'आपके खाते के लिए दूसरा चरण ज़रूरी है, जो यहां सेट अप नहीं हो सकता। कृपया एडमिन से संपर्क करें।',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'अपना पासवर्ड चुनें',
      description: 'पिछला पासवर्ड अस्थायी था।',
      descriptionWithAttributes: 'पिछला पासवर्ड अस्थायी था। कुछ और जानकारी भी ज़रूरी है।',
      password: 'नया पासवर्ड',
      submit: 'सेव करें और जारी रखें',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'साइन इन का तरीका चुनें',
      lastUsed: 'पिछली बार इस्तेमाल हुआ',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'पुष्टि करें कि यह आप ही हैं',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'साइन इन करें' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'अपना ऑथेंटिकेटर ऐप खोलें',
      description: ({ deviceName }) =>
        deviceName ? `“${deviceName}” के ऐप में दिख रहा कोड डालें।` : 'ऐप में दिख रहा कोड डालें।',
      errors,
    },
    WEB_AUTHN: {
      title: 'अपनी पासकी इस्तेमाल करें',
      description: 'आपका डिवाइस फ़िंगरप्रिंट, चेहरा या स्क्रीन लॉक मांगेगा।',
      submit: 'पासकी से जारी रखें',
      tryAgain: 'फिर से कोशिश करें',
      passkeyErrors: {
        cancelled: 'कुछ भी भेजा नहीं गया। फिर से कोशिश करें या दूसरा तरीका आज़माएं।',
        unsupported: 'इस ब्राउज़र में पासकी काम नहीं करती। कृपया दूसरा तरीका आज़माएं।',
        'wrong-site': 'यह पासकी किसी दूसरे वेब पते की है। कृपया एडमिन से संपर्क करें।',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'यह पेज आगे नहीं बढ़ सकता',
      description: ({ challenge }) =>
        `साइन इन के लिए ऐसा चरण (${challenge}) ज़रूरी है, जो इस पेज पर उपलब्ध नहीं है। कृपया एडमिन से संपर्क करें।`,
    },
  },
}
