/** An application that renders again without a reason, and a pool with hostile replies. */
import { createRoot, type Root } from 'react-dom/client'
import { type AuthConfig, type AuthSession, createAuthSession, type Transport } from '../../../src/index.js'
import { de } from '../../../src/locales/de.js'
import { createPool, type PoolOptions } from '../../../src/pool/index.js'
import { Field, SignIn, type SignInProps } from '../../../src/ui.js'

interface Wanted {
  readonly pool?: PoolOptions
  /** The replies to all calls, one after the other. Without them there is a pool. */
  readonly replies?: readonly object[]
  readonly config?: Partial<Omit<AuthConfig, 'transport'>>
}

type Looks = Partial<Pick<SignInProps, 'signUpAttributes' | 'optionalAttributes' | 'usernameType'>> & {
  readonly german?: boolean
  /** An input beside the login screen. */
  readonly beside?: boolean
}

const held: {
  root?: Root
  session?: AuthSession
  looks: Looks
  signedIn: number
  inputs: object[]
  gate?: Promise<void> | undefined
  open?: () => void
} = {
  looks: {},
  signedIn: 0,
  inputs: [],
}

const ada = { username: 'ada', password: 'Correct-h0rse', attributes: { email: 'ada@example.com' } }

const Mine: NonNullable<NonNullable<SignInProps['parts']>['Field']> = ({ Default, ...props }) => (
  <Default {...props} />
)

export function start({ pool: options, replies, config }: Wanted = {}, looks: Looks = {}): void {
  const pool = createPool({ users: [ada], ...options })
  const left = [...(replies ?? [])]
  const says: Transport = async (operation) => ({ operation, body: left.shift() as Record<string, unknown> })
  const transport: Transport = async (operation, input, signal) => {
    held.inputs.push({ operation, ...input })
    await held.gate
    return (replies ? says : pool)(operation, input, signal)
  }
  held.session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    ...config,
    transport,
  })
  held.root?.unmount()
  held.root = createRoot(document.querySelector('main') as Element)
  draw(looks)
}

/** Renders everything again with new objects. */
export function draw(looks: Looks = held.looks): void {
  held.looks = looks
  const { german, beside, ...props } = looks
  held.root?.render(
    <>
      <SignIn
        {...props}
        session={held.session as AuthSession}
        texts={german ? { ...de } : { common: { loading: 'Wait' } }}
        parts={{ Field: Mine }}
        forms={{ 'forgot-password': ({ Default, ...props }) => <Default {...props} /> }}
        providers={<p>Providers</p>}
        onSignedIn={() => {
          held.signedIn += 1
        }}
      >
        <p>Hello</p>
      </SignIn>
      {beside && <Field label="Search" />}
    </>,
  )
}

export const signedIn = (): number => held.signedIn
export const go = (entry: 'sign-up' | 'forgot-password'): void => held.session?.goTo(entry)
export const restart = (): void => held.session?.restart()
export const leave = (): void => held.root?.unmount()

/** From here on the pool is slow; and from there on it is not. */
export function slow(): void {
  held.gate = new Promise((resolve) => {
    held.open = resolve
  })
}
export function fast(): void {
  held.open?.()
  held.gate = undefined
}

/** The calls to the pool, in order. */
export const inputs = (): readonly object[] => held.inputs.splice(0)
