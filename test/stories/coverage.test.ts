/** Every challenge has a story for every state, or gives a reason for its absence. Storybook's index lists the stories. */
import { buildIndex } from 'storybook/internal/core-server'
import { describe, expect, it } from 'vitest'
import { forms } from '../../src/challenges/forms.js'
import { coverage } from '../../stories/challenges/coverage.js'
import { type StateName, states } from '../../stories/kit/states.js'

const { entries } = await buildIndex({ configDir: '.storybook' })
const shown = Object.values(entries).flatMap((entry) =>
  entry.type === 'story' ? [`${entry.title}/${entry.exportName}`] : [],
)

type Reasons = Readonly<Partial<Record<StateName, string>>>

/** The files of stories, with the states that they omit. */
const files = Object.entries(coverage).flatMap(([name, stories]) =>
  (isFile(stories) ? [['', stories] as const] : Object.entries(stories)).map(([method, file]) => ({
    title: `Challenges/${name}${method && `/${method}`}`,
    actualTitle: file.default.title,
    omitted: file.default.parameters.omitted as Reasons,
  })),
)

it('every challenge has stories', () => {
  expect(Object.keys(coverage).sort()).toEqual(Object.keys(forms).sort())
})

it('every file of stories belongs to a challenge', () => {
  const titles = new Set(shown.map((story) => story.replace(/\/\w+$/, '')))
  const ofChallenges = [...titles].filter((title) => title.startsWith('Challenges/'))
  expect(ofChallenges.sort()).toEqual(files.map(({ title }) => title).sort())
})

describe.each(files)('$title', ({ title, actualTitle, omitted }) => {
  it('the title is the name of the challenge', () => expect(actualTitle).toBe(title))

  it.each(Object.keys(states) as StateName[])(
    'the state %s has a story, or a reason for its absence',
    (state) => {
      const reason = omitted[state]
      expect(shown.includes(`${title}/${state}`)).toBe(reason === undefined)
      if (reason !== undefined) expect(reason).toMatch(/^[A-Z].+\.$/)
    },
  )
})

function isFile(
  stories: object,
): stories is Extract<(typeof coverage)['sign-in'], { readonly default: unknown }> {
  return 'default' in stories
}
