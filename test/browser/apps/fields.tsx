/** Any form without a pool: the test sets its props, and reads the answers that it gives. */
import { type ComponentType, Profiler } from 'react'
import { createRoot, type Root } from 'react-dom/profiling'
import { forms } from '../../../src/challenges/forms.js'
import type { ChallengeName } from '../../../src/challenges/index.js'
import { AuthLayout } from '../../../src/react/auth-layout.js'
import type { AuthUiOptions } from '../../../src/react/auth-ui.js'
import type { FormProps } from '../../../src/react/form-props.js'
import type { AuthError } from '../../../src/wire/auth-error.js'

export interface Drawn {
  readonly name: ChallengeName
  readonly challenge?: object
  readonly options?: AuthUiOptions
  readonly username?: string
  readonly error?: AuthError | undefined
  readonly pending?: boolean
  /** Whether an answer stays pending until the test says otherwise. */
  readonly takes?: boolean
}

const held = { answers: [] as object[], commits: 0 } as {
  root?: Root
  drawn: Drawn
  answers: object[]
  commits: number
}

/** Renders the form, or renders it again with these changes. */
export async function draw(drawn: Partial<Drawn>): Promise<void> {
  held.drawn = { ...held.drawn, ...drawn }
  const { name, challenge, options, takes, ...props } = held.drawn
  await forms[name].load()
  const Form = forms[name].loaded() as ComponentType<FormProps>
  held.root ??= createRoot(document.querySelector('main') as Element)
  held.root.render(
    <Profiler id="all" onRender={() => void held.commits++}>
      <AuthLayout layout="page" {...options}>
        <Form
          {...props}
          challenge={{ name, ...challenge } as never}
          onAnswer={async (values) => {
            held.answers.push(values)
            if (takes) void draw({ pending: true })
            return { status: 'signed-in', pending: false }
          }}
        />
      </AuthLayout>
    </Profiler>,
  )
}

/** The answers so far. */
export const answers = (): readonly object[] => held.answers

/** The number of commits since the last call. */
export function commits(): number {
  const { commits } = held
  held.commits = 0
  return commits
}

export const names = (): readonly string[] => Object.keys(forms)

export function leave(): void {
  held.root?.unmount()
  delete held.root
}
