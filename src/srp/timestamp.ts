// TIMESTAMP, as Cognito reads it: `EEE MMM d HH:mm:ss 'UTC' yyyy` in English, whatever the person's language.

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Sat Mar 7 09:05:03 UTC 2026`. The day of the month has no leading zero: with one, Cognito refuses the password. */
export function timestamp(at: number): string {
  const date = new Date(at)
  // Intl is not to be trusted here: some engines write midnight as 24:00:00.
  const time = date.toISOString().slice(11, 19)
  const day = `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${date.getUTCDate()}`
  return `${day} ${time} UTC ${date.getUTCFullYear()}`
}
