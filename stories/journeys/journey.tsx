/** A story that is a whole sign-in: the login screen, a pool of its own behind it, and somebody in front of it. */
import type { StoryContext, StoryObj } from '@storybook/react-vite'
import type { Tokens } from 'countersign'
import { Button, Frame, SignIn, type SignInProps, Stage } from 'countersign/ui'
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react'
import { expect } from 'storybook/test'
import { tellOf } from '../../.storybook/conversation/channel.js'
import { type ScenarioName, scenarios } from '../scenarios/index.js'
import type { Scenario } from '../scenarios/scenario.js'
import { begin, type Visit } from '../scenarios/visit.js'
import { challenges, flows, people, preferences, questions, standsUnder } from './coverage.js'
import { createPerson, type Person } from './person.js'

const visits = new WeakMap<HTMLElement, Visit>()

/** What is visited on this page now. */
export function visitOn(canvas: HTMLElement): Visit {
  const visit = visits.get(canvas)
  if (!visit) throw new Error('Nothing is visited here yet.')
  return visit
}

interface JourneyProps {
  readonly scenario: Scenario
  /** The story that it is, by its id, and the element that it stands in. */
  readonly story: string
  readonly canvas: HTMLElement
  readonly texts?: SignInProps['texts']
  /** What stands beside the login screen. */
  readonly beside?: (visit: Visit) => ReactNode
}

/** Begins anew each time that it is mounted, and lives through a change of language. */
export function Journey({ scenario, story, canvas, texts, beside }: JourneyProps) {
  const [visit] = useState(() => begin(scenario, tellOf(story)))
  const [session, setSession] = useState(visit.session)
  const [who, setWho] = useState('')
  useLayoutEffect(() => void visits.set(canvas, visit), [canvas, visit])
  const hear = useCallback(
    (tokens: Tokens) => {
      visit.hear(tokens)
      setWho(String(visit.claims?.id['cognito:username']))
    },
    [visit],
  )
  const screen = (
    <SignIn session={session} onSignedIn={hear} texts={texts} {...scenario.faces}>
      <Stage texts={texts} {...scenario.faces}>
        <Frame title={`Welcome, ${who}`}>
          <Button type="button" onClick={() => setSession(visit.again())}>
            Sign in again
          </Button>
        </Frame>
      </Stage>
    </SignIn>
  )
  if (!beside) return screen
  return (
    <div className="playground">
      {screen}
      {beside(visit)}
    </div>
  )
}

type Telling = Pick<StoryContext, 'id' | 'canvasElement' | 'loaded'>

/** What a journey's story is made of. */
export const rendered =
  (scenario: Scenario) =>
  (_: unknown, { id, canvasElement, loaded }: Telling) => (
    <Journey scenario={scenario} story={id} canvas={canvasElement} texts={loaded.texts} />
  )

/** A journey that somebody walks: its story plays it, and its test with it. */
export const journey = (scenario: Scenario, walk: (person: Person) => Promise<void>): StoryObj => ({
  render: rendered(scenario) as never,
  async play({ canvasElement, userEvent, title, name }) {
    const visit = visitOn(canvasElement)
    await walk(createPerson(canvasElement, userEvent, visit))
    // What it is listed under is what it has passed through.
    const listed = `${title.replace('Journeys/', '')}/${name.replaceAll(' ', '')}`
    for (const flow of standsUnder(flows, listed)) expect(scenario.config?.flow ?? 'USER_SRP_AUTH').toBe(flow)
    for (const preference of standsUnder(preferences, listed))
      expect(scenario.config?.preferredChallenge ?? 'none').toBe(preference)
    for (const person of standsUnder(people, listed))
      expect(scenarios[person as ScenarioName].title).toBe(scenario.title)
    expect(visit.asked).toEqual(expect.arrayContaining([...standsUnder(questions, listed)]))
    expect(visit.posed).toEqual(expect.arrayContaining([...standsUnder(challenges, listed)]))
  },
})
