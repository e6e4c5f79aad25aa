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
  'wrong-code':
    'Ce n’est pas le code affiché en ce moment. Saisissez celui que vous voyez dans l’application.',
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
    expiresIn: (seconds) => `Cette connexion expirera ${inTime(seconds)}.`,
    signedIn: 'Connexion réussie.',
    unexpectedError: 'Un problème est survenu sur cette page.',
    startAgain: 'Recommencer',
    notConfirmed: 'Je n’ai pas encore confirmé mon compte',
  },

  code: {
    send: 'Recevoir un code',
    haveCode: 'J’ai déjà un code',
    resend: 'Recevoir un nouveau code',
    resendIn: (seconds) => `Vous pourrez demander un nouveau code ${inTime(seconds)}.`,
    resent: 'Un nouveau code a été envoyé. Le précédent n’est plus valide.',
    notReceived: {
      EMAIL: 'Pas d’e-mail ? Regardez aussi dans les indésirables.',
      SMS: 'Pas de SMS ? Patientez une minute.',
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
    notMet: 'critère pas encore rempli',
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
    picture: 'Lien vers votre photo',
    preferred_username: 'Nom d’utilisateur souhaité',
    profile: 'Lien vers votre profil',
    username: 'Nom d’utilisateur',
    website: 'Site web',
    zoneinfo: 'Fuseau horaire',
    country: 'Pays',
  },

  validation: {
    required: (label) => `${label} : veuillez remplir ce champ.`,
    'not-a-code': 'Un code comporte de six à huit chiffres.',
    'not-an-email': 'Cette adresse e-mail n’est pas valide. Exemple : nom@example.com',
    'not-offered': 'Choisissez l’une des options proposées.',
    'has-spaces': 'Supprimez les espaces au début et à la fin. Un identifiant n’en contient aucun.',
    'too-short': 'C’est trop court.',
    'too-long': 'C’est trop long.',
    malformed: 'Cette saisie n’est pas acceptée ici.',
  },

  errors: {
    'wrong-credentials': 'Identifiant ou mot de passe incorrect. Veuillez réessayer.',
    'account-locked': 'Trop de tentatives.',
    'user-disabled': 'Ce compte est désactivé. Adressez-vous au service qui gère les comptes.',
    'not-authorized': 'Cette demande n’a pas été acceptée. Veuillez vous reconnecter.',
    'temporary-password-expired':
      'Votre mot de passe provisoire a expiré. Demandez-en un nouveau au service qui gère les comptes.',
    blocked:
      'Cette connexion a été bloquée par sécurité. Réessayez plus tard ou adressez-vous au service qui gère les comptes.',
    'wrong-code': 'Ce code est incorrect. Vérifiez-le, puis saisissez-le à nouveau.',
    'expired-code': 'Ce code a expiré. Veuillez en demander un nouveau.',
    'used-code': 'Ce code a déjà été utilisé. Veuillez attendre le suivant.',
    'delivery-failed': 'Le code n’a pas pu être envoyé. Réessayez ou utilisez une autre méthode.',
    'resend-cooldown': 'Un code vient d’être envoyé.',
    'sign-in-required': 'Pour recevoir un nouveau code, veuillez vous reconnecter.',
    'wrong-answer': 'Cette réponse est incorrecte. Veuillez réessayer.',
    'weak-password': 'Ce mot de passe n’est pas assez sûr pour ce compte. Veuillez en choisir un autre.',
    'reused-password': 'Vous avez déjà utilisé ce mot de passe. Veuillez en choisir un autre.',
    'bad-username': 'Ce nom d’utilisateur n’est pas accepté ici. Veuillez en choisir un autre.',
    'bad-email': 'Cette adresse e-mail n’est pas valide. Exemple : nom@example.com',
    'bad-phone-number': 'Ce numéro de téléphone n’est pas valide. Commencez par + et l’indicatif du pays.',
    'bad-attributes': 'Une information manque ou n’est pas acceptée ici. Veuillez vérifier votre saisie.',
    'account-exists': 'Cet identifiant est déjà utilisé. Connectez-vous ou choisissez-en un autre.',
    'alias-exists': 'Ces coordonnées sont déjà utilisées par un autre compte.',
    'reset-not-possible':
      'Ce mot de passe ne peut pas être réinitialisé ici. Adressez-vous au service qui gère les comptes.',
    'confirm-not-possible':
      'Ce compte ne peut pas être confirmé. Connectez-vous ou adressez-vous au service qui gère les comptes.',
    'sign-up-closed': 'Aucun compte ne peut être créé ici. Adressez-vous au service qui gère les comptes.',
    'factor-not-set-up':
      'Cette méthode n’est pas configurée pour votre compte. Veuillez en utiliser une autre.',
    'session-expired': 'Le délai est dépassé. Veuillez vous reconnecter.',
    'rate-limited': 'Le service est très sollicité.',
    misconfigured: 'Cette page est mal configurée. Veuillez en informer le service qui la gère.',
    'refused-by-lambda': 'Cette demande n’a pas été autorisée. Adressez-vous au service qui gère cette page.',
    'passkey-refused': 'Cette clé d’accès n’a pas été acceptée. Réessayez ou utilisez une autre méthode.',
    'provider-refused': 'Cette connexion n’a pas abouti. Réessayez ou utilisez une autre méthode.',
    network: 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez.',
    unknown: 'Un problème est survenu. Veuillez réessayer.',
  },

  retryIn: (said, seconds) => `${said} Réessayez ${inTime(seconds)}.`,

  challenges: {
    'sign-in': {
      ...password,
      title: 'Connexion',
      accountConfirmed: 'Votre compte est confirmé. Vous pouvez maintenant vous connecter.',
      passwordReset: 'Votre mot de passe a été modifié. Vous pouvez maintenant vous connecter.',
      rememberUsername: 'Mémoriser mon identifiant sur cet appareil',
      continue: 'Continuer',
      signUp: 'Créer un compte',
      or: 'ou',
      continueWithProvider: (provider) => `Continuer avec ${provider}`,
      errors: {
        'wrong-credentials':
          'Identifiant ou mot de passe incorrect. Veuillez recommencer en indiquant votre identifiant.',
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
      descriptionIfUnconfirmed: 'Si ce compte n’est pas encore confirmé, un code a été envoyé.',
      code: 'Code',
      submit: 'Confirmer le compte',
    },
    'forgot-password': {
      title: 'Réinitialisez votre mot de passe',
      description: 'Indiquez qui vous êtes pour recevoir un code.',
      submit: 'Recevoir un code',
    },
    'reset-password': {
      title: 'Choisissez un nouveau mot de passe',
      description: ({ destination }) =>
        destination
          ? `Si un compte existe avec cet identifiant, un code a été envoyé à ${destination}.`
          : 'Si un compte existe avec cet identifiant, un code a été envoyé.',
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
      answer: 'Votre réponse',
      submit: 'Continuer',
    },
    EMAIL_OTP: {
      ...sms,
      title: 'Consultez vos e-mails',
      description: sent('reçu par e-mail'),
    },
    MFA_SETUP: {
      choose: {
        title: 'Configurez une seconde étape',
        description: 'Un mot de passe ne suffit pas pour ce compte. Que souhaitez-vous utiliser en plus ?',
        factors,
      },
      app: {
        title: 'Configurez votre application d’authentification',
        description:
          'Scannez ce QR code avec une application d’authentification, puis saisissez le code qu’elle affiche.',
        qrCode: 'QR code pour votre application d’authentification',
        manualKey: 'Pas d’appareil photo ? Saisissez cette clé dans l’application :',
        copyKey: 'Copier la clé',
        copied: 'Clé copiée',
        openApp: 'Ouvrir l’application d’authentification',
        code: 'Code affiché par l’application',
        deviceName: 'Nom de cet appareil',
        deviceNameHint: 'Pour le reconnaître plus tard.',
        submit: 'Continuer',
        verified: 'Votre application est configurée. Plus qu’une étape pour vous connecter.',
      },
      email: {
        title: 'Ajoutez votre adresse e-mail',
        description: 'Nous enverrons un code à cette adresse maintenant, puis à chaque connexion.',
        email: 'Adresse e-mail',
        submit: 'Recevoir un code',
      },
      unavailable: {
        title: 'Il vous faut de l’aide pour continuer',
        'sms-only':
          'Votre compte demande un code par SMS, mais n’a pas de numéro de téléphone. Demandez-en l’ajout au service qui gère les comptes.',
        'nothing-usable':
          'Votre compte demande une seconde étape qui ne peut pas être configurée ici. Adressez-vous au service qui gère les comptes.',
      },
      errors,
    },
    NEW_PASSWORD_REQUIRED: {
      title: 'Choisissez votre propre mot de passe',
      description: 'Celui que vous avez utilisé était provisoire.',
      descriptionWithAttributes:
        'Celui que vous avez utilisé était provisoire. Il nous faut aussi quelques informations.',
      password: 'Nouveau mot de passe',
      submit: 'Enregistrer et continuer',
    },
    PASSWORD: password,
    SELECT_CHALLENGE: {
      title: 'Comment souhaitez-vous vous connecter ?',
      lastUsed: 'Utilisé la dernière fois',
      factors,
    },
    SELECT_MFA_TYPE: {
      title: 'Comment souhaitez-vous confirmer votre identité ?',
      factors,
    },
    SMS_MFA: sms,
    SMS_OTP: { ...sms, submit: 'Se connecter' },
    SOFTWARE_TOKEN_MFA: {
      ...sms,
      title: 'Ouvrez votre application d’authentification',
      description: ({ deviceName }) =>
        deviceName
          ? `Saisissez le code affiché par l’application sur l’appareil « ${deviceName} ».`
          : 'Saisissez le code affiché par l’application.',
      errors,
    },
    WEB_AUTHN: {
      title: 'Utilisez votre clé d’accès',
      description:
        'Votre appareil vous demandera votre empreinte digitale, votre visage ou votre code de verrouillage.',
      submit: 'Continuer avec la clé d’accès',
      tryAgain: 'Réessayer',
      passkeyErrors: {
        cancelled: 'Rien n’a été envoyé. Réessayez ou utilisez une autre méthode.',
        unsupported: 'Ce navigateur ne prend pas en charge les clés d’accès. Utilisez une autre méthode.',
        'wrong-site':
          'Cette clé d’accès est liée à une autre adresse. Veuillez en informer le service qui gère cette page.',
        failed: 'Votre appareil n’a pas pu utiliser la clé d’accès. Réessayez ou utilisez une autre méthode.',
      },
    },
    'unknown-challenge': {
      title: 'Impossible de continuer sur cette page',
      description: ({ challenge }) =>
        `La connexion comporte une étape que cette page ne connaît pas (${challenge}). Veuillez en informer le service qui gère cette page.`,
    },
  },
}
