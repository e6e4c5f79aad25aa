/** The input of the operations of sign-up, recovery, the account and sessions has the types of the SDK. The compiler is the test. */
import type {
  AdminListUserSessionsRequest,
  AdminRevokeUserSessionRequest,
  ChangePasswordRequest,
  ConfirmForgotPasswordRequest,
  ConfirmSignUpRequest,
  DeleteUserAttributesRequest,
  DeleteUserRequest,
  ForgotPasswordRequest,
  GetUserAttributeVerificationCodeRequest,
  GetUserAuthFactorsRequest,
  GetUserRequest,
  ListUserSessionsRequest,
  ResendConfirmationCodeRequest,
  RevokeUserSessionRequest,
  SetUserMFAPreferenceRequest,
  SetUserSettingsRequest,
  SignUpRequest,
  UpdateAuthEventFeedbackRequest,
  UpdateUserAttributesRequest,
  VerifyUserAttributeRequest,
} from '@aws-sdk/client-cognito-identity-provider'
import type * as account from '../../../src/pool/operations/account.js'
import type * as feedback from '../../../src/pool/operations/auth-event-feedback.js'
import type * as recovery from '../../../src/pool/operations/recovery.js'
import type * as sessions from '../../../src/pool/operations/sessions.js'
import type * as signUp from '../../../src/pool/operations/sign-up.js'
import type { FitsSdk } from '../fits-sdk.js'

type Takes<O extends { readonly takes: unknown }> = O['takes']

true satisfies FitsSdk<Takes<typeof signUp.SignUp>, SignUpRequest>
true satisfies FitsSdk<Takes<typeof signUp.ConfirmSignUp>, ConfirmSignUpRequest>
true satisfies FitsSdk<Takes<typeof signUp.ResendConfirmationCode>, ResendConfirmationCodeRequest>

true satisfies FitsSdk<Takes<typeof recovery.ForgotPassword>, ForgotPasswordRequest>
true satisfies FitsSdk<Takes<typeof recovery.ConfirmForgotPassword>, ConfirmForgotPasswordRequest>

true satisfies FitsSdk<Takes<typeof account.GetUser>, GetUserRequest>
true satisfies FitsSdk<Takes<typeof account.GetUserAuthFactors>, GetUserAuthFactorsRequest>
true satisfies FitsSdk<Takes<typeof account.UpdateUserAttributes>, UpdateUserAttributesRequest>
true satisfies FitsSdk<Takes<typeof account.DeleteUserAttributes>, DeleteUserAttributesRequest>
true satisfies FitsSdk<
  Takes<typeof account.GetUserAttributeVerificationCode>,
  GetUserAttributeVerificationCodeRequest
>
true satisfies FitsSdk<Takes<typeof account.VerifyUserAttribute>, VerifyUserAttributeRequest>
true satisfies FitsSdk<Takes<typeof account.ChangePassword>, ChangePasswordRequest>
true satisfies FitsSdk<Takes<typeof account.SetUserMFAPreference>, SetUserMFAPreferenceRequest>
true satisfies FitsSdk<Takes<typeof account.SetUserSettings>, SetUserSettingsRequest>
true satisfies FitsSdk<Takes<typeof account.DeleteUser>, DeleteUserRequest>

true satisfies FitsSdk<Takes<typeof sessions.ListUserSessions>, ListUserSessionsRequest>
true satisfies FitsSdk<Takes<typeof sessions.RevokeUserSession>, RevokeUserSessionRequest>
true satisfies FitsSdk<Takes<typeof sessions.AdminListUserSessions>, AdminListUserSessionsRequest>
true satisfies FitsSdk<Takes<typeof sessions.AdminRevokeUserSession>, AdminRevokeUserSessionRequest>

true satisfies FitsSdk<Takes<typeof feedback.UpdateAuthEventFeedback>, UpdateAuthEventFeedbackRequest>
