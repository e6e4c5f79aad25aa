/** Matches texts that have the form of an email address. */
export const emailPattern = /^[^\s@]+@[^\s@]+$/
