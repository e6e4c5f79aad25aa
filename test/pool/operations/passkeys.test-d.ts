/** The input of the operations of passkeys has the types of the SDK. The compiler is the test. */
import type * as Sdk from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../src/pool/call/operation.js'
import type * as own from '../../../src/pool/operations/passkeys.js'
import type { FitsSdk } from '../fits-sdk.js'

type Fits<O extends Operation, Request extends object> = FitsSdk<O['takes'], Request>

true satisfies Fits<typeof own.StartWebAuthnRegistration, Sdk.StartWebAuthnRegistrationRequest>
true satisfies Fits<typeof own.CompleteWebAuthnRegistration, Sdk.CompleteWebAuthnRegistrationRequest>
true satisfies Fits<typeof own.ListWebAuthnCredentials, Sdk.ListWebAuthnCredentialsRequest>
true satisfies Fits<typeof own.DeleteWebAuthnCredential, Sdk.DeleteWebAuthnCredentialRequest>
