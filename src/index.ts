'use client'

/** The main entry: the session and the React hook. */
export * from './core.js'
export { type AuthChallenge, useAuthChallenge } from './react/use-auth-challenge.js'
