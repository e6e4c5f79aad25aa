/** Creates the stories of one challenge. A challenge's own file gives the examples; the states are the same for all. */
import type { StoryObj } from '@storybook/react-vite'
import type { Answer, Challenge, ChallengeName } from 'countersign'
import { AuthLayout, type AuthLayoutProps, type FormProps } from 'countersign/ui'
import { type ComponentType, useEffect, useState } from 'react'
import { fn } from 'storybook/test'
import { forms } from '../../src/challenges/forms.js'
import * as assertions from './assertions.js'
import { describeChallenge } from './describe-challenge.js'
import { type ExampleError, networkError, sessionExpired as sessionExpiredError } from './example-errors.js'
import { type StateName, states } from './states.js'

type Details<N extends ChallengeName> =
  Challenge<N> extends infer C ? (C extends unknown ? Omit<C, 'name'> : never) : never

/** Values for the fields, by their labels. */
export type Typed = Readonly<Record<string, string>>

export interface ChallengeExample<N extends ChallengeName, Omitted> {
  readonly challenge: Details<N>
  /**
   * An empty string means that no username is known.
   *
   * @default 'ada@example.com'
   */
  readonly username?: string
  readonly args?: Partial<FormProps<N>>
  readonly layoutProps?: AuthLayoutProps
  /** Valid input, and the answer that the form makes of it. `autoSubmits`: a complete code is sent without a button. */
  readonly valid?: { readonly typed: Typed; readonly answer: Answer<N>; readonly autoSubmits?: boolean }
  /** Invalid input, and the messages about it, by the labels of the fields. */
  readonly invalid?: { readonly typed: Typed; readonly messages: Typed }
  readonly wrong?: ExampleError
  readonly expired?: ExampleError
  readonly rateLimited?: ExampleError
  readonly sessionExpired?: ExampleError
  /** The challenge with the longest details that it can have. */
  readonly longest?: { readonly challenge?: Details<N>; readonly username?: string }
  /** Whether the sign-in form asks for the username alone. */
  readonly usernameFirst?: boolean
  /** States that this challenge does not have, each with the reason. */
  readonly omit?: Omitted & Readonly<Partial<Record<StateName, string>>>
}

interface RenderContext {
  readonly loaded: Readonly<Record<string, unknown>>
  /** `layoutProps`: further props of the layout for this story. */
  readonly parameters: { readonly layoutProps?: AuthLayoutProps }
  readonly viewMode: string
}

export type ChallengeStory<N extends ChallengeName> = StoryObj<FormProps<N>>

export const longestUsername =
  'wilhelmina.featherstonehaugh-cholmondeley-majoribanks@subsidiary.international-company.example'

export function challengeStories<N extends ChallengeName, const Omitted = Record<never, string>>(
  name: N,
  example: ChallengeExample<N, Omitted>,
) {
  const { challenge, username = 'ada@example.com', layoutProps, valid, invalid, longest = {}, omit } = example
  const { wrong, expired, rateLimited, sessionExpired = sessionExpiredError, usernameFirst = false } = example

  const challengeWith = (details: Details<N>) => ({ name, ...details }) as unknown as Challenge<N>
  const signIn = { name: 'sign-in', passwordRequired: !usernameFirst, username } as Challenge<'sign-in'>

  async function load() {
    await Promise.all([forms[name].load(), forms['sign-in'].load()])
    return {}
  }

  function render(args: FormProps<N>, { loaded: { texts }, parameters, viewMode }: RenderContext) {
    // After an error that ends the sign-in, the first form shows the error.
    const isEnded =
      args.error !== undefined && args.error.kind !== 'invalid-input' && args.error.recovery === 'restart'
    const props = isEnded ? { ...args, challenge: signIn } : args
    const Form = forms[props.challenge.name].loaded() as ComponentType<FormProps>
    return (
      <AuthLayout {...layoutProps} {...parameters.layoutProps} texts={texts as AuthLayoutProps['texts']}>
        <FormWithError Form={Form} alone={viewMode === 'story'} {...(props as unknown as FormProps)} />
      </AuthLayout>
    )
  }

  const story = (state: StateName, more: ChallengeStory<N>): ChallengeStory<N> => ({
    ...more,
    parameters: { ...more.parameters, docs: { description: { story: states[state] } } },
  })

  const errorStory = (
    state: StateName,
    example: ExampleError | undefined,
    typed?: Typed,
  ): ChallengeStory<N> =>
    story(state, {
      args: { error: example?.error } as Partial<FormProps<N>>,
      play: (context) => assertions.showsError(context, example as ExampleError, typed),
    })

  const typed =
    wrong?.error.kind === 'rejected' && wrong.error.recovery === 'retry' ? valid?.typed : undefined
  const all: Readonly<Record<StateName, ChallengeStory<N>>> = {
    Default: story('Default', { play: assertions.showsChallenge }),
    Prefilled: story('Prefilled', { play: (context) => assertions.submitsPrefilled(context, valid) }),
    Pending: story('Pending', {
      args: { pending: true } as Partial<FormProps<N>>,
      play: (context) => assertions.ignoresInputWhilePending(context, valid?.typed),
    }),
    InvalidInput: story('InvalidInput', {
      play: (context) => assertions.showsInvalidInput(context, invalid),
    }),
    WrongAnswer: errorStory('WrongAnswer', wrong, typed),
    Expired: errorStory('Expired', expired),
    RateLimited: errorStory('RateLimited', rateLimited),
    NetworkError: errorStory('NetworkError', networkError, valid?.typed),
    SessionExpired: errorStory('SessionExpired', sessionExpired),
    LongText: story('LongText', {
      globals: { locale: 'de', viewport: { value: 'phone', isRotated: false } },
      args: {
        challenge: challengeWith({ ...challenge, ...longest.challenge }),
        username: longest.username ?? (username && longestUsername),
      } as Partial<FormProps<N>>,
      play: assertions.fitsViewport,
    }),
    RightToLeft: story('RightToLeft', { globals: { locale: 'ar' }, play: assertions.isRightToLeft }),
    Dark: story('Dark', { globals: { scheme: 'dark' }, play: assertions.isDark }),
    Narrow: story('Narrow', {
      globals: { viewport: { value: 'narrow', isRotated: false } },
      play: assertions.fitsViewport,
    }),
    ForcedColors: story('ForcedColors', {
      parameters: { forcedColors: true },
      play: assertions.showsBorders,
    }),
  }

  return {
    /** Part of the file's default export, beside the title and the component. */
    meta: {
      args: {
        challenge: challengeWith(challenge),
        username: username || undefined,
        pending: false,
        onAnswer: fn(),
        onResend: fn(),
        onRestart: fn(),
        onGoTo: fn(),
        ...example.args,
      } as unknown as FormProps<N>,
      loaders: [load],
      render,
      argTypes: {
        pending: { control: 'boolean' } as const,
        username: { control: 'text' } as const,
        resendAt: { control: 'number' } as const,
        ...noControls('onAnswer', 'onResend', 'onRestart', 'onGoTo', 'onBack', 'onPeek'),
      },
      parameters: {
        omitted: (omit ?? {}) as Omitted,
        docs: { description: { component: describeChallenge(name, omit ?? {}) } },
      },
    },
    ...(all as { readonly [S in Exclude<StateName, keyof Omitted>]: ChallengeStory<N> }),
  }
}

/** The callbacks have no controls: their calls are listed under Actions. */
const noControls = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { control: false }] as const))

/** Renders the form first and its error afterwards, as in an application. Each further answer shows the error again. */
function FormWithError({ Form, alone, error, onAnswer, ...props }: FormWithErrorProps) {
  const [shownError, setShownError] = useState<FormProps['error']>()
  useEffect(() => setShownError(error), [error])
  // On a docs page with several stories, no story may take the focus.
  const [inert, setInert] = useState(!alone)
  useEffect(() => {
    const timer = setTimeout(() => setInert(false), 500)
    return () => clearTimeout(timer)
  }, [])
  const answer: FormProps['onAnswer'] = async (values) => {
    void onAnswer(values)
    if (error) setShownError({ ...error })
    return { status: 'challenge', challenge: props.challenge, challengeKey: 0, pending: false, error }
  }
  return (
    <div data-part="challenge" data-name={props.challenge.name} inert={inert}>
      <Form {...props} error={shownError} onAnswer={answer} />
    </div>
  )
}

interface FormWithErrorProps extends FormProps {
  readonly Form: ComponentType<FormProps>
  readonly alone: boolean
}
