/** Português do Brasil. */

import { type CodeDestination, pluralFormat, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const count = pluralFormat('pt-BR')
const inTime = relativeTimeFormat('pt-BR')

const sent =
  (otherwise: string) =>
  ({ destination }: CodeDestination) =>
    `Digite o código que enviamos para ${destination || otherwise}.`

const password = {
  title: 'Digite sua senha',
  password: 'Senha',
  submit: 'Entrar',
  forgotPassword: 'Esqueceu a senha?',
}

const sms = {
  title: 'Confira seu celular',
  description: sent('seu celular'),
  code: 'Código',
  submit: 'Continuar',
}

const errors = { 'wrong-code': 'Código incorreto. Digite o que o app mostra agora.' }

const factors = {
  PASSWORD_SRP: 'Senha',
  PASSWORD: 'Senha',
  EMAIL_OTP: 'Código por e-mail',
  SMS_OTP: 'Código por SMS',
  SMS_MFA: 'Código por SMS',
  SOFTWARE_TOKEN_MFA: 'App autenticador',
  WEB_AUTHN: 'Chave de acesso',
}

export const ptBR: Texts = {
  language: 'pt-BR',
  common: {
    loading: 'Um momento',
    anotherWay: 'Usar outro método',
    backToSignIn: 'Voltar ao login',
    optional: 'opcional',
    errorTitle: (title) => `Erro: ${title}`,
    errorSummary: 'Há um problema',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `Seu login expira ${inTime(seconds)}.`,
    signedIn: 'Você entrou na sua conta.',
    unexpectedError: 'Ocorreu um erro',
    startAgain: 'Tentar novamente',
    notConfirmed: 'Ainda não confirmou? Confirme sua conta',
  },

  code: {
    send: 'Enviar código',
    haveCode: 'Já tenho um código',
    resend: 'Reenviar código',
    resendIn: (seconds) => `Reenviar código ${inTime(seconds)}`,
    resent: 'Enviamos um novo código. O anterior não vale mais.',
    notReceived: {
      EMAIL: 'O e-mail não chegou? Confira a pasta de spam.',
      SMS: 'A mensagem não chegou? Pode levar um minuto.',
    },
    complete: 'O código está completo.',
  },

  password: {
    show: 'Mostrar senha',
    hide: 'Ocultar senha',
    shown: 'A senha está visível.',
    hidden: 'A senha está oculta.',
    capsLock: 'O Caps Lock está ativado.',
    requirements: 'A senha deve ter:',
    minimumLength: (length) =>
      count(length, { one: 'pelo menos # caractere', other: 'pelo menos # caracteres' }),
    requireLowercase: 'uma letra minúscula',
    requireUppercase: 'uma letra maiúscula',
    requireNumbers: 'um número',
    requireSymbols: 'um símbolo',
    met: 'já tem',
    notMet: 'ainda falta',
    allMet: 'A senha atende a todos os requisitos.',
  },

  attributes: {
    address: 'Endereço postal',
    birthdate: 'Data de nascimento',
    email: 'E-mail',
    family_name: 'Sobrenome',
    gender: 'Gênero',
    given_name: 'Nome',
    locale: 'Idioma',
    middle_name: 'Nome do meio',
    name: 'Nome completo',
    nickname: 'Apelido',
    phone_number: 'Telefone',
    picture: 'Link da foto',
    preferred_username: 'Nome de usuário preferido',
    profile: 'Link do perfil',
    username: 'Nome de usuário',
    website: 'Site',
    zoneinfo: 'Fuso horário',
    country: 'País',
  },

  validation: {
    required: (label) => `Preencha o campo “${label}”.`,
    'not-a-code': (label) => `O campo “${label}” deve ter de 6 a 8 dígitos.`,
    'not-an-email': 'Digite um e-mail no formato nome@example.com.',
    'not-offered': 'Escolha uma das opções.',
    'has-spaces': 'Retire os espaços.',
    'too-short': (label) => `O campo “${label}” está curto demais.`,
    'too-long': (label) => `O campo “${label}” está longo demais.`,
    malformed: (label) => `O campo “${label}” não foi aceito. Confira e tente novamente.`,
  },

  errors: {
    'wrong-credentials': 'Usuário ou senha incorretos. Tente novamente.',
    'account-locked': 'Muitas tentativas.',
    'user-disabled': 'Esta conta está desativada. Fale com quem a administra.',
    'not-authorized': 'Sua solicitação não foi aceita. Entre novamente.',
    'temporary-password-expired': 'Sua senha temporária expirou. Peça uma nova a quem administra sua conta.',
    blocked: 'O acesso foi bloqueado por segurança. Tente mais tarde ou fale com quem administra sua conta.',
    'wrong-code': 'Código incorreto. Confira e tente novamente.',
    'expired-code': 'Este código expirou. Peça outro.',
    'used-code': 'Este código já foi usado. Aguarde o próximo.',
    'delivery-failed': 'Não foi possível enviar o código. Tente novamente ou use outro método.',
    'resend-cooldown': 'Um código acabou de ser enviado.',
    'sign-in-required': 'Para receber outro código, entre novamente.',
    'wrong-answer': 'Resposta incorreta. Tente novamente.',
    'weak-password': 'Esta senha é fraca demais. Escolha uma mais forte.',
    'reused-password': 'Você já usou esta senha. Escolha outra.',
    'bad-username': 'Este nome de usuário não foi aceito. Escolha outro.',
    'bad-email': 'Digite um e-mail no formato nome@example.com.',
    'bad-phone-number': 'Digite o telefone completo, começando com + e o código do país.',
    'bad-attributes': 'Alguns dados faltam ou não foram aceitos. Confira o que você digitou.',
    'account-exists': 'Já existe uma conta com este nome de usuário. Entre ou escolha outro.',
    'alias-exists': 'Outra conta já usa este e-mail ou telefone.',
    'reset-not-possible': 'Não é possível redefinir esta senha aqui. Fale com quem administra sua conta.',
    'confirm-not-possible': 'Não é possível confirmar esta conta. Entre ou fale com quem a administra.',
    'sign-up-closed': 'Não é possível criar uma conta aqui. Fale com quem administra o site.',
    'factor-not-set-up': 'Este método não está configurado na sua conta. Use outro.',
    'session-expired': 'Seu login expirou. Entre novamente.',
    'rate-limited': 'O serviço está sobrecarregado.',
    misconfigured: 'Esta página não está configurada corretamente. Fale com o responsável pelo site.',
    'rejected-by-lambda': 'Esta ação não é permitida. Fale com o responsável pelo site.',
    'passkey-rejected': 'A chave de acesso não foi aceita. Tente novamente ou use outro método.',
    'provider-rejected': 'Não foi possível entrar. Tente novamente ou use outro método.',
    network: 'Não foi possível conectar. Verifique sua internet e tente novamente.',
    unknown: 'Algo deu errado. Tente novamente.',
  },

  retryIn: (text, seconds) => `${text} Tente novamente ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Entrar',
      accountConfirmed: 'Sua conta foi confirmada. Você já pode entrar.',
      passwordReset: 'Sua senha foi alterada. Você já pode entrar com ela.',
      rememberUsername: 'Lembrar meu nome de usuário neste dispositivo',
      continue: 'Continuar',
      signUp: 'Criar uma conta',
      or: 'ou',
      continueWithProvider: (provider) => `Continuar com ${provider}`,
      errors: { 'wrong-credentials': 'Usuário ou senha incorretos. Digite seu usuário novamente.' },
    },
    'sign-up': {
      title: 'Crie sua conta',
      password: 'Senha',
      submit: 'Criar conta',
      signIn: 'Já tem uma conta? Entre',
    },
    'confirm-sign-up': {
      title: 'Confirme sua conta',
      description: sent('você'),
      descriptionIfUnconfirmed: 'Se essa conta precisa ser confirmada, enviamos um código.',
      code: 'Código',
      submit: 'Confirmar conta',
    },
    'forgot-password': {
      title: 'Redefina sua senha',
      description: 'Enviaremos um código para você escolher uma nova senha.',
      submit: 'Enviar código',
    },
    'reset-password': {
      title: 'Escolha uma nova senha',
      description: ({ destination }) =>
        destination
          ? `Se essa conta existir, enviamos um código para ${destination}.`
          : 'Se essa conta existir, enviamos um código.',
      resetRequired: 'Quem administra sua conta pediu que você escolha uma nova senha.',
      descriptionIfCodeSent: sent('você'),
      code: 'Código',
      password: 'Nova senha',
      submit: 'Alterar senha',
    },
    'remember-device': {
      title: 'Lembrar este dispositivo?',
      description: ({ deviceName }) =>
        `Da próxima vez, sua senha será suficiente para entrar aqui. Aceite somente se este dispositivo (${deviceName}) for seu.`,
      yes: 'Sim, lembrar',
      no: 'Não',
    },
    CUSTOM_CHALLENGE: {
      title: 'Mais uma pergunta',
      answer: 'Resposta',
      submit: 'Continuar',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Confira seu e-mail',
      description: sent('seu e-mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configure a verificação em duas etapas',
        description: 'Sua conta exige uma segunda etapa para entrar. Escolha um método.',
        factors,
      },
      app: {
        title: 'Configure seu app autenticador',
        description: 'Escaneie o QR code com um app autenticador e digite o código do app.',
        qrCode: 'QR code para configurar seu app autenticador',
        manualKey: 'Não consegue escanear? Digite esta chave no app:',
        copyKey: 'Copiar chave',
        copied: 'Copiada',
        openApp: 'Abrir app autenticador',
        code: 'Código do app',
        deviceName: 'Nome do dispositivo',
        deviceNameHint: 'Por exemplo: meu celular',
        submit: 'Continuar',
        verified: 'Seu app está configurado. Continue para entrar.',
      },
      email: {
        title: 'Adicione seu e-mail',
        description: 'Enviaremos um código para este endereço agora e sempre que você entrar.',
        email: 'E-mail',
        submit: 'Enviar código',
      },
      unavailable: {
        title: 'Não é possível continuar aqui',
        'sms-only':
          'Sua conta exige códigos por SMS, mas não tem um telefone. Peça a quem a administra que adicione um.',
        'nothing-usable':
          'Sua conta exige uma segunda etapa que não pode ser configurada aqui. Fale com quem a administra.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Escolha uma nova senha',
      description: 'Sua senha atual é temporária.',
      descriptionWithAttributes: 'Sua senha atual é temporária. Precisamos também de alguns dados.',
      password: 'Nova senha',
      submit: 'Salvar e continuar',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Escolha como entrar',
      lastUsed: 'Usado da última vez',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Escolha um método de verificação',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Entrar' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Abra seu app autenticador',
      description: ({ deviceName }) =>
        deviceName
          ? `Digite o código do seu app autenticador (${deviceName}).`
          : 'Digite o código do seu app autenticador.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Use sua chave de acesso',
      description: 'Seu dispositivo vai pedir sua impressão digital, seu rosto ou o bloqueio de tela.',
      submit: 'Continuar com a chave de acesso',
      tryAgain: 'Tentar novamente',
      passkeyErrors: {
        cancelled: 'Nenhuma chave de acesso foi usada. Tente novamente ou use outro método.',
        unsupported: 'Este navegador não aceita chaves de acesso. Use outro método.',
        'wrong-site': 'Esta chave de acesso pertence a outro endereço web. Fale com o responsável pelo site.',
        failed: 'Não foi possível usar a chave de acesso. Tente novamente ou use outro método.',
      },
    },
    'unknown-challenge': {
      title: 'Não é possível continuar aqui',
      description: ({ challenge }) =>
        `Esta página não oferece a próxima etapa (${challenge}). Fale com o responsável pelo site.`,
    },
  },
}
