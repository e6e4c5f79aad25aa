/** हिन्दी. */

import type { CodeDestination } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

/** The same form for all numbers. */
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

const errors = { 'wrong-code': 'कोड सही नहीं है। ऐप में अभी दिख रहा कोड डालें।' }

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
    anotherWay: 'दूसरा तरीका इस्तेमाल करें',
    backToSignIn: 'वापस साइन इन पर जाएं',
    optional: 'वैकल्पिक',
    errorTitle: (title) => `गड़बड़ी: ${title}`,
    errorSummary: 'कृपया जानकारी जांच लें',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `साइन इन की समय-सीमा ${duration(seconds)} में समाप्त हो जाएगी।`,
    signedIn: 'आपने साइन इन कर लिया है।',
    unexpectedError: 'कोई गड़बड़ी हुई है',
    startAgain: 'फिर से कोशिश करें',
    notConfirmed: 'पुष्टि नहीं हुई? खाते की पुष्टि करें',
  },

  code: {
    send: 'कोड भेजें',
    haveCode: 'मेरे पास पहले से कोड है',
    resend: 'कोड फिर से भेजें',
    resendIn: (seconds) => `${duration(seconds)} बाद कोड फिर से भेजें`,
    resent: 'नया कोड भेज दिया गया है। पिछला कोड अब काम नहीं करेगा।',
    notReceived: {
      EMAIL: 'ईमेल नहीं मिला? अपना स्पैम फ़ोल्डर देखें।',
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
    notMet: 'बाकी है',
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
    required: (label) => `“${label}” भरें।`,
    'not-a-code': (label) => `“${label}” में 6 से 8 अंक होने चाहिए।`,
    'not-an-email': 'सही ईमेल पता डालें, जैसे name@example.com',
    'not-offered': 'कोई एक विकल्प चुनें।',
    'has-spaces': 'खाली जगह हटाएं।',
    'too-short': (label) => `“${label}” में वर्ण बहुत कम हैं।`,
    'too-long': (label) => `“${label}” में वर्ण बहुत ज़्यादा हैं।`,
    malformed: (label) => `“${label}” स्वीकार नहीं हुआ। इसे जांचकर फिर से कोशिश करें।`,
  },

  errors: {
    'wrong-credentials': 'उपयोगकर्ता नाम या पासवर्ड सही नहीं है। कृपया फिर से कोशिश करें।',
    'account-locked': 'बहुत बार कोशिश की गई है।',
    'user-disabled': 'यह खाता बंद है। कृपया एडमिन से संपर्क करें।',
    'not-authorized': 'आपका अनुरोध स्वीकार नहीं हुआ। कृपया फिर से साइन इन करें।',
    'temporary-password-expired': 'अस्थायी पासवर्ड की समय-सीमा समाप्त हो गई है। कृपया एडमिन से संपर्क करें।',
    blocked: 'साइन इन सुरक्षा के लिए रोका गया है। कृपया थोड़ी देर बाद फिर से कोशिश करें या एडमिन से संपर्क करें।',
    'wrong-code': 'कोड सही नहीं है। इसे जांचकर फिर से कोशिश करें।',
    'expired-code': 'इस कोड की समय-सीमा समाप्त हो गई है। कृपया नया कोड मांगें।',
    'used-code': 'यह कोड इस्तेमाल हो चुका है। कृपया अगले कोड का इंतज़ार करें।',
    'delivery-failed': 'कोड भेजा नहीं जा सका। कृपया फिर से कोशिश करें या दूसरा तरीका आज़माएं।',
    'resend-cooldown': 'कोड अभी-अभी भेजा गया है।',
    'sign-in-required': 'नए कोड के लिए कृपया फिर से साइन इन करें।',
    'wrong-answer': 'जवाब सही नहीं है। कृपया फिर से कोशिश करें।',
    'weak-password': 'यह पासवर्ड बहुत कमज़ोर है। कृपया ज़्यादा मज़बूत पासवर्ड चुनें।',
    'reused-password': 'आप यह पासवर्ड पहले इस्तेमाल कर चुके हैं। कृपया दूसरा पासवर्ड चुनें।',
    'bad-username': 'यह उपयोगकर्ता नाम स्वीकार नहीं हुआ। कृपया दूसरा चुनें।',
    'bad-email': 'सही ईमेल पता डालें, जैसे name@example.com',
    'bad-phone-number': 'पूरा फ़ोन नंबर डालें, जो + और देश के कोड से शुरू हो।',
    'bad-attributes': 'कोई जानकारी छूट गई है या स्वीकार नहीं हुई। कृपया जानकारी जांच लें।',
    'account-exists': 'इस उपयोगकर्ता नाम का खाता पहले से मौजूद है। साइन इन करें या दूसरा चुनें।',
    'alias-exists': 'यह ईमेल पता या फ़ोन नंबर पहले से किसी दूसरे खाते का है।',
    'reset-not-possible': 'यह पासवर्ड यहां रीसेट नहीं हो सकता। कृपया एडमिन से संपर्क करें।',
    'confirm-not-possible': 'इस खाते की पुष्टि नहीं हो सकती। कृपया साइन इन करें या एडमिन से संपर्क करें।',
    'sign-up-closed': 'आप यहां खाता नहीं बना सकते। कृपया एडमिन से संपर्क करें।',
    'factor-not-set-up': 'आपके खाते के लिए यह तरीका सेट अप नहीं है। कृपया दूसरा तरीका आज़माएं।',
    'session-expired': 'साइन इन की समय-सीमा समाप्त हो गई है। कृपया फिर से साइन इन करें।',
    'rate-limited': 'सेवा अभी व्यस्त है।',
    misconfigured: 'यह पेज सही तरह से सेट अप नहीं है। कृपया साइट के मालिक से संपर्क करें।',
    'rejected-by-lambda': 'इसकी अनुमति नहीं है। कृपया साइट के मालिक से संपर्क करें।',
    'passkey-rejected': noPasskey,
    'provider-rejected': 'साइन इन नहीं हो सका। कृपया फिर से कोशिश करें या दूसरा तरीका आज़माएं।',
    network: 'कनेक्ट नहीं हो सका। इंटरनेट जांचकर फिर से कोशिश करें।',
    unknown: 'कोई गड़बड़ी हुई है। कृपया फिर से कोशिश करें।',
  },

  retryIn: (text, seconds) => `${text} ${duration(seconds)} बाद फिर से कोशिश करें।`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'साइन इन करें',
      accountConfirmed: 'आपके खाते की पुष्टि हो गई है। अब साइन इन करें।',
      passwordReset: 'आपका पासवर्ड बदल गया है। अब नए पासवर्ड से साइन इन करें।',
      rememberUsername: 'इस डिवाइस पर मेरा उपयोगकर्ता नाम याद रखें',
      continue: 'जारी रखें',
      signUp: 'खाता बनाएं',
      or: 'या',
      continueWithProvider: (provider) => `${provider} के साथ जारी रखें`,
      errors: {
        'wrong-credentials': 'उपयोगकर्ता नाम या पासवर्ड सही नहीं है। कृपया अपना उपयोगकर्ता नाम फिर से डालें।',
      },
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
      descriptionIfUnconfirmed: 'अगर इस खाते की पुष्टि बाकी है, तो हमने एक कोड भेजा है।',
      code: 'कोड',
      submit: 'खाते की पुष्टि करें',
    },
    'forgot-password': {
      title: 'अपना पासवर्ड रीसेट करें',
      description: 'नया पासवर्ड चुनने के लिए आपको एक कोड भेजा जाएगा।',
      submit: 'कोड भेजें',
    },
    'reset-password': {
      title: 'नया पासवर्ड चुनें',
      description: ({ destination }) =>
        `अगर यह खाता मौजूद है, तो हमने ${destination ? `${destination} पर` : 'आपको'} एक कोड भेजा है।`,
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
      answer: 'जवाब',
      submit: 'जारी रखें',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'अपना ईमेल देखें',
      description: sent('आपके ईमेल पर'),
    },
    MFA_SETUP: {
      choose: {
        title: 'दो चरणों में पुष्टि सेट अप करें',
        description: 'साइन इन के लिए आपके खाते में दूसरा चरण ज़रूरी है। कोई एक तरीका चुनें।',
        factors,
      },
      app: {
        title: 'अपना ऑथेंटिकेटर ऐप सेट अप करें',
        description: 'ऑथेंटिकेटर ऐप से यह क्यूआर कोड स्कैन करें, फिर ऐप में दिख रहा कोड डालें।',
        qrCode: 'ऑथेंटिकेटर ऐप सेट अप करने का क्यूआर कोड',
        manualKey: 'कोड स्कैन नहीं हो रहा? ऐप में यह कुंजी डालें:',
        copyKey: 'कुंजी कॉपी करें',
        copied: 'कॉपी हो गई',
        openApp: 'ऑथेंटिकेटर ऐप खोलें',
        code: 'ऐप में दिख रहा कोड',
        deviceName: 'डिवाइस का नाम',
        deviceNameHint: 'जैसे: मेरा फ़ोन',
        submit: 'जारी रखें',
        verified: 'ऐप सेट अप हो गया है। साइन इन के लिए जारी रखें।',
      },
      email: {
        title: 'अपना ईमेल पता जोड़ें',
        description: 'इस पते पर अभी और हर साइन इन पर एक कोड भेजा जाएगा।',
        email: 'ईमेल पता',
        submit: 'कोड भेजें',
      },
      unavailable: {
        title: 'यहां आगे नहीं बढ़ सकते',
        'sms-only': 'आपके खाते के लिए एसएमएस पर कोड ज़रूरी है, पर फ़ोन नंबर नहीं है। कृपया एडमिन से संपर्क करें।',
        'nothing-usable': 'आपके खाते के लिए दूसरा चरण ज़रूरी है, जो यहां सेट अप नहीं हो सकता। कृपया एडमिन से संपर्क करें।',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'नया पासवर्ड चुनें',
      description: 'आपका मौजूदा पासवर्ड अस्थायी है।',
      descriptionWithAttributes: 'आपका मौजूदा पासवर्ड अस्थायी है। कुछ और जानकारी भी ज़रूरी है।',
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
      title: 'पुष्टि का तरीका चुनें',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'साइन इन करें' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'अपना ऑथेंटिकेटर ऐप खोलें',
      description: ({ deviceName }) => `अपने ऑथेंटिकेटर ऐप${deviceName ? ` (${deviceName})` : ''} का कोड डालें।`,
      errors,
    },
    WEB_AUTHN: {
      title: 'अपनी पासकी इस्तेमाल करें',
      description: 'आपका डिवाइस फ़िंगरप्रिंट, चेहरा या स्क्रीन लॉक मांगेगा।',
      submit: 'पासकी से जारी रखें',
      tryAgain: 'फिर से कोशिश करें',
      passkeyErrors: {
        cancelled: 'पासकी इस्तेमाल नहीं हुई। फिर से कोशिश करें या दूसरा तरीका आज़माएं।',
        unsupported: 'यह ब्राउज़र पासकी के साथ काम नहीं करता। कृपया दूसरा तरीका आज़माएं।',
        'wrong-site': 'यह पासकी किसी दूसरे वेब पते की है। कृपया साइट के मालिक से संपर्क करें।',
        failed: noPasskey,
      },
    },
    'unknown-challenge': {
      title: 'यहां आगे नहीं बढ़ सकते',
      description: ({ challenge }) =>
        `यह पेज अगले चरण (${challenge}) के साथ काम नहीं करता। कृपया साइट के मालिक से संपर्क करें।`,
    },
  },
}
