/** Français. */

import { type CodeDestination, pluralFormat, relativeTimeFormat } from '../challenges/text-format.js'
import type { Texts } from '../challenges/texts.js'

const count = pluralFormat('fr')
const inTime = relativeTimeFormat('fr')

const sent =
  (otherwise: string, to = 'à') =>
  ({ destination }: CodeDestination) =>
    `Saisissez le code ${destination ? `envoyé ${to} ${destination}` : otherwise}.`

const password: Texts['challenges']['PASSWORD'] = {
  title: 'Saisissez votre mot de passe',
  password: 'Mot de passe',
  submit: 'Se connecter',
  forgotPassword: 'Mot de passe oublié ?',
}

const sms = {
  title: 'Consultez votre téléphone',
  description: sent('reçu par SMS', 'au'),
  code: 'Code',
  submit: 'Continuer',
}

const errors = {
  'wrong-code': 'Code incorrect. Saisissez le code affiché maintenant par l’application.',
}

const factors = {
  PASSWORD_SRP: 'Mot de passe',
  PASSWORD: 'Mot de passe',
  EMAIL_OTP: 'Code par e-mail',
  SMS_OTP: 'Code par SMS',
  SMS_MFA: 'Code par SMS',
  SOFTWARE_TOKEN_MFA: 'Application d’authentification',
  WEB_AUTHN: 'Clé d’accès',
}

export const fr: Texts = {
  language: 'fr',
  common: {
    loading: 'Un instant',
    anotherWay: 'Utiliser une autre méthode',
    backToSignIn: 'Retour à la connexion',
    optional: 'facultatif',
    errorTitle: (title) => `Erreur : ${title}`,
    errorSummary: 'Un problème est survenu',
    fieldError: (label, error) => `${label} : ${error}`,
    expiresIn: (seconds) => `Cette connexion expirera ${inTime(seconds)}.`,
    signedIn: 'Connexion réussie.',
    unexpectedError: 'Un problème est survenu',
    startAgain: 'Réessayer',
    notConfirmed: 'Pas encore confirmé ? Confirmer le compte',
  },

  code: {
    send: 'Envoyer le code',
    haveCode: 'J’ai déjà un code',
    resend: 'Renvoyer le code',
    resendIn: (seconds) => `Renvoyer le code ${inTime(seconds)}`,
    resent: 'Nous avons envoyé un nouveau code. Le précédent n’est plus valide.',
    notReceived: {
      EMAIL: 'Pas d’e-mail ? Vérifiez votre dossier de courrier indésirable.',
      SMS: 'Pas de SMS ? Il peut mettre une minute à arriver.',
    },
    complete: 'Le code est complet.',
  },

  password: {
    show: 'Afficher le mot de passe',
    hide: 'Masquer le mot de passe',
    shown: 'Votre mot de passe est visible.',
    hidden: 'Votre mot de passe est masqué.',
    capsLock: 'Le verrouillage des majuscules est activé.',
    requirements: 'Votre mot de passe doit contenir :',
    minimumLength: (length) => count(length, { one: 'au moins # caractère', other: 'au moins # caractères' }),
    requireLowercase: 'une lettre minuscule',
    requireUppercase: 'une lettre majuscule',
    requireNumbers: 'un chiffre',
    requireSymbols: 'un symbole',
    met: 'critère rempli',
    notMet: 'critère non rempli',
    allMet: 'Votre mot de passe remplit tous les critères.',
  },

  attributes: {
    address: 'Adresse postale',
    birthdate: 'Date de naissance',
    email: 'Adresse e-mail',
    family_name: 'Nom de famille',
    gender: 'Genre',
    given_name: 'Prénom',
    locale: 'Langue',
    middle_name: 'Deuxième prénom',
    name: 'Nom complet',
    nickname: 'Surnom',
    phone_number: 'Numéro de téléphone',
    picture: 'Lien de la photo',
    preferred_username: 'Nom d’utilisateur souhaité',
    profile: 'Lien du profil',
    username: 'Nom d’utilisateur',
    website: 'Site web',
    zoneinfo: 'Fuseau horaire',
    country: 'Pays',
  },

  validation: {
    required: (label) => `Remplissez le champ « ${label} ».`,
    'not-a-code': (label) => `Le champ « ${label} » doit comporter de 6 à 8 chiffres.`,
    'not-an-email': 'Saisissez une adresse e-mail au bon format, par exemple nom@example.com.',
    'not-offered': 'Choisissez l’une des options.',
    'has-spaces': 'Supprimez les espaces.',
    'too-short': (label) => `Le champ « ${label} » est trop court.`,
    'too-long': (label) => `Le champ « ${label} » est trop long.`,
    malformed: (label) => `Le champ « ${label} » n’est pas accepté. Vérifiez-le et réessayez.`,
  },

  errors: {
    'wrong-credentials': 'Nom d’utilisateur ou mot de passe incorrect. Réessayez.',
    'account-locked': 'Trop de tentatives.',
    'user-disabled': 'Ce compte est désactivé. Adressez-vous au service qui gère les comptes.',
    'not-authorized': 'Votre demande n’a pas été acceptée. Reconnectez-vous.',
    'temporary-password-expired':
      'Votre mot de passe provisoire a expiré. Demandez-en un nouveau au service qui gère les comptes.',
    blocked:
      'Cette connexion a été bloquée par sécurité. Réessayez plus tard ou adressez-vous au service qui gère les comptes.',
    'wrong-code': 'Code incorrect. Vérifiez-le et réessayez.',
    'expired-code': 'Ce code a expiré. Demandez-en un nouveau.',
    'used-code': 'Ce code a déjà été utilisé. Attendez le suivant.',
    'delivery-failed': 'Le code n’a pas pu être envoyé. Réessayez ou utilisez une autre méthode.',
    'resend-cooldown': 'Un code vient d’être envoyé.',
    'sign-in-required': 'Pour recevoir un nouveau code, reconnectez-vous.',
    'wrong-answer': 'Réponse incorrecte. Réessayez.',
    'weak-password': 'Ce mot de passe n’est pas assez sûr. Choisissez-en un plus sûr.',
    'reused-password': 'Vous avez déjà utilisé ce mot de passe. Choisissez-en un autre.',
    'bad-username': 'Ce nom d’utilisateur n’est pas accepté. Choisissez-en un autre.',
    'bad-email': 'Saisissez une adresse e-mail au bon format, par exemple nom@example.com.',
    'bad-phone-number': 'Saisissez un numéro de téléphone complet, commençant par + et l’indicatif du pays.',
    'bad-attributes': 'Des informations manquent ou ne sont pas acceptées. Vérifiez votre saisie.',
    'account-exists':
      'Un compte existe déjà avec ce nom d’utilisateur. Connectez-vous ou choisissez-en un autre.',
    'alias-exists': 'Cette adresse e-mail ou ce numéro est déjà utilisé par un autre compte.',
    'reset-not-possible':
      'Ce mot de passe ne peut pas être réinitialisé ici. Adressez-vous au service qui gère les comptes.',
    'confirm-not-possible':
      'Ce compte ne peut pas être confirmé. Connectez-vous ou adressez-vous au service qui gère les comptes.',
    'sign-up-closed':
      'Vous ne pouvez pas créer de compte ici. Adressez-vous au service qui gère les comptes.',
    'factor-not-set-up': 'Cette méthode n’est pas configurée pour votre compte. Utilisez-en une autre.',
    'session-expired': 'Votre session a expiré. Reconnectez-vous.',
    'rate-limited': 'Le service est surchargé.',
    misconfigured: 'Cette page est mal configurée. Contactez le responsable du site.',
    'rejected-by-lambda': 'Cette demande n’est pas autorisée. Contactez le responsable du site.',
    'passkey-rejected': 'Cette clé d’accès n’a pas été acceptée. Réessayez ou utilisez une autre méthode.',
    'provider-rejected': 'La connexion a échoué. Réessayez ou utilisez une autre méthode.',
    network: 'Connexion impossible. Vérifiez votre connexion Internet et réessayez.',
    unknown: 'Un problème est survenu. Réessayez.',
  },

  retryIn: (text, seconds) => `${text} Réessayez ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Connexion',
      accountConfirmed: 'Votre compte est confirmé. Vous pouvez maintenant vous connecter.',
      passwordReset: 'Votre mot de passe a été modifié. Vous pouvez maintenant vous connecter.',
      rememberUsername: 'Mémoriser mon nom d’utilisateur sur cet appareil',
      continue: 'Continuer',
      signUp: 'Créer un compte',
      or: 'ou',
      continueWithProvider: (provider) => `Continuer avec ${provider}`,
      errors: {
        'wrong-credentials':
          'Nom d’utilisateur ou mot de passe incorrect. Saisissez de nouveau votre nom d’utilisateur.',
      },
    },
    'sign-up': {
      title: 'Créez votre compte',
      password: 'Mot de passe',
      submit: 'Créer le compte',
      signIn: 'Déjà un compte ? Se connecter',
    },
    'confirm-sign-up': {
      title: 'Confirmez votre compte',
      description: sent('que vous avez reçu'),
      descriptionIfUnconfirmed: 'Si ce compte doit être confirmé, nous avons envoyé un code.',
      code: 'Code',
      submit: 'Confirmer le compte',
    },
    'forgot-password': {
      title: 'Réinitialisez votre mot de passe',
      description: 'Nous vous enverrons un code pour choisir un nouveau mot de passe.',
      submit: 'Envoyer le code',
    },
    'reset-password': {
      title: 'Choisissez un nouveau mot de passe',
      description: ({ destination }) =>
        destination
          ? `Si ce compte existe, nous avons envoyé un code à ${destination}.`
          : 'Si ce compte existe, nous avons envoyé un code.',
      resetRequired: 'Le service qui gère les comptes vous a demandé de choisir un nouveau mot de passe.',
      descriptionIfCodeSent: sent('que vous avez reçu'),
      code: 'Code',
      password: 'Nouveau mot de passe',
      submit: 'Modifier le mot de passe',
    },
    'remember-device': {
      title: 'Mémoriser cet appareil ?',
      description: ({ deviceName }) =>
        `La prochaine fois, votre mot de passe suffira ici. Acceptez seulement si « ${deviceName} » est à vous.`,
      yes: 'Oui, le mémoriser',
      no: 'Non',
    },
    CUSTOM_CHALLENGE: {
      title: 'Encore une question',
      answer: 'Réponse',
      submit: 'Continuer',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Consultez vos e-mails',
      description: sent('reçu par e-mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configurez la validation en deux étapes',
        description: 'Votre compte demande une seconde étape pour se connecter. Choisissez une méthode.',
        factors,
      },
      app: {
        title: 'Configurez votre application d’authentification',
        description:
          'Scannez ce QR code avec une application d’authentification, puis saisissez le code qu’elle affiche.',
        qrCode: 'QR code pour configurer votre application d’authentification',
        manualKey: 'Impossible de scanner le code ? Saisissez cette clé dans l’application :',
        copyKey: 'Copier la clé',
        copied: 'Clé copiée',
        openApp: 'Ouvrir l’application d’authentification',
        code: 'Code affiché par l’application',
        deviceName: 'Nom de l’appareil',
        deviceNameHint: 'Par exemple : mon téléphone',
        submit: 'Continuer',
        verified: 'Votre application est configurée. Continuez pour vous connecter.',
      },
      email: {
        title: 'Ajoutez votre adresse e-mail',
        description: 'Nous enverrons un code à cette adresse maintenant, puis à chaque connexion.',
        email: 'Adresse e-mail',
        submit: 'Envoyer le code',
      },
      unavailable: {
        title: 'Impossible de continuer ici',
        'sms-only':
          'Votre compte demande un code par SMS, mais n’a pas de numéro de téléphone. Demandez-en l’ajout au service qui gère les comptes.',
        'nothing-usable':
          'Votre compte demande une seconde étape qui ne peut pas être configurée ici. Adressez-vous au service qui gère les comptes.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Choisissez un nouveau mot de passe',
      description: 'Votre mot de passe actuel est provisoire.',
      descriptionWithAttributes:
        'Votre mot de passe actuel est provisoire. Il nous faut aussi quelques informations.',
      password: 'Nouveau mot de passe',
      submit: 'Enregistrer et continuer',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Choisissez comment vous connecter',
      lastUsed: 'Utilisé la dernière fois',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Choisissez une méthode de vérification',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Se connecter' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Ouvrez votre application d’authentification',
      description: ({ deviceName }) =>
        deviceName
          ? `Saisissez le code de votre application d’authentification (${deviceName}).`
          : 'Saisissez le code de votre application d’authentification.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Utilisez votre clé d’accès',
      description:
        'Votre appareil vous demandera votre empreinte digitale, votre visage ou votre code de verrouillage.',
      submit: 'Continuer avec la clé d’accès',
      tryAgain: 'Réessayer',
      passkeyErrors: {
        cancelled: 'Aucune clé d’accès n’a été utilisée. Réessayez ou utilisez une autre méthode.',
        unsupported: 'Ce navigateur ne prend pas en charge les clés d’accès. Utilisez une autre méthode.',
        'wrong-site': 'Cette clé d’accès est liée à une autre adresse web. Contactez le responsable du site.',
        failed: 'Votre appareil n’a pas pu utiliser la clé d’accès. Réessayez ou utilisez une autre méthode.',
      },
    },
    'unknown-challenge': {
      title: 'Impossible de continuer ici',
      description: ({ challenge }) =>
        `Cette page ne prend pas en charge l’étape suivante (${challenge}). Contactez le responsable du site.`,
    },
  },
}
