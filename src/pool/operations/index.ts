/** All the operations, by AWS's names. */
import type { Operation } from '../operation.js'
import * as auth from './auth.js'
import * as softwareToken from './software-token.js'

export const operations: Readonly<Record<string, Operation>> = { ...auth, ...softwareToken }
