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
  'wrong-code': 'No es el código que la aplicación muestra ahora. Escriba el que vea en ella.',
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
    expiresIn: (seconds) => `El tiempo para iniciar sesión terminará ${inTime(seconds)}.`,
    signedIn: 'Ha iniciado sesión.',
    unexpectedError: 'Se ha producido un problema en esta página.',
    startAgain: 'Empezar de nuevo',
    notConfirmed: 'Aún no he confirmado mi cuenta',
  },

  code: {
    send: 'Recibir un código',
    haveCode: 'Ya tengo un código',
    resend: 'Recibir otro código',
    resendIn: (seconds) => `Podrá pedir otro código ${inTime(seconds)}.`,
    resent: 'Le hemos enviado otro código. El anterior ya no es válido.',
    notReceived: {
      EMAIL: '¿No le llega el correo? Mire también en el correo no deseado.',
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
    notMet: 'requisito aún no cumplido',
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
    picture: 'Enlace a su foto',
    preferred_username: 'Nombre de usuario preferido',
    profile: 'Enlace a su perfil',
    username: 'Nombre de usuario',
    website: 'Sitio web',
    zoneinfo: 'Zona horaria',
    country: 'País',
  },

  validation: {
    required: (label) => `${label}: complete este campo.`,
    'not-a-code': 'El código tiene entre seis y ocho dígitos.',
    'not-an-email': 'El correo electrónico no es válido. Ejemplo: nombre@example.com',
    'not-offered': 'Elija una de las opciones.',
    'has-spaces':
      'Quite los espacios del principio y del final. Un nombre de usuario no puede tener ninguno.',
    'too-short': 'Es demasiado corto.',
    'too-long': 'Es demasiado largo.',
    malformed: 'Este valor no se puede usar aquí.',
  },

  errors: {
    'wrong-credentials': 'El nombre o la contraseña no son correctos. Inténtelo de nuevo.',
    'account-locked': 'Demasiados intentos.',
    'user-disabled': 'Esta cuenta está desactivada. Consulte a quien administra las cuentas.',
    'not-authorized': 'La solicitud no se ha aceptado. Vuelva a iniciar sesión.',
    'temporary-password-expired':
      'Su contraseña temporal ha caducado. Pida una nueva a quien administra las cuentas.',
    blocked:
      'Este inicio de sesión se ha bloqueado por seguridad. Inténtelo de nuevo más tarde o consulte a quien administra las cuentas.',
    'wrong-code': 'El código no es correcto. Compruébelo y escríbalo de nuevo.',
    'expired-code': 'El código ha caducado. Pida otro.',
    'used-code': 'Este código ya se ha usado. Espere al siguiente.',
    'delivery-failed': 'No hemos podido enviar el código. Inténtelo de nuevo o use otro método.',
    'resend-cooldown': 'Acabamos de enviar un código.',
    'sign-in-required': 'Para recibir otro código, vuelva a iniciar sesión.',
    'wrong-answer': 'La respuesta no es correcta. Inténtelo de nuevo.',
    'weak-password': 'Esta contraseña no es lo bastante segura para esta cuenta. Elija otra.',
    'reused-password': 'Ya ha usado esta contraseña antes. Elija otra.',
    'bad-username': 'Este nombre de usuario no se puede usar. Elija otro.',
    'bad-email': 'El correo electrónico no es válido. Ejemplo: nombre@example.com',
    'bad-phone-number': 'El número de teléfono no es válido. Empiece por + y el prefijo del país.',
    'bad-attributes': 'Falta algún dato o no se puede usar aquí. Revise lo que ha escrito.',
    'account-exists': 'Ya existe una cuenta con ese nombre. Inicie sesión o elija otro nombre.',
    'alias-exists': 'Este dato de contacto ya pertenece a otra cuenta.',
    'reset-not-possible':
      'Esta contraseña no se puede restablecer aquí. Consulte a quien administra las cuentas.',
    'confirm-not-possible':
      'Esta cuenta no se puede confirmar. Inicie sesión o consulte a quien administra las cuentas.',
    'sign-up-closed': 'Aquí no se pueden crear cuentas nuevas. Consulte a quien administra las cuentas.',
    'factor-not-set-up': 'Este método de inicio de sesión no está configurado en su cuenta. Use otro.',
    'session-expired': 'Ha pasado demasiado tiempo. Vuelva a iniciar sesión.',
    'rate-limited': 'Hay muchas solicitudes en este momento.',
    misconfigured: 'Esta página no está bien configurada. Avise a quien la administra.',
    'refused-by-lambda': 'Esta operación no se ha autorizado. Consulte a quien administra esta página.',
    'passkey-refused': 'Esta llave de acceso no se ha aceptado. Inténtelo de nuevo o use otro método.',
    'provider-refused': 'No se ha podido iniciar sesión. Inténtelo de nuevo o use otro método.',
    network: 'El servicio no responde. Compruebe su conexión e inténtelo de nuevo.',
    unknown: 'Se ha producido un problema. Inténtelo de nuevo.',
  },

  retryIn: (said, seconds) => `${said} Inténtelo de nuevo ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Iniciar sesión',
      accountConfirmed: 'Su cuenta está confirmada. Ya puede iniciar sesión.',
      passwordReset: 'Su contraseña se ha cambiado. Ya puede iniciar sesión con ella.',
      rememberUsername: 'Recordar mi nombre en este dispositivo',
      continue: 'Continuar',
      signUp: 'Crear una cuenta',
      or: 'o',
      continueWithProvider: (provider) => `Continuar con ${provider}`,
      errors: {
        'wrong-credentials': 'El nombre o la contraseña no son correctos. Empiece de nuevo con su nombre.',
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
      descriptionIfUnconfirmed: 'Si esta cuenta aún está sin confirmar, recibirá un código.',
      code: 'Código',
      submit: 'Confirmar cuenta',
    },
    'forgot-password': {
      title: 'Restablezca su contraseña',
      description: 'Indique quién es y le enviaremos un código.',
      submit: 'Recibir un código',
    },
    'reset-password': {
      title: 'Elija una contraseña nueva',
      description: ({ destination }) =>
        destination
          ? `Si existe una cuenta con ese nombre, recibirá un código en ${destination}.`
          : 'Si existe una cuenta con ese nombre, recibirá un código.',
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
      answer: 'Su respuesta',
      submit: 'Continuar',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Revise su correo electrónico',
      description: sent(' por correo electrónico'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configure un segundo paso',
        description: 'En su cuenta no basta con la contraseña. Elija qué más quiere usar.',
        factors,
      },
      app: {
        title: 'Configure su aplicación de autenticación',
        description:
          'Escanee el código QR con una aplicación de autenticación y escriba el código que aparezca en ella.',
        qrCode: 'Código QR con la clave para su aplicación de autenticación',
        manualKey: '¿No tiene cámara? Escriba esta clave en la aplicación:',
        copyKey: 'Copiar clave',
        copied: 'Clave copiada',
        openApp: 'Abrir la aplicación de autenticación',
        code: 'Código de la aplicación',
        deviceName: 'Nombre de este dispositivo',
        deviceNameHint: 'Servirá para reconocerlo más adelante.',
        submit: 'Continuar',
        verified: 'Su aplicación está configurada. Falta un paso para iniciar sesión.',
      },
      email: {
        title: 'Añada su correo electrónico',
        description: 'Enviaremos un código a esta dirección ahora y cada vez que inicie sesión.',
        email: 'Correo electrónico',
        submit: 'Recibir un código',
      },
      unavailable: {
        title: 'Necesita ayuda para continuar',
        'sms-only':
          'Su cuenta requiere códigos por mensaje de texto, pero no tiene número de teléfono. Pida a quien administra las cuentas que lo añada.',
        'nothing-usable':
          'Su cuenta requiere un segundo paso que no se puede configurar aquí. Consulte a quien administra las cuentas.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Elija su propia contraseña',
      description: 'La que ha usado era temporal.',
      descriptionWithAttributes:
        'La que ha usado era temporal. También necesitamos algunos datos sobre usted.',
      password: 'Contraseña nueva',
      submit: 'Guardar y continuar',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: '¿Cómo quiere iniciar sesión?',
      lastUsed: 'Usado la última vez',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: '¿Cómo quiere confirmar su identidad?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Iniciar sesión' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Abra su aplicación de autenticación',
      description: ({ deviceName }) =>
        deviceName
          ? `Escriba el código que muestra la aplicación en el dispositivo «${deviceName}».`
          : 'Escriba el código que muestra la aplicación.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Use su llave de acceso',
      description: 'Su dispositivo le pedirá su huella digital, su rostro o el bloqueo de pantalla.',
      submit: 'Continuar con la llave de acceso',
      tryAgain: 'Intentar de nuevo',
      passkeyErrors: {
        cancelled: 'No se ha enviado nada. Inténtelo de nuevo o use otro método.',
        unsupported: 'Este navegador no admite llaves de acceso. Use otro método.',
        'wrong-site':
          'Esta llave de acceso pertenece a otra dirección web. Avise a quien administra esta página.',
        failed: 'Su dispositivo no ha podido usar la llave de acceso. Inténtelo de nuevo o use otro método.',
      },
    },
    'unknown-challenge': {
      title: 'Esta página no puede continuar',
      description: ({ challenge }) =>
        `El inicio de sesión requiere un paso que esta página no conoce (${challenge}). Avise a quien la administra.`,
    },
  },
}
