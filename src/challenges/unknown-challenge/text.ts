export const unknownChallengeText = {
  title: 'This page cannot go on',
  lead: ({ challenge }: { readonly challenge: string }) =>
    `The sign-in asks for something that this page does not know (${challenge}). Please tell whoever runs it.`,
}
