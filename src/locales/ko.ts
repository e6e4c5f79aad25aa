/** 한국어. */

import { type CodeDestination, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const inTime = relativeTimeFormat('ko')

/** Adds a noun that takes the particle, which otherwise depends on the last sound of the address. */
const to = ({ destination }: CodeDestination, otherwise = '') =>
  destination ? `${destination} ${destination.includes('@') ? '주소로' : '번호로'} ` : otherwise
const sent = (otherwise?: string) => (given: CodeDestination) =>
  `${to(given, otherwise)}보내 드린 인증 코드를 입력해 주세요.`

const password = {
  title: '비밀번호 입력',
  password: '비밀번호',
  submit: '로그인',
  forgotPassword: '비밀번호를 잊으셨나요?',
}

const sms = { title: '문자 메시지를 확인해 주세요', description: sent('문자 메시지로 '), code: '인증 코드' }

const errors = { 'wrong-code': '코드가 올바르지 않습니다. 지금 앱에 표시된 코드를 입력해 주세요.' }

const factors = {
  PASSWORD_SRP: '비밀번호',
  PASSWORD: '비밀번호',
  EMAIL_OTP: '이메일로 받는 코드',
  SMS_OTP: '문자 메시지로 받는 코드',
  SMS_MFA: '문자 메시지로 받는 코드',
  SOFTWARE_TOKEN_MFA: '인증 앱',
  WEB_AUTHN: '패스키',
}

export const ko: Texts = {
  language: 'ko',
  common: {
    loading: '잠시만 기다려 주세요',
    anotherWay: '다른 방법 사용',
    backToSignIn: '로그인으로 돌아가기',
    optional: '선택 사항',
    errorTitle: (title) => `오류: ${title}`,
    errorSummary: '문제가 발생했습니다',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `${inTime(seconds)} 로그인 시간이 만료됩니다.`,
    signedIn: '로그인되었습니다.',
    unexpectedError: '문제가 발생했습니다',
    startAgain: '다시 시도',
    notConfirmed: '아직 확인하지 않으셨나요? 계정 확인',
  },

  code: {
    send: '코드 보내기',
    haveCode: '이미 코드가 있습니다',
    resend: '코드 다시 보내기',
    resendIn: (seconds) => `${inTime(seconds)} 코드를 다시 받을 수 있습니다`,
    resent: '새 코드를 보냈습니다. 이전 코드는 사용할 수 없습니다.',
    notReceived: {
      EMAIL: '이메일이 오지 않으면 스팸함을 확인해 주세요.',
      SMS: '문자 메시지가 오기까지 조금 걸릴 수 있습니다.',
    },
    complete: '코드를 모두 입력했습니다.',
  },

  password: {
    show: '비밀번호 표시',
    hide: '비밀번호 숨기기',
    shown: '비밀번호가 표시되어 있습니다.',
    hidden: '비밀번호가 숨겨져 있습니다.',
    capsLock: 'Caps Lock이 켜져 있습니다.',
    requirements: '비밀번호 조건',
    minimumLength: (length) => `${length}자 이상`,
    requireLowercase: '영문 소문자 포함',
    requireUppercase: '영문 대문자 포함',
    requireNumbers: '숫자 포함',
    requireSymbols: '특수 문자 포함',
    met: '충족됨',
    notMet: '충족되지 않음',
    allMet: '비밀번호가 모든 조건을 충족합니다.',
  },

  attributes: {
    address: '우편 주소',
    birthdate: '생년월일',
    email: '이메일 주소',
    family_name: '성',
    gender: '성별',
    given_name: '이름',
    locale: '언어',
    middle_name: '중간 이름',
    name: '성명',
    nickname: '닉네임',
    phone_number: '전화번호',
    picture: '사진 링크',
    preferred_username: '원하는 사용자 이름',
    profile: '프로필 링크',
    username: '사용자 이름',
    website: '웹사이트',
    zoneinfo: '시간대',
    country: '국가/지역',
  },

  validation: {
    required: (label) => `‘${label}’ 항목을 입력해 주세요.`,
    'not-a-code': (label) => `‘${label}’ 항목은 6~8자리 숫자여야 합니다.`,
    'not-an-email': '이메일 주소를 name@example.com 형식으로 입력해 주세요.',
    'not-offered': '다음 중 하나를 선택해 주세요.',
    'has-spaces': '공백을 지워 주세요.',
    'too-short': (label) => `‘${label}’ 항목이 너무 짧습니다.`,
    'too-long': (label) => `‘${label}’ 항목이 너무 깁니다.`,
    malformed: (label) => `‘${label}’ 항목에 사용할 수 없는 내용입니다. 다시 확인해 주세요.`,
  },

  errors: {
    'wrong-credentials': '사용자 이름 또는 비밀번호가 올바르지 않습니다. 다시 시도해 주세요.',
    'account-locked': '시도 횟수를 초과했습니다.',
    'user-disabled': '사용이 중지된 계정입니다. 관리자에게 문의해 주세요.',
    'not-authorized': '요청이 승인되지 않았습니다. 다시 로그인해 주세요.',
    'temporary-password-expired': '임시 비밀번호가 만료되었습니다. 관리자에게 문의해 주세요.',
    blocked: '보안을 위해 로그인이 차단되었습니다. 나중에 다시 시도하거나 관리자에게 문의해 주세요.',
    'wrong-code': '코드가 올바르지 않습니다. 확인하고 다시 입력해 주세요.',
    'expired-code': '코드가 만료되었습니다. 새 코드를 받아 주세요.',
    'used-code': '이미 사용된 코드입니다. 다음 코드를 기다려 주세요.',
    'delivery-failed': '코드를 보내지 못했습니다. 다시 시도하거나 다른 방법을 사용해 주세요.',
    'resend-cooldown': '방금 코드를 보냈습니다.',
    'sign-in-required': '새 코드를 받으려면 다시 로그인해 주세요.',
    'wrong-answer': '답변이 올바르지 않습니다. 다시 시도해 주세요.',
    'weak-password': '너무 약한 비밀번호입니다. 더 강력한 비밀번호를 입력해 주세요.',
    'reused-password': '이전에 사용된 비밀번호입니다. 다른 비밀번호를 입력해 주세요.',
    'bad-username': '사용할 수 없는 사용자 이름입니다. 다른 사용자 이름을 입력해 주세요.',
    'bad-email': '이메일 주소를 name@example.com 형식으로 입력해 주세요.',
    'bad-phone-number': '전화번호를 +와 국가 번호부터 모두 입력해 주세요.',
    'bad-attributes': '빠졌거나 사용할 수 없는 내용이 있습니다. 다시 확인해 주세요.',
    'account-exists': '이미 있는 사용자 이름입니다. 로그인하거나 다른 사용자 이름을 입력해 주세요.',
    'alias-exists': '다른 계정에서 사용 중인 이메일 주소 또는 전화번호입니다.',
    'reset-not-possible': '여기에서 비밀번호를 재설정할 수 없습니다. 관리자에게 문의해 주세요.',
    'confirm-not-possible': '이 계정은 확인할 수 없습니다. 로그인하거나 관리자에게 문의해 주세요.',
    'sign-up-closed': '여기에서 계정을 만들 수 없습니다. 관리자에게 문의해 주세요.',
    'factor-not-set-up': '이 계정에 설정되지 않은 방법입니다. 다른 방법을 사용해 주세요.',
    'session-expired': '로그인 시간이 만료되었습니다. 다시 로그인해 주세요.',
    'rate-limited': '서비스가 혼잡합니다.',
    misconfigured: '이 페이지의 설정이 올바르지 않습니다. 사이트 운영자에게 문의해 주세요.',
    'rejected-by-lambda': '허용되지 않는 작업입니다. 사이트 운영자에게 문의해 주세요.',
    'passkey-rejected': '이 패스키로 인증하지 못했습니다. 다시 시도하거나 다른 방법을 사용해 주세요.',
    'provider-rejected': '로그인하지 못했습니다. 다시 시도하거나 다른 방법을 사용해 주세요.',
    network: '연결하지 못했습니다. 인터넷 연결을 확인하고 다시 시도해 주세요.',
    unknown: '문제가 발생했습니다. 다시 시도해 주세요.',
  },

  retryIn: (text, seconds) => `${text} ${inTime(seconds)} 다시 시도해 주세요.`,

  challenges: {
    'sign-in': {
      ...password,
      title: '로그인',
      accountConfirmed: '계정이 확인되었습니다. 로그인할 수 있습니다.',
      passwordReset: '비밀번호가 변경되었습니다. 새 비밀번호로 로그인할 수 있습니다.',
      rememberUsername: '이 기기에 사용자 이름 저장',
      continue: '다음',
      signUp: '계정 만들기',
      or: '또는',
      continueWithProvider: (provider) => `${provider} 계정으로 계속`,
      errors: {
        'wrong-credentials':
          '사용자 이름 또는 비밀번호가 올바르지 않습니다. 사용자 이름을 다시 입력해 주세요.',
      },
    },
    'sign-up': {
      title: '계정 만들기',
      password: '비밀번호',
      submit: '계정 만들기',
      signIn: '이미 계정이 있으신가요? 로그인',
    },
    'confirm-sign-up': {
      title: '계정 확인',
      description: sent(),
      descriptionIfUnconfirmed: '아직 확인하지 않은 계정이면 인증 코드를 보내 드립니다.',
      code: '인증 코드',
      submit: '계정 확인',
    },
    'forgot-password': {
      title: '비밀번호 재설정',
      description: '새 비밀번호를 설정할 수 있는 인증 코드를 보내 드립니다.',
      submit: '코드 보내기',
    },
    'reset-password': {
      title: '새 비밀번호 설정',
      description: (given) => `일치하는 계정이 있으면 ${to(given)}인증 코드를 보내 드립니다.`,
      resetRequired: '관리자가 새 비밀번호를 설정하도록 요청했습니다.',
      descriptionIfCodeSent: sent(),
      code: '인증 코드',
      password: '새 비밀번호',
      submit: '비밀번호 변경',
    },
    'remember-device': {
      title: '이 기기를 기억할까요?',
      description: ({ deviceName }) =>
        `다음부터 비밀번호만으로 로그인할 수 있습니다. 본인의 기기(${deviceName})일 때만 ‘예’를 선택해 주세요.`,
      yes: '예, 기억하기',
      no: '아니요',
    },
    CUSTOM_CHALLENGE: {
      title: '추가 질문',
      answer: '답변',
      submit: '계속',
    },
    EMAIL_OTP: {
      ...sms,
      title: '이메일을 확인해 주세요',
      description: sent('이메일로 '),
      submit: '계속',
    },
    MFA_SETUP: {
      choose: {
        title: '2단계 인증 설정',
        description: '이 계정은 로그인할 때 두 번째 단계가 필요합니다. 방법을 선택해 주세요.',
        factors,
      },
      app: {
        title: '인증 앱 설정',
        description: '인증 앱으로 QR 코드를 스캔하고 앱에 표시된 코드를 입력해 주세요.',
        qrCode: '인증 앱 설정용 QR 코드',
        manualKey: '코드를 스캔할 수 없으면 앱에 이 키를 입력해 주세요.',
        copyKey: '키 복사',
        copied: '복사됨',
        openApp: '인증 앱 열기',
        code: '앱에 표시된 코드',
        deviceName: '기기 이름',
        deviceNameHint: '예: 내 휴대전화',
        submit: '계속',
        verified: '앱이 설정되었습니다. 계속하면 로그인이 완료됩니다.',
      },
      email: {
        title: '이메일 주소 등록',
        description: '지금과 로그인할 때마다 이 주소로 인증 코드를 보내 드립니다.',
        email: '이메일 주소',
        submit: '코드 보내기',
      },
      unavailable: {
        title: '여기에서 계속할 수 없습니다',
        'sms-only':
          '이 계정은 문자 메시지로 받는 코드가 필요하지만 등록된 전화번호가 없습니다. 관리자에게 문의해 주세요.',
        'nothing-usable': '여기에서 필요한 본인 확인 방법을 설정할 수 없습니다. 관리자에게 문의해 주세요.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: '새 비밀번호 설정',
      description: '현재 비밀번호는 임시 비밀번호입니다.',
      descriptionWithAttributes: '현재 비밀번호는 임시 비밀번호입니다. 다음 항목도 입력해 주세요.',
      password: '새 비밀번호',
      submit: '저장하고 계속',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: '로그인 방법 선택',
      lastUsed: '최근 사용',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: '본인 확인 방법 선택',
      factors,
    },
    SMS_MFA: { ...sms, submit: '계속' },
    SMS_OTP: { ...sms, submit: '로그인' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: '인증 앱을 열어 주세요',
      description: ({ deviceName }) =>
        `인증 앱${deviceName ? `(${deviceName})` : ''}의 코드를 입력해 주세요.`,
      code: '코드',
      submit: '계속',
      errors,
    },
    WEB_AUTHN: {
      title: '패스키 사용',
      description: '지문, 얼굴 또는 화면 잠금으로 본인 확인을 합니다.',
      submit: '패스키로 계속',
      tryAgain: '다시 시도',
      passkeyErrors: {
        cancelled: '패스키를 사용하지 않았습니다. 다시 시도하거나 다른 방법을 사용해 주세요.',
        unsupported: '이 브라우저는 패스키를 지원하지 않습니다. 다른 방법을 사용해 주세요.',
        'wrong-site': '다른 사이트의 패스키입니다. 사이트 운영자에게 문의해 주세요.',
        failed: '패스키를 사용하지 못했습니다. 다시 시도하거나 다른 방법을 사용해 주세요.',
      },
    },
    'unknown-challenge': {
      title: '여기에서 계속할 수 없습니다',
      description: ({ challenge }) =>
        `이 페이지에서는 다음 단계(${challenge})를 지원하지 않습니다. 사이트 운영자에게 문의해 주세요.`,
    },
  },
}
