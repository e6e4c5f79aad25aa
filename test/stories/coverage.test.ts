/** Every challenge is shown in every state, or says why not: Storybook's own index is the witness. */
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

/** Each file of stories, with what it leaves out. */
const files = Object.entries(coverage).flatMap(([name, stories]) =>
  (isFile(stories) ? [['', stories] as const] : Object.entries(stories)).map(([way, file]) => ({
    title: `Challenges/${name}${way && `/${way}`}`,
    told: file.default.title,
    without: file.default.parameters.without as Reasons,
  })),
)

it('no challenge is forgotten', () => {
  expect(Object.keys(coverage).sort()).toEqual(Object.keys(forms).sort())
})

it('no file of stories is forgotten', () => {
  const titles = new Set(shown.map((story) => story.replace(/\/\w+$/, '')))
  const ofChallenges = [...titles].filter((title) => title.startsWith('Challenges/'))
  expect(ofChallenges.sort()).toEqual(files.map(({ title }) => title).sort())
})

describe.each(files)('$title', ({ title, told, without }) => {
  it('is called by its name', () => expect(told).toBe(title))

  it.each(Object.keys(states) as StateName[])('%s is shown, or a reason is given why not', (state) => {
    const reason = without[state]
    expect(shown.includes(`${title}/${state}`)).toBe(reason === undefined)
    if (reason !== undefined) expect(reason).toMatch(/^[A-Z].+\.$/)
  })
})

function isFile(
  stories: object,
): stories is Extract<(typeof coverage)['sign-in'], { readonly default: unknown }> {
  return 'default' in stories
}
