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
  'wrong-code': 'Kode salah. Masukkan kode yang ditampilkan aplikasi sekarang.',
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
    anotherWay: 'Gunakan metode lain',
    backToSignIn: 'Kembali ke halaman masuk',
    optional: 'opsional',
    errorTitle: (title) => `Kesalahan: ${title}`,
    errorSummary: 'Ada masalah',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Sesi masuk Anda berakhir ${inTime(seconds)}.`,
    signedIn: 'Anda sudah masuk.',
    unexpectedError: 'Terjadi masalah',
    startAgain: 'Coba lagi',
    notConfirmed: 'Belum dikonfirmasi? Konfirmasi akun Anda',
  },

  code: {
    send: 'Kirim kode',
    haveCode: 'Saya sudah punya kode',
    resend: 'Kirim ulang kode',
    resendIn: (seconds) => `Kirim ulang kode ${inTime(seconds)}`,
    resent: 'Kami telah mengirim kode baru. Kode sebelumnya tidak berlaku lagi.',
    notReceived: {
      EMAIL: 'Email belum masuk? Periksa folder spam Anda.',
      SMS: 'SMS belum masuk? Mungkin perlu waktu satu menit.',
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
    required: (label) => `Isi kolom “${label}”.`,
    'not-a-code': (label) => `“${label}” harus terdiri dari 6 hingga 8 angka.`,
    'not-an-email': 'Masukkan alamat email dengan format nama@example.com.',
    'not-offered': 'Pilih salah satu opsi.',
    'has-spaces': 'Hapus spasi.',
    'too-short': (label) => `“${label}” terlalu pendek.`,
    'too-long': (label) => `“${label}” terlalu panjang.`,
    malformed: (label) => `“${label}” tidak diterima. Periksa, lalu coba lagi.`,
  },

  errors: {
    'wrong-credentials': 'Nama pengguna atau kata sandi salah. Coba lagi.',
    'account-locked': 'Terlalu banyak percobaan.',
    'user-disabled': 'Akun ini dinonaktifkan. Silakan hubungi administrator Anda.',
    'not-authorized': 'Permintaan Anda tidak diterima. Silakan masuk lagi.',
    'temporary-password-expired':
      'Kata sandi sementara Anda sudah kedaluwarsa. Silakan minta yang baru kepada administrator Anda.',
    blocked: 'Upaya masuk ini diblokir demi keamanan. Coba lagi nanti, atau hubungi administrator Anda.',
    'wrong-code': 'Kode salah. Periksa, lalu coba lagi.',
    'expired-code': 'Kode ini sudah kedaluwarsa. Minta kode baru.',
    'used-code': 'Kode ini sudah digunakan. Tunggu kode berikutnya.',
    'delivery-failed': 'Kode tidak dapat dikirim. Coba lagi, atau gunakan metode lain.',
    'resend-cooldown': 'Kode baru saja dikirim.',
    'sign-in-required': 'Untuk mendapatkan kode baru, silakan masuk lagi.',
    'wrong-answer': 'Jawaban salah. Coba lagi.',
    'weak-password': 'Kata sandi ini terlalu lemah. Pilih yang lebih kuat.',
    'reused-password': 'Kata sandi ini sudah pernah Anda gunakan. Pilih yang lain.',
    'bad-username': 'Nama pengguna ini tidak diterima. Pilih yang lain.',
    'bad-email': 'Masukkan alamat email dengan format nama@example.com.',
    'bad-phone-number': 'Masukkan nomor telepon lengkap, diawali dengan + dan kode negara.',
    'bad-attributes': 'Ada data yang belum diisi atau tidak diterima. Periksa isian Anda.',
    'account-exists': 'Akun dengan nama pengguna ini sudah ada. Masuk, atau pilih nama pengguna lain.',
    'alias-exists': 'Alamat email atau nomor telepon ini sudah digunakan akun lain.',
    'reset-not-possible':
      'Kata sandi ini tidak dapat diatur ulang di sini. Silakan hubungi administrator Anda.',
    'confirm-not-possible':
      'Akun ini tidak dapat dikonfirmasi. Silakan masuk atau hubungi administrator Anda.',
    'sign-up-closed': 'Anda tidak dapat membuat akun di sini. Silakan hubungi administrator Anda.',
    'factor-not-set-up': 'Metode ini belum disiapkan untuk akun Anda. Gunakan metode lain.',
    'session-expired': 'Sesi masuk Anda sudah berakhir. Silakan masuk lagi.',
    'rate-limited': 'Layanan sedang sibuk.',
    misconfigured: 'Pengaturan halaman ini tidak benar. Silakan hubungi pemilik situs.',
    'rejected-by-lambda': 'Tindakan ini tidak diizinkan. Silakan hubungi pemilik situs.',
    'passkey-rejected': 'Kunci sandi ini tidak diterima. Coba lagi, atau gunakan metode lain.',
    'provider-rejected': 'Proses masuk gagal. Coba lagi, atau gunakan metode lain.',
    network: 'Tidak dapat terhubung. Periksa koneksi internet Anda, lalu coba lagi.',
    unknown: 'Terjadi masalah. Coba lagi.',
  },

  retryIn: (text, seconds) => `${text} Coba lagi ${inTime(seconds)}.`,

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
        'wrong-credentials': 'Nama pengguna atau kata sandi salah. Masukkan lagi nama pengguna Anda.',
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
      descriptionIfUnconfirmed: 'Jika akun ini perlu dikonfirmasi, kami telah mengirim kode.',
      code: 'Kode',
      submit: 'Konfirmasi akun',
    },
    'forgot-password': {
      title: 'Atur ulang kata sandi',
      description: 'Kami akan mengirim kode untuk membuat kata sandi baru.',
      submit: 'Kirim kode',
    },
    'reset-password': {
      title: 'Buat kata sandi baru',
      description: ({ destination }) =>
        destination
          ? `Jika akun ini ada, kami telah mengirim kode ke ${destination}.`
          : 'Jika akun ini ada, kami telah mengirim kode.',
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
      answer: 'Jawaban',
      submit: 'Lanjutkan',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Periksa email Anda',
      description: sent('email Anda'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Siapkan verifikasi dua langkah',
        description: 'Akun Anda memerlukan langkah kedua untuk masuk. Pilih metode.',
        factors,
      },
      app: {
        title: 'Siapkan aplikasi pengautentikasi',
        description:
          'Pindai kode QR ini dengan aplikasi pengautentikasi, lalu masukkan kode yang ditampilkan aplikasi.',
        qrCode: 'Kode QR untuk menyiapkan aplikasi pengautentikasi',
        manualKey: 'Tidak dapat memindai kode? Masukkan kunci ini di aplikasi:',
        copyKey: 'Salin kunci',
        copied: 'Disalin',
        openApp: 'Buka aplikasi pengautentikasi',
        code: 'Kode dari aplikasi',
        deviceName: 'Nama perangkat',
        deviceNameHint: 'Misalnya: ponsel saya',
        submit: 'Lanjutkan',
        verified: 'Aplikasi Anda sudah siap. Lanjutkan untuk masuk.',
      },
      email: {
        title: 'Tambahkan alamat email',
        description: 'Kami akan mengirim kode ke alamat ini sekarang dan setiap kali Anda masuk.',
        email: 'Alamat email',
        submit: 'Kirim kode',
      },
      unavailable: {
        title: 'Tidak dapat dilanjutkan di sini',
        'sms-only':
          'Akun Anda memerlukan kode lewat SMS, tetapi belum memiliki nomor telepon. Silakan minta administrator Anda menambahkannya.',
        'nothing-usable':
          'Akun Anda memerlukan langkah kedua yang tidak dapat disiapkan di sini. Silakan hubungi administrator Anda.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Buat kata sandi baru',
      description: 'Kata sandi Anda saat ini bersifat sementara.',
      descriptionWithAttributes:
        'Kata sandi Anda saat ini bersifat sementara. Kami juga memerlukan beberapa data lagi.',
      password: 'Kata sandi baru',
      submit: 'Simpan dan lanjutkan',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Pilih cara masuk',
      lastUsed: 'Terakhir digunakan',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Pilih metode verifikasi',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Masuk' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Buka aplikasi pengautentikasi',
      description: ({ deviceName }) =>
        deviceName
          ? `Masukkan kode dari aplikasi pengautentikasi Anda (${deviceName}).`
          : 'Masukkan kode dari aplikasi pengautentikasi Anda.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Gunakan kunci sandi Anda',
      description: 'Perangkat akan meminta sidik jari, wajah, atau kunci layar Anda.',
      submit: 'Lanjutkan dengan kunci sandi',
      tryAgain: 'Coba lagi',
      passkeyErrors: {
        cancelled: 'Kunci sandi tidak digunakan. Coba lagi, atau gunakan metode lain.',
        unsupported: 'Browser ini tidak mendukung kunci sandi. Gunakan metode lain.',
        'wrong-site': 'Kunci sandi ini untuk alamat web lain. Silakan hubungi pemilik situs.',
        failed: 'Perangkat Anda tidak dapat menggunakan kunci sandi. Coba lagi, atau gunakan metode lain.',
      },
    },
    'unknown-challenge': {
      title: 'Tidak dapat dilanjutkan di sini',
      description: ({ challenge }) =>
        `Halaman ini tidak mendukung langkah berikutnya (${challenge}). Silakan hubungi pemilik situs.`,
    },
  },
}
