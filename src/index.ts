'use client'

/** The front door: the conversation, and the hook that shows it. */
export * from './core.js'
export { type AuthChallenge, useAuthChallenge } from './react/use-auth-challenge.js'
