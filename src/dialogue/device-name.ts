/** Returns a name for this browser that needs no translation, such as "Firefox, Linux". */

// In this order: all browsers call themselves Mozilla, and most call themselves Safari.
const browsers = {
  Edg: 'Edge',
  OPR: 'Opera',
  Firefox: 'Firefox',
  FxiOS: 'Firefox',
  Chrome: 'Chrome',
  CriOS: 'Chrome',
  Safari: 'Safari',
}
const systems = {
  iPhone: 'iPhone',
  iPad: 'iPad',
  Android: 'Android',
  Windows: 'Windows',
  'Mac OS': 'macOS',
  CrOS: 'ChromeOS',
  Linux: 'Linux',
}

export function deviceNameOf(userAgent: string): string {
  const first = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).find(([mark]) => userAgent.includes(mark))?.[1]
  return [first(browsers) ?? 'Browser', first(systems)].filter(Boolean).join(', ')
}
