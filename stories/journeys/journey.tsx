/** A story of a whole sign-in: the login screen, a local pool and a simulated user. */
import type { StoryContext, StoryObj } from '@storybook/react-vite'
import type { Tokens } from 'countersign'
import { AuthLayout, Button, FormLayout, SignIn, type SignInProps } from 'countersign/ui'
import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react'
import { expect } from 'storybook/test'
import { reportFor } from '../../.storybook/conversation/channel.js'
import { type ScenarioName, scenarios } from '../scenarios/index.js'
import type { Scenario } from '../scenarios/scenario.js'
import { type ScenarioRun, startScenario } from '../scenarios/scenario-run.js'
import {
  cognitoChallenges,
  flows,
  keysWith,
  preferences,
  scenarioJourneys,
  userChallenges,
} from './coverage.js'
import { createSimulatedUser, type SimulatedUser } from './simulated-user.js'

const runs = new WeakMap<HTMLElement, ScenarioRun>()

/** Returns the scenario that runs in this element. */
export function scenarioRunOn(canvas: HTMLElement): ScenarioRun {
  const run = runs.get(canvas)
  if (!run) throw new Error('No scenario runs in this element.')
  return run
}

interface JourneyProps {
  readonly scenario: Scenario
  /** The id of the story, and its element. */
  readonly story: string
  readonly canvas: HTMLElement
  readonly texts?: SignInProps['texts']
  /** Content beside the login screen. */
  readonly beside?: (run: ScenarioRun) => ReactNode
}

/** Starts a new run when it is mounted. A change of the language does not start a new run. */
export function Journey({ scenario, story, canvas, texts, beside }: JourneyProps) {
  const [run] = useState(() => startScenario(scenario, reportFor(story)))
  const [session, setSession] = useState(run.session)
  const [username, setUsername] = useState('')
  useLayoutEffect(() => void runs.set(canvas, run), [canvas, run])
  const receiveTokens = useCallback(
    (tokens: Tokens) => {
      run.receiveTokens(tokens)
      setUsername(String(run.claims?.id['cognito:username']))
    },
    [run],
  )
  const screen = (
    <SignIn session={session} onSignedIn={receiveTokens} texts={texts} {...scenario.signInProps}>
      <AuthLayout texts={texts} {...scenario.signInProps}>
        <FormLayout title={`Welcome, ${username}`}>
          <Button type="button" onClick={() => setSession(run.restart())}>
            Sign in again
          </Button>
        </FormLayout>
      </AuthLayout>
    </SignIn>
  )
  if (!beside) return screen
  return (
    <div className="playground">
      {screen}
      {beside(run)}
    </div>
  )
}

type RenderContext = Pick<StoryContext, 'id' | 'canvasElement' | 'loaded'>

/** Returns the render function of a journey's story. */
export const renderJourney =
  (scenario: Scenario) =>
  (_: unknown, { id, canvasElement, loaded }: RenderContext) => (
    <Journey scenario={scenario} story={id} canvas={canvasElement} texts={loaded.texts} />
  )

/** Creates the story of a journey. Its play function performs the steps of the user. */
export const journey = (scenario: Scenario, perform: (user: SimulatedUser) => Promise<void>): StoryObj => ({
  render: renderJourney(scenario) as never,
  async play({ canvasElement, userEvent, title, name }) {
    const run = scenarioRunOn(canvasElement)
    await perform(createSimulatedUser(canvasElement, userEvent, run))
    // A journey must match the tables that list it.
    const listed = `${title.replace('Journeys/', '')}/${name.replaceAll(' ', '')}`
    for (const flow of keysWith(flows, listed)) expect(scenario.config?.flow ?? 'USER_SRP_AUTH').toBe(flow)
    for (const preference of keysWith(preferences, listed))
      expect(scenario.config?.preferredChallenge ?? 'none').toBe(preference)
    for (const name of keysWith(scenarioJourneys, listed))
      expect(scenarios[name as ScenarioName].title).toBe(scenario.title)
    expect(run.shownChallenges).toEqual(expect.arrayContaining([...keysWith(userChallenges, listed)]))
    expect(run.sentChallenges).toEqual(expect.arrayContaining([...keysWith(cognitoChallenges, listed)]))
  },
})
