export const unknownChallengeText = {
  title: 'This page cannot go on',
  description: ({ challenge }: { readonly challenge: string }) =>
    `The sign-in asks for something that this page does not know (${challenge}). Please tell whoever runs it.`,
}
