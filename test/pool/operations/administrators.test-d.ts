/** The input of administrators' operations has the types of the AWS SDK. The compiler is the test. */
import type * as sdk from '@aws-sdk/client-cognito-identity-provider'
import type * as clients from '../../../src/pool/operations/clients.js'
import type * as groups from '../../../src/pool/operations/groups.js'
import type * as pools from '../../../src/pool/operations/pools.js'
import type * as userAttributes from '../../../src/pool/operations/user-attributes.js'
import type * as userFactors from '../../../src/pool/operations/user-factors.js'
import type * as users from '../../../src/pool/operations/users.js'
import type { FitsSdk } from '../fits-sdk.js'

true satisfies FitsSdk<typeof clients.CreateUserPoolClient.takes, sdk.CreateUserPoolClientCommandInput>
true satisfies FitsSdk<typeof clients.DescribeUserPoolClient.takes, sdk.DescribeUserPoolClientCommandInput>
true satisfies FitsSdk<typeof clients.UpdateUserPoolClient.takes, sdk.UpdateUserPoolClientCommandInput>
true satisfies FitsSdk<typeof clients.DeleteUserPoolClient.takes, sdk.DeleteUserPoolClientCommandInput>
true satisfies FitsSdk<typeof clients.ListUserPoolClients.takes, sdk.ListUserPoolClientsCommandInput>
true satisfies FitsSdk<typeof clients.AddUserPoolClientSecret.takes, sdk.AddUserPoolClientSecretCommandInput>
true satisfies FitsSdk<
  typeof clients.DeleteUserPoolClientSecret.takes,
  sdk.DeleteUserPoolClientSecretCommandInput
>
true satisfies FitsSdk<
  typeof clients.ListUserPoolClientSecrets.takes,
  sdk.ListUserPoolClientSecretsCommandInput
>
true satisfies FitsSdk<typeof groups.CreateGroup.takes, sdk.CreateGroupCommandInput>
true satisfies FitsSdk<typeof groups.GetGroup.takes, sdk.GetGroupCommandInput>
true satisfies FitsSdk<typeof groups.UpdateGroup.takes, sdk.UpdateGroupCommandInput>
true satisfies FitsSdk<typeof groups.DeleteGroup.takes, sdk.DeleteGroupCommandInput>
true satisfies FitsSdk<typeof groups.ListGroups.takes, sdk.ListGroupsCommandInput>
true satisfies FitsSdk<typeof groups.AdminAddUserToGroup.takes, sdk.AdminAddUserToGroupCommandInput>
true satisfies FitsSdk<typeof groups.AdminRemoveUserFromGroup.takes, sdk.AdminRemoveUserFromGroupCommandInput>
true satisfies FitsSdk<typeof groups.AdminListGroupsForUser.takes, sdk.AdminListGroupsForUserCommandInput>
true satisfies FitsSdk<typeof groups.ListUsersInGroup.takes, sdk.ListUsersInGroupCommandInput>
true satisfies FitsSdk<typeof pools.CreateUserPool.takes, sdk.CreateUserPoolCommandInput>
true satisfies FitsSdk<typeof pools.DescribeUserPool.takes, sdk.DescribeUserPoolCommandInput>
true satisfies FitsSdk<typeof pools.UpdateUserPool.takes, sdk.UpdateUserPoolCommandInput>
true satisfies FitsSdk<typeof pools.DeleteUserPool.takes, sdk.DeleteUserPoolCommandInput>
true satisfies FitsSdk<typeof pools.ListUserPools.takes, sdk.ListUserPoolsCommandInput>
true satisfies FitsSdk<typeof pools.GetUserPoolMfaConfig.takes, sdk.GetUserPoolMfaConfigCommandInput>
true satisfies FitsSdk<typeof pools.SetUserPoolMfaConfig.takes, sdk.SetUserPoolMfaConfigCommandInput>
true satisfies FitsSdk<typeof pools.AddCustomAttributes.takes, sdk.AddCustomAttributesCommandInput>
true satisfies FitsSdk<
  typeof userAttributes.AdminUpdateUserAttributes.takes,
  sdk.AdminUpdateUserAttributesCommandInput
>
true satisfies FitsSdk<
  typeof userAttributes.AdminDeleteUserAttributes.takes,
  sdk.AdminDeleteUserAttributesCommandInput
>
true satisfies FitsSdk<typeof userFactors.AdminSetUserPassword.takes, sdk.AdminSetUserPasswordCommandInput>
true satisfies FitsSdk<
  typeof userFactors.AdminResetUserPassword.takes,
  sdk.AdminResetUserPasswordCommandInput
>
true satisfies FitsSdk<
  typeof userFactors.AdminSetUserMFAPreference.takes,
  sdk.AdminSetUserMFAPreferenceCommandInput
>
true satisfies FitsSdk<typeof userFactors.AdminSetUserSettings.takes, sdk.AdminSetUserSettingsCommandInput>
true satisfies FitsSdk<
  typeof userFactors.AdminGetUserAuthFactors.takes,
  sdk.AdminGetUserAuthFactorsCommandInput
>
true satisfies FitsSdk<
  typeof userFactors.AdminDeleteSoftwareToken.takes,
  sdk.AdminDeleteSoftwareTokenCommandInput
>
true satisfies FitsSdk<typeof users.AdminCreateUser.takes, sdk.AdminCreateUserCommandInput>
true satisfies FitsSdk<typeof users.AdminConfirmSignUp.takes, sdk.AdminConfirmSignUpCommandInput>
true satisfies FitsSdk<typeof users.AdminGetUser.takes, sdk.AdminGetUserCommandInput>
true satisfies FitsSdk<typeof users.ListUsers.takes, sdk.ListUsersCommandInput>
true satisfies FitsSdk<typeof users.AdminDisableUser.takes, sdk.AdminDisableUserCommandInput>
true satisfies FitsSdk<typeof users.AdminEnableUser.takes, sdk.AdminEnableUserCommandInput>
true satisfies FitsSdk<typeof users.AdminUserGlobalSignOut.takes, sdk.AdminUserGlobalSignOutCommandInput>
true satisfies FitsSdk<typeof users.AdminDeleteUser.takes, sdk.AdminDeleteUserCommandInput>
