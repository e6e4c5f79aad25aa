/** Español. */

import { type CodeDestination, pluralFormat, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const count = pluralFormat('es')
const inTime = relativeTimeFormat('es')

const sent =
  (otherwise: string, to = 'a') =>
  ({ destination }: CodeDestination) =>
    `Escriba el código que le hemos enviado${destination ? ` ${to} ${destination}` : otherwise}.`

const password: Texts['challenges']['PASSWORD'] = {
  title: 'Escriba su contraseña',
  password: 'Contraseña',
  submit: 'Iniciar sesión',
  forgotPassword: '¿Olvidó su contraseña?',
}

const sms = {
  title: 'Revise su teléfono',
  description: sent(' por mensaje de texto', 'al'),
  code: 'Código',
  submit: 'Continuar',
}

const errors = {
  'wrong-code': 'Código incorrecto. Escriba el que la aplicación muestra ahora.',
}

const factors = {
  PASSWORD_SRP: 'Contraseña',
  PASSWORD: 'Contraseña',
  EMAIL_OTP: 'Código por correo electrónico',
  SMS_OTP: 'Código por mensaje de texto',
  SMS_MFA: 'Código por mensaje de texto',
  SOFTWARE_TOKEN_MFA: 'Aplicación de autenticación',
  WEB_AUTHN: 'Llave de acceso',
}

export const es: Texts = {
  language: 'es',
  common: {
    loading: 'Un momento',
    anotherWay: 'Usar otro método',
    backToSignIn: 'Volver al inicio de sesión',
    optional: 'opcional',
    errorTitle: (title) => `Error: ${title}`,
    errorSummary: 'Hay un problema',
    fieldError: (label, error) => `${label}: ${error}`,
    expiresIn: (seconds) => `El tiempo para iniciar sesión terminará ${inTime(seconds)}.`,
    signedIn: 'Ha iniciado sesión.',
    unexpectedError: 'Se ha producido un problema',
    startAgain: 'Intentar de nuevo',
    notConfirmed: '¿Aún sin confirmar? Confirmar la cuenta',
  },

  code: {
    send: 'Enviar código',
    haveCode: 'Ya tengo un código',
    resend: 'Reenviar código',
    resendIn: (seconds) => `Reenviar código ${inTime(seconds)}`,
    resent: 'Le hemos enviado un código nuevo. El anterior ya no es válido.',
    notReceived: {
      EMAIL: '¿No le llega el correo? Revise la carpeta de correo no deseado.',
      SMS: '¿No le llega el mensaje? Puede tardar un minuto.',
    },
    complete: 'El código está completo.',
  },

  password: {
    show: 'Mostrar la contraseña',
    hide: 'Ocultar la contraseña',
    shown: 'La contraseña está visible.',
    hidden: 'La contraseña está oculta.',
    capsLock: 'El bloqueo de mayúsculas está activado.',
    requirements: 'La contraseña debe tener:',
    minimumLength: (length) => count(length, { one: 'al menos # carácter', other: 'al menos # caracteres' }),
    requireLowercase: 'una letra minúscula',
    requireUppercase: 'una letra mayúscula',
    requireNumbers: 'un número',
    requireSymbols: 'un símbolo',
    met: 'requisito cumplido',
    notMet: 'requisito no cumplido',
    allMet: 'La contraseña cumple todos los requisitos.',
  },

  attributes: {
    address: 'Dirección postal',
    birthdate: 'Fecha de nacimiento',
    email: 'Correo electrónico',
    family_name: 'Apellidos',
    gender: 'Género',
    given_name: 'Nombre',
    locale: 'Idioma',
    middle_name: 'Segundo nombre',
    name: 'Nombre completo',
    nickname: 'Apodo',
    phone_number: 'Número de teléfono',
    picture: 'Enlace de la foto',
    preferred_username: 'Nombre de usuario preferido',
    profile: 'Enlace del perfil',
    username: 'Nombre de usuario',
    website: 'Sitio web',
    zoneinfo: 'Zona horaria',
    country: 'País',
  },

  validation: {
    required: (label) => `Complete el campo «${label}».`,
    'not-a-code': (label) => `El campo «${label}» debe tener de 6 a 8 dígitos.`,
    'not-an-email': 'Escriba un correo electrónico con el formato nombre@example.com.',
    'not-offered': 'Elija una de las opciones.',
    'has-spaces': 'Quite los espacios.',
    'too-short': (label) => `El campo «${label}» es demasiado corto.`,
    'too-long': (label) => `El campo «${label}» es demasiado largo.`,
    malformed: (label) => `No se acepta el campo «${label}». Revíselo e inténtelo de nuevo.`,
  },

  errors: {
    'wrong-credentials': 'Usuario o contraseña incorrectos. Inténtelo de nuevo.',
    'account-locked': 'Demasiados intentos.',
    'user-disabled': 'Esta cuenta está desactivada. Consulte a quien administra las cuentas.',
    'not-authorized': 'La solicitud no se ha aceptado. Vuelva a iniciar sesión.',
    'temporary-password-expired':
      'Su contraseña temporal ha caducado. Pida una nueva a quien administra las cuentas.',
    blocked:
      'Este inicio de sesión se ha bloqueado por seguridad. Inténtelo de nuevo más tarde o consulte a quien administra las cuentas.',
    'wrong-code': 'Código incorrecto. Revíselo e inténtelo de nuevo.',
    'expired-code': 'El código ha caducado. Pida otro.',
    'used-code': 'Este código ya se ha usado. Espere al siguiente.',
    'delivery-failed': 'No hemos podido enviar el código. Inténtelo de nuevo o use otro método.',
    'resend-cooldown': 'Acabamos de enviar un código.',
    'sign-in-required': 'Para recibir otro código, vuelva a iniciar sesión.',
    'wrong-answer': 'Respuesta incorrecta. Inténtelo de nuevo.',
    'weak-password': 'Esta contraseña no es lo bastante segura. Elija otra más segura.',
    'reused-password': 'Ya ha usado esta contraseña antes. Elija otra.',
    'bad-username': 'No se acepta este nombre de usuario. Elija otro.',
    'bad-email': 'Escriba un correo electrónico con el formato nombre@example.com.',
    'bad-phone-number': 'Escriba el número de teléfono completo, empezando por + y el prefijo del país.',
    'bad-attributes': 'Faltan datos o no se aceptan. Revise lo que ha escrito.',
    'account-exists': 'Ya existe una cuenta con este nombre de usuario. Inicie sesión o elija otro.',
    'alias-exists': 'Otra cuenta ya usa este correo electrónico o número de teléfono.',
    'reset-not-possible':
      'Esta contraseña no se puede restablecer aquí. Consulte a quien administra las cuentas.',
    'confirm-not-possible':
      'Esta cuenta no se puede confirmar. Inicie sesión o consulte a quien administra las cuentas.',
    'sign-up-closed': 'Aquí no puede crear una cuenta. Consulte a quien administra las cuentas.',
    'factor-not-set-up': 'Este método no está configurado en su cuenta. Use otro.',
    'session-expired': 'La sesión ha caducado. Vuelva a iniciar sesión.',
    'rate-limited': 'El servicio está saturado.',
    misconfigured: 'Esta página no está bien configurada. Contacte con el responsable del sitio.',
    'rejected-by-lambda': 'Esta operación no está permitida. Contacte con el responsable del sitio.',
    'passkey-rejected': 'Esta llave de acceso no se ha aceptado. Inténtelo de nuevo o use otro método.',
    'provider-rejected': 'No se ha podido iniciar sesión. Inténtelo de nuevo o use otro método.',
    network: 'No hay conexión. Compruebe su conexión a internet e inténtelo de nuevo.',
    unknown: 'Se ha producido un problema. Inténtelo de nuevo.',
  },

  retryIn: (text, seconds) => `${text} Inténtelo de nuevo ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Iniciar sesión',
      accountConfirmed: 'Su cuenta está confirmada. Ya puede iniciar sesión.',
      passwordReset: 'Su contraseña se ha cambiado. Ya puede iniciar sesión con ella.',
      rememberUsername: 'Recordar mi nombre de usuario en este dispositivo',
      continue: 'Continuar',
      signUp: 'Crear una cuenta',
      or: 'o',
      continueWithProvider: (provider) => `Continuar con ${provider}`,
      errors: {
        'wrong-credentials': 'Usuario o contraseña incorrectos. Escriba de nuevo su nombre de usuario.',
      },
    },
    'sign-up': {
      title: 'Cree su cuenta',
      password: 'Contraseña',
      submit: 'Crear cuenta',
      signIn: '¿Ya tiene una cuenta? Iniciar sesión',
    },
    'confirm-sign-up': {
      title: 'Confirme su cuenta',
      description: sent(''),
      descriptionIfUnconfirmed: 'Si esta cuenta aún está sin confirmar, le hemos enviado un código.',
      code: 'Código',
      submit: 'Confirmar cuenta',
    },
    'forgot-password': {
      title: 'Restablezca su contraseña',
      description: 'Le enviaremos un código para elegir una contraseña nueva.',
      submit: 'Enviar código',
    },
    'reset-password': {
      title: 'Elija una contraseña nueva',
      description: ({ destination }) =>
        destination
          ? `Si esta cuenta existe, hemos enviado un código a ${destination}.`
          : 'Si esta cuenta existe, hemos enviado un código.',
      resetRequired: 'Quien administra las cuentas le ha pedido que elija una contraseña nueva.',
      descriptionIfCodeSent: sent(''),
      code: 'Código',
      password: 'Contraseña nueva',
      submit: 'Cambiar contraseña',
    },
    'remember-device': {
      title: '¿Recordar este dispositivo?',
      description: ({ deviceName }) =>
        `La próxima vez, en este dispositivo bastará con la contraseña. Acepte solo si «${deviceName}» es suyo.`,
      yes: 'Sí, recordarlo',
      no: 'No',
    },
    CUSTOM_CHALLENGE: {
      title: 'Una pregunta más',
      answer: 'Respuesta',
      submit: 'Continuar',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Revise su correo electrónico',
      description: sent(' por correo electrónico'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configure la verificación en dos pasos',
        description: 'Su cuenta requiere un segundo paso para iniciar sesión. Elija un método.',
        factors,
      },
      app: {
        title: 'Configure su aplicación de autenticación',
        description:
          'Escanee el código QR con una aplicación de autenticación y escriba el código que aparezca en ella.',
        qrCode: 'Código QR para configurar su aplicación de autenticación',
        manualKey: '¿No puede escanear el código? Escriba esta clave en la aplicación:',
        copyKey: 'Copiar clave',
        copied: 'Clave copiada',
        openApp: 'Abrir la aplicación de autenticación',
        code: 'Código de la aplicación',
        deviceName: 'Nombre del dispositivo',
        deviceNameHint: 'Por ejemplo: mi teléfono',
        submit: 'Continuar',
        verified: 'Su aplicación está configurada. Continúe para iniciar sesión.',
      },
      email: {
        title: 'Añada su correo electrónico',
        description: 'Enviaremos un código a esta dirección ahora y cada vez que inicie sesión.',
        email: 'Correo electrónico',
        submit: 'Enviar código',
      },
      unavailable: {
        title: 'No se puede continuar aquí',
        'sms-only':
          'Su cuenta requiere códigos por mensaje de texto, pero no tiene número de teléfono. Pida a quien administra las cuentas que lo añada.',
        'nothing-usable':
          'Su cuenta requiere un segundo paso que no se puede configurar aquí. Consulte a quien administra las cuentas.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Elija una contraseña nueva',
      description: 'Su contraseña actual es temporal.',
      descriptionWithAttributes: 'Su contraseña actual es temporal. También necesitamos algunos datos más.',
      password: 'Contraseña nueva',
      submit: 'Guardar y continuar',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Elija cómo iniciar sesión',
      lastUsed: 'Usado la última vez',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Elija un método de verificación',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Iniciar sesión' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Abra su aplicación de autenticación',
      description: ({ deviceName }) =>
        deviceName
          ? `Escriba el código de su aplicación de autenticación (${deviceName}).`
          : 'Escriba el código de su aplicación de autenticación.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Use su llave de acceso',
      description: 'Su dispositivo le pedirá su huella digital, su rostro o el bloqueo de pantalla.',
      submit: 'Continuar con la llave de acceso',
      tryAgain: 'Intentar de nuevo',
      passkeyErrors: {
        cancelled: 'No se ha usado ninguna llave de acceso. Inténtelo de nuevo o use otro método.',
        unsupported: 'Este navegador no admite llaves de acceso. Use otro método.',
        'wrong-site':
          'Esta llave de acceso pertenece a otra dirección web. Contacte con el responsable del sitio.',
        failed: 'Su dispositivo no ha podido usar la llave de acceso. Inténtelo de nuevo o use otro método.',
      },
    },
    'unknown-challenge': {
      title: 'No se puede continuar aquí',
      description: ({ challenge }) =>
        `Esta página no admite el paso siguiente (${challenge}). Contacte con el responsable del sitio.`,
    },
  },
}
