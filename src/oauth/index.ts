/** Sign-in with identity providers: Google, Apple, SAML and OpenID Connect. It does not need React. */
export { createOAuth, type OAuth, type OAuthOptions, type RedirectOptions, type Scope } from './oauth.js'
export type {
  IdentifiedProvider,
  NamedProvider,
  OfferedProvider,
  Provider,
  ProviderName,
  SocialProvider,
} from './providers.js'
