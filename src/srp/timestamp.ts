// TIMESTAMP, as Cognito reads it: `EEE MMM d HH:mm:ss 'UTC' yyyy` in English, whatever the person's language.

/** `Sat Mar 7 09:05:03 UTC 2026`. The day of the month has no leading zero: with one, Cognito refuses the password. */
export function timestamp(at: number): string {
  // Never Intl, whose midnight is 24:00:00 in some engines. ECMA-262 fixes this text to the letter, in English and
  // with two digits for the day: `Sat, 07 Mar 2026 09:05:03 GMT`.
  const [weekday, day, month, year, time] = new Date(at).toUTCString().split(/,? /)
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`
}
