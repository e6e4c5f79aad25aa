export const unknownChallengeText = {
  title: 'You cannot continue here',
  description: ({ challenge }: { readonly challenge: string }) =>
    `This page does not support the next step (${challenge}). Contact the site's owner.`,
}
