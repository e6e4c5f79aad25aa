/** Bahasa Indonesia. */

import { type CodeDestination, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('id')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Masukkan kode yang kami kirim ke ${destination || otherwise}.`

const password = {
  title: 'Masukkan kata sandi',
  password: 'Kata sandi',
  submit: 'Masuk',
  forgotPassword: 'Lupa kata sandi?',
}

const sms = {
  title: 'Periksa ponsel Anda',
  description: sent('ponsel Anda'),
  code: 'Kode',
  submit: 'Lanjutkan',
}

const errors = {
  'wrong-code':
    'Kode ini berbeda dari kode di aplikasi Anda saat ini. Masukkan kode yang sedang ditampilkan.',
}

const factors = {
  PASSWORD_SRP: 'Kata sandi',
  PASSWORD: 'Kata sandi',
  EMAIL_OTP: 'Kode lewat email',
  SMS_OTP: 'Kode lewat SMS',
  SMS_MFA: 'Kode lewat SMS',
  SOFTWARE_TOKEN_MFA: 'Aplikasi pengautentikasi',
  WEB_AUTHN: 'Kunci sandi',
}

export const id: Texts = {
  language: 'id',
  common: {
    loading: 'Mohon tunggu',
    anotherWay: 'Gunakan cara lain',
    backToSignIn: 'Kembali ke halaman masuk',
    optional: 'opsional',
    errorTitle: (title) => `Kesalahan: ${title}`,
    errorSummary: 'Ada masalah',
    expiresIn: (seconds) => `Waktu untuk masuk akan habis ${inTime(seconds)}.`,
    signedIn: 'Anda sudah masuk.',
    unexpectedError: 'Terjadi masalah di halaman ini.',
    startAgain: 'Mulai lagi',
    notConfirmed: 'Saya belum mengonfirmasi akun saya',
  },

  code: {
    send: 'Kirim kode',
    haveCode: 'Saya sudah punya kode',
    resend: 'Kirim kode baru',
    resendIn: (seconds) => `Anda dapat meminta kode baru ${inTime(seconds)}.`,
    resent: 'Kode baru sudah dikirim. Kode sebelumnya tidak berlaku lagi.',
    notReceived: {
      EMAIL: 'Email belum masuk? Periksa juga folder spam.',
      SMS: 'SMS belum masuk? Mungkin perlu waktu sekitar satu menit.',
    },
    complete: 'Kode sudah lengkap.',
  },

  password: {
    show: 'Tampilkan kata sandi',
    hide: 'Sembunyikan kata sandi',
    shown: 'Kata sandi Anda terlihat.',
    hidden: 'Kata sandi Anda tersembunyi.',
    capsLock: 'Caps Lock aktif.',
    requirements: 'Kata sandi harus berisi',
    minimumLength: (length) => `minimal ${length} karakter`,
    requireLowercase: 'huruf kecil',
    requireUppercase: 'huruf besar',
    requireNumbers: 'angka',
    requireSymbols: 'simbol',
    met: 'terpenuhi',
    notMet: 'belum terpenuhi',
    allMet: 'Kata sandi Anda sudah memenuhi semua syarat.',
  },

  attributes: {
    address: 'Alamat lengkap',
    birthdate: 'Tanggal lahir',
    email: 'Alamat email',
    family_name: 'Nama belakang',
    gender: 'Jenis kelamin',
    given_name: 'Nama depan',
    locale: 'Bahasa',
    middle_name: 'Nama tengah',
    name: 'Nama lengkap',
    nickname: 'Nama panggilan',
    phone_number: 'Nomor telepon',
    picture: 'Tautan foto',
    preferred_username: 'Nama pengguna yang diinginkan',
    profile: 'Tautan profil',
    username: 'Nama pengguna',
    website: 'Situs web',
    zoneinfo: 'Zona waktu',
    country: 'Negara',
  },

  validation: {
    required: (label) => `${label}: mohon diisi.`,
    'not-a-code': 'Kode terdiri dari enam hingga delapan angka.',
    'not-an-email': 'Ini bukan alamat email. Contoh: nama@example.com.',
    'not-offered': 'Pilih salah satu dari pilihan yang ada.',
    'has-spaces': 'Hapus spasi di awal dan di akhir. Nama pengguna tidak boleh berisi spasi.',
    'too-short': 'Isian ini terlalu pendek.',
    'too-long': 'Isian ini terlalu panjang.',
    malformed: 'Isian ini tidak dapat digunakan di sini.',
  },

  errors: {
    'wrong-credentials': 'Nama pengguna atau kata sandi tidak sesuai. Silakan coba lagi.',
    'account-locked': 'Terlalu banyak percobaan.',
    'user-disabled': 'Akun ini dinonaktifkan. Silakan hubungi administrator Anda.',
    'not-authorized': 'Permintaan tidak diterima. Silakan masuk lagi.',
    'temporary-password-expired':
      'Kata sandi sementara Anda sudah kedaluwarsa. Silakan minta yang baru kepada administrator Anda.',
    blocked: 'Upaya masuk ini diblokir demi keamanan. Coba lagi nanti, atau hubungi administrator Anda.',
    'wrong-code': 'Kode tidak sesuai. Periksa, lalu masukkan lagi.',
    'expired-code': 'Kode sudah kedaluwarsa. Silakan minta kode baru.',
    'used-code': 'Kode sudah pernah digunakan. Silakan tunggu kode berikutnya.',
    'delivery-failed': 'Kode tidak dapat dikirim. Coba lagi, atau gunakan cara lain.',
    'resend-cooldown': 'Kode baru saja dikirim.',
    'sign-in-required': 'Untuk mendapatkan kode baru, silakan masuk lagi.',
    'wrong-answer': 'Jawaban tidak sesuai. Silakan coba lagi.',
    'weak-password': 'Kata sandi kurang kuat untuk akun ini. Silakan pilih yang lain.',
    'reused-password': 'Kata sandi ini sudah pernah Anda gunakan. Silakan pilih yang lain.',
    'bad-username': 'Nama pengguna ini tidak dapat digunakan di sini. Silakan pilih yang lain.',
    'bad-email': 'Alamat email ini tidak sesuai. Contoh: nama@example.com.',
    'bad-phone-number': 'Nomor telepon ini tidak sesuai. Awali dengan + dan kode negara.',
    'bad-attributes':
      'Ada isian yang belum lengkap atau tidak dapat digunakan. Silakan periksa kembali isian Anda.',
    'account-exists': 'Akun dengan nama ini sudah ada. Silakan masuk, atau pilih nama lain.',
    'alias-exists': 'Alamat atau nomor ini sudah digunakan akun lain.',
    'reset-not-possible':
      'Kata sandi ini tidak dapat diatur ulang di sini. Silakan hubungi administrator Anda.',
    'confirm-not-possible':
      'Akun ini tidak dapat dikonfirmasi. Silakan masuk atau hubungi administrator Anda.',
    'sign-up-closed': 'Akun baru tidak dapat dibuat di sini. Silakan hubungi administrator Anda.',
    'factor-not-set-up': 'Cara masuk ini belum disiapkan untuk akun Anda. Silakan gunakan cara lain.',
    'session-expired': 'Waktu sudah habis. Silakan masuk lagi.',
    'rate-limited': 'Layanan sedang sibuk.',
    misconfigured: 'Pengaturan halaman ini belum benar. Mohon beri tahu pengelolanya.',
    'refused-by-lambda': 'Tindakan ini tidak diizinkan. Silakan hubungi pengelola halaman ini.',
    'passkey-refused': 'Kunci sandi ini tidak diterima. Coba lagi, atau gunakan cara lain.',
    'provider-refused': 'Proses masuk tidak berhasil. Coba lagi, atau gunakan cara lain.',
    network: 'Tidak ada respons. Periksa koneksi Anda, lalu coba lagi.',
    unknown: 'Terjadi masalah. Silakan coba lagi.',
  },

  retryIn: (said, seconds) => `${said} Anda dapat mencoba lagi ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Masuk',
      accountConfirmed: 'Akun Anda sudah dikonfirmasi. Sekarang Anda dapat masuk.',
      passwordReset: 'Kata sandi Anda sudah diubah. Sekarang Anda dapat masuk dengan kata sandi baru.',
      rememberUsername: 'Ingat nama pengguna saya di perangkat ini',
      continue: 'Lanjutkan',
      signUp: 'Buat akun',
      or: 'atau',
      continueWithProvider: (provider) => `Lanjutkan dengan ${provider}`,
      errors: {
        'wrong-credentials':
          'Nama pengguna atau kata sandi tidak sesuai. Silakan mulai lagi dengan nama Anda.',
      },
    },
    'sign-up': {
      title: 'Buat akun Anda',
      password: 'Kata sandi',
      submit: 'Buat akun',
      signIn: 'Sudah punya akun? Masuk',
    },
    'confirm-sign-up': {
      title: 'Konfirmasi akun Anda',
      description: sent('Anda'),
      descriptionIfUnconfirmed: 'Jika akun tersebut belum dikonfirmasi, kode sudah kami kirim.',
      code: 'Kode',
      submit: 'Konfirmasi akun',
    },
    'forgot-password': {
      title: 'Atur ulang kata sandi',
      description: 'Masukkan data akun Anda, dan kami akan mengirimkan kode.',
      submit: 'Kirim kode',
    },
    'reset-password': {
      title: 'Buat kata sandi baru',
      description: ({ destination }) =>
        destination
          ? `Jika akun tersebut ada, kode sudah kami kirim ke ${destination}.`
          : 'Jika akun tersebut ada, kode sudah kami kirim.',
      resetRequired: 'Administrator Anda meminta Anda membuat kata sandi baru.',
      descriptionIfCodeSent: sent('Anda'),
      code: 'Kode',
      password: 'Kata sandi baru',
      submit: 'Ubah kata sandi',
    },
    'remember-device': {
      title: 'Ingat perangkat ini?',
      description: ({ deviceName }) =>
        `Saat masuk lagi di sini, Anda cukup memakai kata sandi. Setujui hanya jika perangkat ini (${deviceName}) milik Anda sendiri.`,
      yes: 'Ya, ingat',
      no: 'Tidak',
    },
    CUSTOM_CHALLENGE: {
      title: 'Satu pertanyaan lagi',
      answer: 'Jawaban Anda',
      submit: 'Lanjutkan',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Periksa email Anda',
      description: sent('email Anda'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Siapkan langkah kedua',
        description: 'Kata sandi saja tidak cukup untuk akun Anda. Pilih cara yang ingin Anda gunakan.',
        factors,
      },
      app: {
        title: 'Siapkan aplikasi pengautentikasi',
        description:
          'Pindai kode QR ini dengan aplikasi pengautentikasi, lalu masukkan kode yang ditampilkan aplikasi.',
        qrCode: 'Kode QR berisi kunci untuk aplikasi pengautentikasi',
        manualKey: 'Tidak ada kamera? Masukkan kunci ini di aplikasi:',
        copyKey: 'Salin kunci',
        copied: 'Disalin',
        openApp: 'Buka aplikasi pengautentikasi',
        code: 'Kode dari aplikasi',
        deviceName: 'Nama perangkat ini',
        deviceNameHint: 'Agar nanti Anda mudah mengenalinya.',
        submit: 'Lanjutkan',
        verified: 'Aplikasi Anda sudah siap. Tinggal satu langkah lagi untuk masuk.',
      },
      email: {
        title: 'Tambahkan alamat email',
        description: 'Kami akan mengirim kode ke alamat ini sekarang dan setiap kali Anda masuk.',
        email: 'Alamat email',
        submit: 'Kirim kode',
      },
      unavailable: {
        title: 'Anda perlu bantuan untuk melanjutkan',
        'sms-only':
          'Akun Anda memerlukan kode lewat SMS, tetapi belum memiliki nomor telepon. Silakan minta administrator Anda menambahkannya.',
        'nothing-usable':
          'Akun Anda memerlukan langkah kedua yang tidak dapat disiapkan di sini. Silakan hubungi administrator Anda.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Buat kata sandi Anda sendiri',
      description: 'Kata sandi yang tadi Anda gunakan hanya sementara.',
      descriptionWithAttributes:
        'Kata sandi yang tadi Anda gunakan hanya sementara. Kami juga memerlukan beberapa data tentang Anda.',
      password: 'Kata sandi baru',
      submit: 'Simpan dan lanjutkan',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Bagaimana Anda ingin masuk?',
      lastUsed: 'Terakhir digunakan',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Bagaimana Anda ingin memverifikasi identitas?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Masuk' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Buka aplikasi pengautentikasi',
      description: ({ deviceName }) =>
        deviceName
          ? `Masukkan kode yang ditampilkan aplikasi di ${deviceName}.`
          : 'Masukkan kode yang ditampilkan aplikasi.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Gunakan kunci sandi Anda',
      description: 'Perangkat akan meminta sidik jari, wajah, atau kunci layar Anda.',
      submit: 'Lanjutkan dengan kunci sandi',
      tryAgain: 'Coba lagi',
      passkeyErrors: {
        cancelled: 'Tidak ada yang dikirim. Anda dapat mencoba lagi, atau menggunakan cara lain.',
        unsupported: 'Browser ini tidak mendukung kunci sandi. Silakan gunakan cara lain.',
        'wrong-site': 'Kunci sandi ini untuk alamat lain. Mohon beri tahu pengelola halaman ini.',
        failed: 'Perangkat Anda tidak dapat menggunakan kunci sandi. Coba lagi, atau gunakan cara lain.',
      },
    },
    'unknown-challenge': {
      title: 'Tidak dapat dilanjutkan di sini',
      description: ({ challenge }) =>
        `Untuk masuk, diperlukan langkah yang tidak didukung halaman ini (${challenge}). Mohon beri tahu pengelolanya.`,
    },
  },
}
