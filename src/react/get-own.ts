/** Returns an own property. Cognito chooses the name, which can be `constructor` or another inherited one. */
export const getOwn = <Value>(
  values: Readonly<Record<string, Value>>,
  name: string | undefined,
): Value | undefined => (name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined)
