export interface CustomChallengeText {
  readonly title: string
  readonly answer: string
  readonly submit: string
  /** Labels of the public challenge parameters, by their names. Only the application knows them. */
  readonly parameters?: { readonly [name: string]: string }
}

export const customChallengeText: CustomChallengeText = {
  title: 'One more step',
  answer: 'Answer',
  submit: 'Continue',
  parameters: {},
}
