/** Sign-in by somebody else's word: Google, Apple, a company's SAML. No React in it. */
export { createOAuth, type OAuth, type OAuthOptions, type RedirectOptions, type Scope } from './oauth.js'
export type {
  IdentifiedProvider,
  NamedProvider,
  OfferedProvider,
  Provider,
  ProviderName,
  SocialProvider,
} from './providers.js'
