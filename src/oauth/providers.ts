/** Who else can say who a person is: the providers that a user pool trusts, as an application lists them. */

/** By Cognito's names for them, with the names that people know. */
const social = {
  Google: 'Google',
  Facebook: 'Facebook',
  LoginWithAmazon: 'Amazon',
  SignInWithApple: 'Apple',
} as const

export type SocialProvider = keyof typeof social

/** A SAML or OpenID Connect provider, by its name in the user pool. */
export interface NamedProvider<Name extends string = string> {
  readonly name: Name
  /** What people call it; its name, unless told. */
  readonly label?: string
  readonly idpIdentifier?: never
}

/** The same by one of its identifiers, such as the domain of a company's email addresses. */
export interface IdentifiedProvider<Identifier extends string = string> {
  readonly idpIdentifier: Identifier
  readonly label?: string
  readonly name?: never
}

export type Provider = SocialProvider | NamedProvider | IdentifiedProvider

/** By what a provider of this list is asked for. */
export type ProviderName<P> = P extends SocialProvider
  ? P
  : P extends NamedProvider<infer Name> | IdentifiedProvider<infer Name>
    ? Name
    : never

/** A provider as a button needs it. */
export interface OfferedProvider<Name extends string = string> {
  readonly name: Name
  readonly label: string
  readonly parameter: 'identity_provider' | 'idp_identifier'
}

export function toOfferedProvider(provider: Provider): OfferedProvider {
  if (typeof provider === 'string')
    return { name: provider, label: social[provider], parameter: 'identity_provider' }
  const { name, idpIdentifier, label } = provider
  return name === undefined
    ? { name: idpIdentifier, label: label ?? idpIdentifier, parameter: 'idp_identifier' }
    : { name, label: label ?? name, parameter: 'identity_provider' }
}
