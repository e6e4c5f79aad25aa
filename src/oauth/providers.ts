/** The social providers by Cognito's names, with their labels. */
const social = {
  Google: 'Google',
  Facebook: 'Facebook',
  LoginWithAmazon: 'Amazon',
  SignInWithApple: 'Apple',
} as const

export type SocialProvider = keyof typeof social

/** A SAML or OpenID Connect provider, by its name in the user pool. `name` excludes `idpIdentifier`. */
export interface NamedProvider<Name extends string = string> {
  /** The name of the provider in the user pool. */
  readonly name: Name
  /**
   * The label of the button.
   * @default the name
   */
  readonly label?: string
  readonly idpIdentifier?: never
}

/**
 * A SAML or OpenID Connect provider, by one of its identifiers in the user pool, such as the domain of a company's email
 * addresses. `idpIdentifier` excludes `name`.
 */
export interface IdentifiedProvider<Identifier extends string = string> {
  /** An identifier of the provider in the user pool. */
  readonly idpIdentifier: Identifier
  /**
   * The label of the button.
   * @default the identifier
   */
  readonly label?: string
  readonly name?: never
}

export type Provider = SocialProvider | NamedProvider | IdentifiedProvider

/** The name or the identifier of a provider, which `signInWithRedirect` takes. */
export type ProviderName<P> = P extends SocialProvider
  ? P
  : P extends NamedProvider<infer Name> | IdentifiedProvider<infer Name>
    ? Name
    : never

/** A provider with the values that a button needs. */
export interface OfferedProvider<Name extends string = string> {
  /** The name or the identifier, for `signInWithRedirect`. */
  readonly name: Name
  /** The label of the button. */
  readonly label: string
  /** The parameter that passes `name` to Cognito. */
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
