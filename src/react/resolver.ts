/** What fits, for the form: the question's own schema. It comes after the first screen, with all the schemas. */
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { Resolver } from 'react-hook-form'
import { type Challenge, schemaOf } from '../challenges/index.js'

export const resolverOf = (challenge: Challenge): Resolver =>
  standardSchemaResolver(schemaOf(challenge) as never)
