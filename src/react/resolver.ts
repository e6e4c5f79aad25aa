import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { Resolver } from 'react-hook-form'
import { type Challenge, schemaOf } from '../challenges/index.js'

/** Returns a resolver for the schema of a challenge. This file is loaded after the first screen, with all schemas. */
export const resolverOf = (challenge: Challenge): Resolver =>
  standardSchemaResolver(schemaOf(challenge) as never)
