export const customChallengeText = {
  title: 'One more question',
  answer: 'Your answer',
  submit: 'Continue',
}
