/** The input of the operations of devices has the types of the SDK. The compiler is the test. */
import type * as Sdk from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../src/pool/call/operation.js'
import type * as own from '../../../src/pool/operations/devices.js'
import type { FitsSdk } from '../fits-sdk.js'

type Fits<O extends Operation, Request extends object> = FitsSdk<O['takes'], Request>

true satisfies Fits<typeof own.ConfirmDevice, Sdk.ConfirmDeviceRequest>
true satisfies Fits<typeof own.GetDevice, Sdk.GetDeviceRequest>
true satisfies Fits<typeof own.ListDevices, Sdk.ListDevicesRequest>
true satisfies Fits<typeof own.UpdateDeviceStatus, Sdk.UpdateDeviceStatusRequest>
true satisfies Fits<typeof own.ForgetDevice, Sdk.ForgetDeviceRequest>
true satisfies Fits<typeof own.AdminListDevices, Sdk.AdminListDevicesRequest>
true satisfies Fits<typeof own.AdminGetDevice, Sdk.AdminGetDeviceRequest>
true satisfies Fits<typeof own.AdminForgetDevice, Sdk.AdminForgetDeviceRequest>
true satisfies Fits<typeof own.AdminUpdateDeviceStatus, Sdk.AdminUpdateDeviceStatusRequest>
