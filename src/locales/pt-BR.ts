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

const errors = { 'wrong-code': 'Este não é o código que o app mostra agora. Digite o que está na tela.' }

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
    expiresIn: (seconds) => `O tempo para entrar acaba ${inTime(seconds)}.`,
    signedIn: 'Você entrou na sua conta.',
    unexpectedError: 'Ocorreu um erro nesta página.',
    startAgain: 'Começar de novo',
    notConfirmed: 'Ainda não confirmei minha conta',
  },

  code: {
    send: 'Enviar código',
    haveCode: 'Já tenho um código',
    resend: 'Enviar outro código',
    resendIn: (seconds) => `Você pode pedir outro código ${inTime(seconds)}.`,
    resent: 'Enviamos outro código. O anterior não vale mais.',
    notReceived: {
      EMAIL: 'O e-mail não chegou? Veja também a pasta de spam.',
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
    requirements: 'A senha precisa ter:',
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
    picture: 'Link da sua foto',
    preferred_username: 'Nome de usuário preferido',
    profile: 'Link do seu perfil',
    username: 'Nome de usuário',
    website: 'Site',
    zoneinfo: 'Fuso horário',
    country: 'País',
  },

  validation: {
    required: (label) => `Preencha o campo “${label}”.`,
    'not-a-code': 'O código tem de seis a oito dígitos.',
    'not-an-email': 'Confira o e-mail. O formato é nome@example.com.',
    'not-offered': 'Escolha uma das opções.',
    'has-spaces': 'Retire os espaços do começo e do fim. Em nomes de usuário, retire todos.',
    'too-short': 'Está curto demais.',
    'too-long': 'Está longo demais.',
    malformed: 'Isto não pode ser usado aqui.',
  },

  errors: {
    'wrong-credentials': 'Usuário ou senha incorretos. Tente novamente.',
    'account-locked': 'Foram muitas tentativas.',
    'user-disabled': 'Esta conta está desativada. Fale com quem a administra.',
    'not-authorized': 'A solicitação não foi aceita. Entre novamente.',
    'temporary-password-expired': 'Sua senha temporária expirou. Peça uma nova a quem administra sua conta.',
    blocked: 'O acesso foi bloqueado por segurança. Tente mais tarde ou fale com quem administra sua conta.',
    'wrong-code': 'O código não está correto. Confira e digite novamente.',
    'expired-code': 'O código expirou. Peça outro.',
    'used-code': 'Este código já foi usado. Aguarde o próximo.',
    'delivery-failed': 'Não foi possível enviar o código. Tente novamente ou use outro método.',
    'resend-cooldown': 'Um código acabou de ser enviado.',
    'sign-in-required': 'Para receber outro código, entre novamente.',
    'wrong-answer': 'A resposta não está correta. Tente novamente.',
    'weak-password': 'Esta senha é fraca demais para esta conta. Escolha outra.',
    'reused-password': 'Esta senha já foi usada antes. Escolha outra.',
    'bad-username': 'Este nome de usuário não pode ser usado aqui. Escolha outro.',
    'bad-email': 'Confira o e-mail. O formato é nome@example.com.',
    'bad-phone-number': 'Confira o telefone. Comece com + e o código do país.',
    'bad-attributes': 'Falta algum dado ou ele não pode ser usado aqui. Confira o que você digitou.',
    'account-exists': 'Já existe uma conta com este nome. Entre ou escolha outro nome.',
    'alias-exists': 'Este endereço já pertence a outra conta.',
    'reset-not-possible': 'Não é possível redefinir esta senha aqui. Fale com quem administra sua conta.',
    'confirm-not-possible': 'Não é possível confirmar esta conta. Entre ou fale com quem a administra.',
    'sign-up-closed': 'Não é possível criar contas aqui. Fale com quem administra este site.',
    'factor-not-set-up': 'Este método não está configurado na sua conta. Use outro.',
    'session-expired': 'O tempo para entrar acabou. Entre novamente.',
    'rate-limited': 'Há muitos acessos no momento.',
    misconfigured: 'Esta página não está configurada corretamente. Avise quem administra o site.',
    'refused-by-lambda': 'Esta ação não foi permitida. Fale com quem administra o site.',
    'passkey-refused': 'A chave de acesso não foi aceita. Tente novamente ou use outro método.',
    'provider-refused': 'Não foi possível entrar. Tente novamente ou use outro método.',
    network: 'O servidor não respondeu. Verifique sua conexão e tente novamente.',
    unknown: 'Algo deu errado. Tente novamente.',
  },

  retryIn: (said, seconds) => `${said} Você pode tentar de novo ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Entrar',
      accountConfirmed: 'Sua conta foi confirmada. Você já pode entrar.',
      passwordReset: 'Sua senha foi alterada. Você já pode entrar com ela.',
      rememberUsername: 'Lembrar meu nome neste dispositivo',
      continue: 'Continuar',
      signUp: 'Criar uma conta',
      or: 'ou',
      continueWithProvider: (provider) => `Continuar com ${provider}`,
      errors: { 'wrong-credentials': 'Usuário ou senha incorretos. Comece de novo com o seu usuário.' },
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
      descriptionIfUnconfirmed: 'Se essa conta ainda não foi confirmada, um código chegará em breve.',
      code: 'Código',
      submit: 'Confirmar conta',
    },
    'forgot-password': {
      title: 'Redefina sua senha',
      description: 'Identifique-se para receber um código.',
      submit: 'Enviar código',
    },
    'reset-password': {
      title: 'Escolha uma nova senha',
      description: ({ destination }) =>
        destination
          ? `Se essa conta existir, um código chegará em breve a ${destination}.`
          : 'Se essa conta existir, um código chegará em breve.',
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
      title: 'Só mais uma pergunta',
      answer: 'Sua resposta',
      submit: 'Continuar',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Confira seu e-mail',
      description: sent('seu e-mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configure uma segunda etapa',
        description: 'Para entrar nesta conta, só a senha não basta. Escolha o que você quer usar.',
        factors,
      },
      app: {
        title: 'Configure seu app autenticador',
        description: 'Escaneie a imagem com um app autenticador e digite o código que ele mostrar.',
        qrCode: 'QR code com a chave para seu app autenticador',
        manualKey: 'Sem câmera? Digite esta chave no app:',
        copyKey: 'Copiar chave',
        copied: 'Copiada',
        openApp: 'Abrir app autenticador',
        code: 'Código do app',
        deviceName: 'Nome deste dispositivo',
        deviceNameHint: 'Para você reconhecê-lo depois.',
        submit: 'Continuar',
        verified: 'Seu app está configurado. Falta só uma etapa para entrar.',
      },
      email: {
        title: 'Adicione seu e-mail',
        description: 'Enviaremos um código para este endereço agora e sempre que você entrar.',
        email: 'E-mail',
        submit: 'Enviar código',
      },
      unavailable: {
        title: 'É preciso ajuda para continuar',
        'sms-only':
          'Sua conta exige códigos por SMS, mas não tem um telefone. Peça a quem a administra que adicione um.',
        'nothing-usable':
          'Sua conta exige uma segunda etapa que não pode ser configurada aqui. Fale com quem a administra.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Escolha sua própria senha',
      description: 'A senha usada até agora era temporária.',
      descriptionWithAttributes:
        'A senha usada até agora era temporária. Precisamos também de alguns dados seus.',
      password: 'Nova senha',
      submit: 'Salvar e continuar',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Como você quer entrar?',
      lastUsed: 'Usado da última vez',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Como você quer confirmar sua identidade?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Entrar' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Abra seu app autenticador',
      description: ({ deviceName }) =>
        deviceName
          ? `Digite o código que aparece no app em “${deviceName}”.`
          : 'Digite o código que aparece no app.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Use sua chave de acesso',
      description: 'Seu dispositivo vai pedir sua impressão digital, seu rosto ou o bloqueio de tela.',
      submit: 'Continuar com a chave de acesso',
      tryAgain: 'Tentar novamente',
      passkeyErrors: {
        cancelled: 'Nada foi enviado. Você pode tentar novamente ou usar outro método.',
        unsupported: 'Este navegador não aceita chaves de acesso. Use outro método.',
        'wrong-site': 'Esta chave de acesso pertence a outro endereço. Avise quem administra o site.',
        failed: 'Não foi possível usar a chave de acesso. Tente novamente ou use outro método.',
      },
    },
    'unknown-challenge': {
      title: 'Não é possível continuar',
      description: ({ challenge }) =>
        `O login exige uma etapa que esta página não conhece (${challenge}). Avise quem administra o site.`,
    },
  },
}
