// TIMESTAMP in Cognito's format: `EEE MMM d HH:mm:ss 'UTC' yyyy`, always in English.

/** Returns `Sat Mar 7 09:05:03 UTC 2026`. Cognito rejects the password if the day of the month has a leading zero. */
export function timestamp(at: number): string {
  // Not Intl, whose midnight is 24:00:00 in some engines. ECMA-262 defines the format of `toUTCString`, in English and
  // with two digits for the day: `Sat, 07 Mar 2026 09:05:03 GMT`.
  const [weekday, day, month, year, time] = new Date(at).toUTCString().split(/,? /)
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`
}
