/** Returns an own property. Cognito chooses the name, which can be `constructor` or another inherited one. */
export const getOwn = <Word>(
  words: Readonly<Record<string, Word>>,
  name: string | undefined,
): Word | undefined => (name !== undefined && Object.hasOwn(words, name) ? words[name] : undefined)
