/** Türkçe. */

import { type CodeDestination, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('tr')

/** Adds a noun that takes the case ending, which otherwise depends on the last sound of the address. */
const to = ({ destination }: CodeDestination) =>
  destination ? `${destination} ${destination.includes('@') ? 'adresine' : 'numarasına'} ` : ''

const sent = (otherwise: string) => (given: CodeDestination) =>
  `${to(given) || otherwise}gönderdiğimiz kodu girin.`

const password = {
  title: 'Parolanızı girin',
  password: 'Parola',
  submit: 'Giriş yap',
  forgotPassword: 'Parolanızı mı unuttunuz?',
}

const sms = {
  title: 'Telefonunuzu kontrol edin',
  description: sent('Telefonunuza '),
  code: 'Kod',
  submit: 'Devam et',
}

const errors = { 'wrong-code': 'Kod hatalı. Lütfen uygulamanızın şu anda gösterdiği kodu girin.' }

const factors = {
  PASSWORD_SRP: 'Parola',
  PASSWORD: 'Parola',
  EMAIL_OTP: 'E-postayla kod',
  SMS_OTP: 'SMS ile kod',
  SMS_MFA: 'SMS ile kod',
  SOFTWARE_TOKEN_MFA: 'Kimlik doğrulama uygulaması',
  WEB_AUTHN: 'Geçiş anahtarı',
}

export const tr: Texts = {
  language: 'tr',
  common: {
    loading: 'Lütfen bekleyin',
    anotherWay: 'Başka bir yöntem kullan',
    backToSignIn: 'Giriş sayfasına dön',
    optional: 'isteğe bağlı',
    errorTitle: (title) => `Hata: ${title}`,
    errorSummary: 'Bir sorun var',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Giriş süresi ${inTime(seconds)} dolacak.`,
    signedIn: 'Giriş yaptınız.',
    unexpectedError: 'Bir sorun oluştu',
    startAgain: 'Yeniden dene',
    notConfirmed: 'Henüz doğrulanmadı mı? Hesabı doğrula',
  },

  code: {
    send: 'Kod gönder',
    haveCode: 'Zaten kodum var',
    resend: 'Yeni kod gönder',
    resendIn: (seconds) => `Yeni kod ${inTime(seconds)} gönderilebilir`,
    resent: 'Yeni kod gönderildi. Önceki kod artık geçerli değil.',
    notReceived: {
      EMAIL: 'E-posta gelmedi mi? Spam klasörünüzü kontrol edin.',
      SMS: 'Mesaj gelmedi mi? Bir dakika sürebilir.',
    },
    complete: 'Kod tamamlandı.',
  },

  password: {
    show: 'Parolayı göster',
    hide: 'Parolayı gizle',
    shown: 'Parolanız görünüyor.',
    hidden: 'Parolanız gizli.',
    capsLock: 'Caps Lock açık.',
    requirements: 'Parolanız şunları içermeli',
    minimumLength: (length) => `en az ${length} karakter`,
    requireLowercase: 'bir küçük harf',
    requireUppercase: 'bir büyük harf',
    requireNumbers: 'bir rakam',
    requireSymbols: 'bir özel karakter',
    met: 'var',
    notMet: 'yok',
    allMet: 'Parolanız tüm koşulları karşılıyor.',
  },

  attributes: {
    address: 'Açık adres',
    birthdate: 'Doğum tarihi',
    email: 'E-posta adresi',
    family_name: 'Soyad',
    gender: 'Cinsiyet',
    given_name: 'Ad',
    locale: 'Dil',
    middle_name: 'İkinci ad',
    name: 'Ad soyad',
    nickname: 'Takma ad',
    phone_number: 'Telefon numarası',
    picture: 'Resim bağlantısı',
    preferred_username: 'Tercih edilen kullanıcı adı',
    profile: 'Profil bağlantısı',
    username: 'Kullanıcı adı',
    website: 'Web sitesi',
    zoneinfo: 'Saat dilimi',
    country: 'Ülke',
  },

  validation: {
    required: (label) => `“${label}” alanını doldurun.`,
    'not-a-code': (label) => `“${label}” alanı 6 ila 8 haneli olmalıdır.`,
    'not-an-email': 'ad@example.com biçiminde bir e-posta adresi girin.',
    'not-offered': 'Seçeneklerden birini seçin.',
    'has-spaces': 'Boşlukları silin.',
    'too-short': (label) => `“${label}” çok kısa.`,
    'too-long': (label) => `“${label}” çok uzun.`,
    malformed: (label) => `“${label}” kabul edilmedi. Kontrol edip yeniden deneyin.`,
  },

  errors: {
    'wrong-credentials': 'Kullanıcı adı veya parola hatalı. Lütfen yeniden deneyin.',
    'account-locked': 'Çok fazla deneme yapıldı.',
    'user-disabled': 'Bu hesap devre dışı. Lütfen yöneticinize başvurun.',
    'not-authorized': 'Bu işlem kabul edilmedi. Lütfen yeniden giriş yapın.',
    'temporary-password-expired': 'Geçici parolanızın süresi dolmuş. Lütfen yöneticinizden yenisini isteyin.',
    blocked:
      'Bu giriş güvenlik nedeniyle engellendi. Lütfen daha sonra yeniden deneyin veya yöneticinize başvurun.',
    'wrong-code': 'Kod hatalı. Lütfen kontrol edip yeniden deneyin.',
    'expired-code': 'Bu kodun süresi dolmuş. Lütfen yeni bir kod isteyin.',
    'used-code': 'Bu kod daha önce kullanılmış. Lütfen bir sonrakini bekleyin.',
    'delivery-failed': 'Kod gönderilemedi. Lütfen yeniden deneyin veya başka bir yöntem kullanın.',
    'resend-cooldown': 'Az önce bir kod gönderildi.',
    'sign-in-required': 'Yeni kod almak için lütfen yeniden giriş yapın.',
    'wrong-answer': 'Yanıt hatalı. Lütfen yeniden deneyin.',
    'weak-password': 'Bu parola çok zayıf. Lütfen daha güçlü bir parola seçin.',
    'reused-password': 'Bu parolayı daha önce kullandınız. Lütfen başka bir parola seçin.',
    'bad-username': 'Bu kullanıcı adı kabul edilmedi. Lütfen başka bir kullanıcı adı seçin.',
    'bad-email': 'ad@example.com biçiminde bir e-posta adresi girin.',
    'bad-phone-number': 'Telefon numarasını + işareti ve ülke koduyla başlayarak tam girin.',
    'bad-attributes': 'Bazı bilgiler eksik veya kabul edilmedi. Lütfen girdiklerinizi kontrol edin.',
    'account-exists':
      'Bu kullanıcı adıyla zaten bir hesap var. Giriş yapın veya başka bir kullanıcı adı seçin.',
    'alias-exists': 'Bu e-posta adresi veya telefon numarası başka bir hesaba ait.',
    'reset-not-possible': 'Bu parola buradan sıfırlanamaz. Lütfen yöneticinize başvurun.',
    'confirm-not-possible': 'Bu hesap doğrulanamaz. Lütfen giriş yapın veya yöneticinize başvurun.',
    'sign-up-closed': 'Buradan hesap oluşturamazsınız. Lütfen yöneticinize başvurun.',
    'factor-not-set-up': 'Bu yöntem hesabınızda ayarlanmamış. Lütfen başka bir yöntem kullanın.',
    'session-expired': 'Giriş süreniz doldu. Lütfen yeniden giriş yapın.',
    'rate-limited': 'Hizmet şu anda yoğun.',
    misconfigured: 'Bu sayfa doğru ayarlanmamış. Lütfen site sahibine başvurun.',
    'rejected-by-lambda': 'Bu işleme izin verilmiyor. Lütfen site sahibine başvurun.',
    'passkey-rejected':
      'Bu geçiş anahtarı kabul edilmedi. Lütfen yeniden deneyin veya başka bir yöntem kullanın.',
    'provider-rejected': 'Giriş yapılamadı. Lütfen yeniden deneyin veya başka bir yöntem kullanın.',
    network: 'Bağlanılamadı. Lütfen internet bağlantınızı kontrol edip yeniden deneyin.',
    unknown: 'Bir sorun oluştu. Lütfen yeniden deneyin.',
  },

  retryIn: (text, seconds) => `${text} ${inTime(seconds)} yeniden deneyebilirsiniz.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Giriş yapın',
      accountConfirmed: 'Hesabınız doğrulandı. Artık giriş yapabilirsiniz.',
      passwordReset: 'Parolanız değiştirildi. Artık yeni parolanızla giriş yapabilirsiniz.',
      rememberUsername: 'Bu cihazda kullanıcı adımı hatırla',
      continue: 'Devam et',
      signUp: 'Hesap oluştur',
      or: 'veya',
      continueWithProvider: (provider) => `${provider} ile devam et`,
      errors: {
        'wrong-credentials': 'Kullanıcı adı veya parola hatalı. Lütfen kullanıcı adınızı yeniden girin.',
      },
    },
    'sign-up': {
      title: 'Hesabınızı oluşturun',
      password: 'Parola',
      submit: 'Hesap oluştur',
      signIn: 'Zaten hesabınız var mı? Giriş yapın',
    },
    'confirm-sign-up': {
      title: 'Hesabınızı doğrulayın',
      description: sent('Size '),
      descriptionIfUnconfirmed: 'Bu hesap henüz doğrulanmadıysa bir kod gönderdik.',
      code: 'Kod',
      submit: 'Hesabı doğrula',
    },
    'forgot-password': {
      title: 'Parolanızı sıfırlayın',
      description: 'Yeni bir parola belirlemeniz için size bir kod göndereceğiz.',
      submit: 'Kod gönder',
    },
    'reset-password': {
      title: 'Yeni bir parola belirleyin',
      description: (sent) => `Böyle bir hesap varsa ${to(sent)}bir kod gönderdik.`,
      resetRequired: 'Yöneticiniz yeni bir parola belirlemenizi istedi.',
      descriptionIfCodeSent: sent('Size '),
      code: 'Kod',
      password: 'Yeni parola',
      submit: 'Parolayı değiştir',
    },
    'remember-device': {
      title: 'Bu cihaz hatırlansın mı?',
      description: ({ deviceName }) =>
        `Bir sonraki girişinizde parolanız yeterli olur. Yalnızca bu cihaz (${deviceName}) size aitse onaylayın.`,
      yes: 'Evet, hatırla',
      no: 'Hayır',
    },
    CUSTOM_CHALLENGE: {
      title: 'Bir soru daha',
      answer: 'Yanıt',
      submit: 'Devam et',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'E-postanızı kontrol edin',
      description: sent('E-postayla '),
    },
    MFA_SETUP: {
      choose: {
        title: 'İki adımlı doğrulamayı ayarlayın',
        description: 'Hesabınıza girmek için ikinci bir adım gerekiyor. Lütfen bir yöntem seçin.',
        factors,
      },
      app: {
        title: 'Kimlik doğrulama uygulamanızı ayarlayın',
        description:
          'QR kodunu kimlik doğrulama uygulamasıyla tarayın, ardından uygulamanın gösterdiği kodu girin.',
        qrCode: 'Kimlik doğrulama uygulamanızı ayarlamak için QR kodu',
        manualKey: 'Kodu tarayamıyor musunuz? Uygulamaya bu anahtarı girin:',
        copyKey: 'Anahtarı kopyala',
        copied: 'Kopyalandı',
        openApp: 'Kimlik doğrulama uygulamasını aç',
        code: 'Uygulamadaki kod',
        deviceName: 'Cihaz adı',
        deviceNameHint: 'Örneğin: telefonum',
        submit: 'Devam et',
        verified: 'Uygulamanız hazır. Giriş yapmak için devam edin.',
      },
      email: {
        title: 'E-posta adresinizi ekleyin',
        description: 'Bu adrese şimdi ve her girişinizde bir kod göndereceğiz.',
        email: 'E-posta adresi',
        submit: 'Kod gönder',
      },
      unavailable: {
        title: 'Buradan devam edemezsiniz',
        'sms-only':
          'Hesabınız SMS ile kod gerektiriyor, ancak telefon numarası yok. Lütfen yöneticinizden eklemesini isteyin.',
        'nothing-usable':
          'Hesabınız, burada ayarlanamayan ikinci bir doğrulama adımı gerektiriyor. Lütfen yöneticinize başvurun.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Yeni bir parola belirleyin',
      description: 'Şu anki parolanız geçici.',
      descriptionWithAttributes: 'Şu anki parolanız geçici. Ayrıca birkaç bilgi daha gerekiyor.',
      password: 'Yeni parola',
      submit: 'Kaydet ve devam et',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Giriş yöntemi seçin',
      lastUsed: 'Son kullanılan',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Doğrulama yöntemi seçin',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Giriş yap' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Kimlik doğrulama uygulamanızı açın',
      description: ({ deviceName }) =>
        deviceName
          ? `Kimlik doğrulama uygulamanızdaki (${deviceName}) kodu girin.`
          : 'Kimlik doğrulama uygulamanızdaki kodu girin.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Geçiş anahtarınızı kullanın',
      description: 'Cihazınız parmak izinizi, yüzünüzü veya ekran kilidinizi isteyecek.',
      submit: 'Geçiş anahtarıyla devam et',
      tryAgain: 'Yeniden dene',
      passkeyErrors: {
        cancelled: 'Geçiş anahtarı kullanılmadı. Lütfen yeniden deneyin veya başka bir yöntem kullanın.',
        unsupported: 'Bu tarayıcı geçiş anahtarlarını desteklemiyor. Lütfen başka bir yöntem kullanın.',
        'wrong-site': 'Bu geçiş anahtarı başka bir web adresine ait. Lütfen site sahibine başvurun.',
        failed:
          'Cihazınız geçiş anahtarını kullanamadı. Lütfen yeniden deneyin veya başka bir yöntem kullanın.',
      },
    },
    'unknown-challenge': {
      title: 'Buradan devam edemezsiniz',
      description: ({ challenge }) =>
        `Bu sayfa sonraki adımı desteklemiyor (${challenge}). Lütfen site sahibine başvurun.`,
    },
  },
}
