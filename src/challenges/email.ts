/** What looks like an email address. Whether there is one, only a message to it can tell. */
export const emailPattern = /^[^\s@]+@[^\s@]+$/
