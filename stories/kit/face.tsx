/** The stories of one challenge: its file tells what is particular to it, and the rest is the same for all. */
import type { StoryObj } from '@storybook/react-vite'
import type { Answer, Challenge, Name } from 'countersign'
import { type FormProps, Stage, type StageProps } from 'countersign/ui'
import { type ComponentType, useEffect, useState } from 'react'
import { fn } from 'storybook/test'
import { forms } from '../../src/challenges/forms.js'
import { about } from './about.js'
import * as plays from './plays.js'
import { noAnswer, type Told, tookTooLong } from './problems.js'
import { type StateName, states } from './states.js'

type Details<N extends Name> =
  Challenge<N> extends infer C ? (C extends unknown ? Omit<C, 'name'> : never) : never

/** What is typed into the fields, by their labels. */
export type Typed = Readonly<Record<string, string>>

export interface Particulars<N extends Name, Without> {
  readonly challenge: Details<N>
  /** `ada@example.com`, unless told; nobody, if empty. */
  readonly username?: string
  readonly args?: Partial<FormProps<N>>
  readonly stage?: StageProps
  /** What can be typed, and the answer that it is; codes are sent as soon as they are complete. */
  readonly fits?: { readonly typed: Typed; readonly answer: Answer<N>; readonly sendsItself?: boolean }
  /** What can be typed that does not fit, and what is said of it, by the labels. */
  readonly issue?: { readonly typed: Typed; readonly says: Typed }
  readonly wrong?: Told
  readonly expired?: Told
  readonly limited?: Told
  readonly over?: Told
  /** The longest that can be asked. */
  readonly long?: { readonly challenge?: Details<N>; readonly username?: string }
  /** Whether the sign-in begins with a name alone, and with what is asked after it. */
  readonly beginsByName?: boolean
  /** States that make no sense here, and why. */
  readonly without?: Without & Readonly<Partial<Record<StateName, string>>>
}

interface Shown {
  readonly loaded: Readonly<Record<string, unknown>>
  /** `stage`: more of what all forms of this story share. */
  readonly parameters: { readonly stage?: StageProps }
  readonly viewMode: string
}

export type FaceStory<N extends Name> = StoryObj<FormProps<N>>

export const longestName =
  'wilhelmina.featherstonehaugh-cholmondeley-majoribanks@subsidiary.international-company.example'

export function face<N extends Name, const Without = Record<never, string>>(
  name: N,
  particulars: Particulars<N, Without>,
) {
  const { challenge, username = 'ada@example.com', stage, fits, issue, long = {}, without } = particulars
  const { wrong, expired, limited, over = tookTooLong, beginsByName = false } = particulars

  const asked = (details: Details<N>) => ({ name, ...details }) as unknown as Challenge<N>
  const signIn = { name: 'sign-in', asksPassword: !beginsByName, username } as Challenge<'sign-in'>

  async function load() {
    await Promise.all([forms[name].load(), forms['sign-in'].load()])
    return {}
  }

  function render(args: FormProps<N>, { loaded: { texts }, parameters, viewMode }: Shown) {
    // A problem that ends the conversation is told where the next one begins.
    const isOver =
      args.error !== undefined && args.error.kind !== 'invalid-input' && args.error.recovery === 'restart'
    const shown = isOver ? { ...args, challenge: signIn } : args
    const Form = forms[shown.challenge.name].there() as ComponentType<FormProps>
    return (
      <Stage {...stage} {...parameters.stage} texts={texts as StageProps['texts']}>
        <Arriving Form={Form} alone={viewMode === 'story'} {...(shown as unknown as FormProps)} />
      </Stage>
    )
  }

  const story = (state: StateName, more: FaceStory<N>): FaceStory<N> => ({
    ...more,
    parameters: { ...more.parameters, docs: { description: { story: states[state] } } },
  })

  const told = (state: StateName, told: Told | undefined, fill?: Typed): FaceStory<N> =>
    story(state, {
      args: { error: told?.error } as Partial<FormProps<N>>,
      play: (context) => plays.tells(context, told as Told, fill),
    })

  const typed = wrong?.error.kind === 'rejected' && wrong.error.recovery === 'retry' ? fits?.typed : undefined
  const all: Readonly<Record<StateName, FaceStory<N>>> = {
    Asked: story('Asked', { play: plays.asks }),
    Prefilled: story('Prefilled', { play: (context) => plays.fillsIn(context, fits) }),
    Pending: story('Pending', {
      args: { pending: true } as Partial<FormProps<N>>,
      play: (context) => plays.waits(context, fits?.typed),
    }),
    Misfit: story('Misfit', { play: (context) => plays.findsMisfits(context, issue) }),
    WrongAnswer: told('WrongAnswer', wrong, typed),
    Expired: told('Expired', expired),
    RateLimited: told('RateLimited', limited),
    Unreachable: told('Unreachable', noAnswer, fits?.typed),
    Over: told('Over', over),
    LongText: story('LongText', {
      globals: { locale: 'de', viewport: { value: 'phone', isRotated: false } },
      args: {
        challenge: asked({ ...challenge, ...long.challenge }),
        username: long.username ?? (username && longestName),
      } as Partial<FormProps<N>>,
      play: plays.fits,
    }),
    RightToLeft: story('RightToLeft', { globals: { locale: 'ar' }, play: plays.readsFromTheRight }),
    Dark: story('Dark', { globals: { scheme: 'dark' }, play: plays.isDark }),
    Narrow: story('Narrow', {
      globals: { viewport: { value: 'narrow', isRotated: false } },
      play: plays.fits,
    }),
    ForcedColors: story('ForcedColors', {
      parameters: { forcedColors: true },
      play: plays.showsItsEdges,
    }),
  }

  return {
    /** What goes into the file's default export, beside title and component. */
    meta: {
      args: {
        challenge: asked(challenge),
        username: username || undefined,
        pending: false,
        onAnswer: fn(),
        onResend: fn(),
        onRestart: fn(),
        onGo: fn(),
        ...particulars.args,
      } as unknown as FormProps<N>,
      loaders: [load],
      render,
      argTypes: {
        pending: { control: 'boolean' } as const,
        username: { control: 'text' } as const,
        resendAt: { control: 'number' } as const,
        ...noControls('onAnswer', 'onResend', 'onRestart', 'onGo', 'onChooseAgain', 'onAhead'),
      },
      parameters: {
        without: (without ?? {}) as Without,
        docs: { description: { component: about(name, without ?? {}) } },
      },
    },
    ...(all as { readonly [S in Exclude<StateName, keyof Without>]: FaceStory<N> }),
  }
}

/** What is heard from a form is told under Actions. */
const noControls = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { control: false }] as const))

/** As in life: the question is there before the problem is, and whoever tries again is told again. */
function Arriving({ Form, alone, error, onAnswer, ...face }: ArrivingProps) {
  const [told, setTold] = useState<FormProps['error']>()
  useEffect(() => setTold(error), [error])
  // On a page with other stories none takes the focus to itself.
  const [still, setStill] = useState(!alone)
  useEffect(() => {
    const timer = setTimeout(() => setStill(false), 500)
    return () => clearTimeout(timer)
  }, [])
  const answer: FormProps['onAnswer'] = async (values) => {
    void onAnswer(values)
    if (error) setTold({ ...error })
    return { status: 'challenge', challenge: face.challenge, challengeKey: 0, pending: false, error }
  }
  return (
    <div data-part="question" data-name={face.challenge.name} inert={still}>
      <Form {...face} error={told} onAnswer={answer} />
    </div>
  )
}

interface ArrivingProps extends FormProps {
  readonly Form: ComponentType<FormProps>
  readonly alone: boolean
}
