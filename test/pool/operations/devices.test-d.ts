/** The input of the operations of devices has the types of the SDK. The compiler is the test. */
import type * as Sdk from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../src/pool/call/operation.js'
import type * as ours from '../../../src/pool/operations/devices.js'
import type { FitsSdk } from '../fits-sdk.js'

type Fits<O extends Operation, Request extends object> = FitsSdk<O['takes'], Request>

true satisfies Fits<typeof ours.ConfirmDevice, Sdk.ConfirmDeviceRequest>
true satisfies Fits<typeof ours.GetDevice, Sdk.GetDeviceRequest>
true satisfies Fits<typeof ours.ListDevices, Sdk.ListDevicesRequest>
true satisfies Fits<typeof ours.UpdateDeviceStatus, Sdk.UpdateDeviceStatusRequest>
true satisfies Fits<typeof ours.ForgetDevice, Sdk.ForgetDeviceRequest>
true satisfies Fits<typeof ours.AdminListDevices, Sdk.AdminListDevicesRequest>
true satisfies Fits<typeof ours.AdminGetDevice, Sdk.AdminGetDeviceRequest>
true satisfies Fits<typeof ours.AdminForgetDevice, Sdk.AdminForgetDeviceRequest>
true satisfies Fits<typeof ours.AdminUpdateDeviceStatus, Sdk.AdminUpdateDeviceStatusRequest>
