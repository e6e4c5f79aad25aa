/** Any form as it is drawn, with no pool behind it: what it is given is told it, and what it gives is kept. */
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
  /** Whether an answer is taken for as long as nobody says otherwise. */
  readonly takes?: boolean
}

const held = { answers: [] as object[], commits: 0 } as {
  root?: Root
  drawn: Drawn
  answers: object[]
  commits: number
}

/** Draws it, or draws it anew with these changes. */
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

/** What was answered so far. */
export const answers = (): readonly object[] => held.answers

/** How often anything was drawn since this was asked last. */
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
