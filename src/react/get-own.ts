/** What has a word for it. A pool can name anything, and each object answers to names that nobody gave it. */
export const getOwn = <Word>(
  words: Readonly<Record<string, Word>>,
  name: string | undefined,
): Word | undefined => (name !== undefined && Object.hasOwn(words, name) ? words[name] : undefined)
