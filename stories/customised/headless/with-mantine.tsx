/** The same login screen with Mantine's components. */
import {
  Alert,
  Button,
  createTheme,
  Group,
  type MantineColorScheme,
  MantineProvider,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { type AuthSession, match, useAuthChallenge } from 'countersign'
import type { FormEvent, ReactNode } from 'react'
import { errorText } from './error-text.js'

const theme = createTheme({ primaryColor: 'indigo', primaryShade: 8, defaultRadius: 'md' })

export const Mantine = ({ scheme, children }: { readonly scheme: string; readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    forceColorScheme={scheme as Exclude<MantineColorScheme, 'auto'>}
    // Mantine's red has too little contrast.
    cssVariablesResolver={() => ({
      variables: {},
      light: { '--mantine-color-error': '#c92a2a' },
      dark: { '--mantine-color-error': '#ffa8a8' },
    })}
  >
    {children}
  </MantineProvider>
)

function typed(event: FormEvent<HTMLFormElement>) {
  event.preventDefault()
  const values = new FormData(event.currentTarget)
  return (name: string) => String(values.get(name) ?? '')
}

export function Login({ session }: { readonly session: AuthSession }) {
  const { challenge, username, pending, error, answer, resend, restart } = useAuthChallenge(session)
  const said = errorText(error)
  const alert = said && (
    <Alert color="red" variant="outline" role="alert">
      {said}
    </Alert>
  )
  const submit = (
    <Button type="submit" aria-disabled={pending} fullWidth>
      Continue
    </Button>
  )
  return (
    <Paper withBorder shadow="sm" radius="lg" p="xl" maw={400} mx="auto">
      {!challenge ? (
        <Text role="status">Hello, {username}!</Text>
      ) : (
        match(challenge, {
          'sign-in': (current) => (
            <form
              key={current.name}
              onSubmit={(event) => {
                const value = typed(event)
                answer(current, { username: value('username'), password: value('password') })
              }}
            >
              <Stack>
                <Title order={1} size="h2">
                  Members only
                </Title>
                {alert}
                <TextInput label="Username" name="username" autoComplete="username" defaultValue={username} />
                <PasswordInput label="Password" name="password" autoComplete="current-password" />
                {submit}
              </Stack>
            </form>
          ),
          SMS_MFA: (current) => (
            <form
              key={current.name}
              onSubmit={(event) => void answer(current, { code: typed(event)('code') })}
            >
              <Stack>
                <Title order={1} size="h2">
                  Check your phone
                </Title>
                <Text>We have sent a code to {current.destination}.</Text>
                {/* One field instead of PinInput: it accepts pasted and autofilled codes of any length. */}
                <TextInput
                  label="Code"
                  name="code"
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  error={said}
                />
                {submit}
                <Group justify="space-between">
                  <Button variant="default" onClick={() => void resend()}>
                    Send another
                  </Button>
                  <Button variant="default" onClick={restart}>
                    Start over
                  </Button>
                </Group>
              </Stack>
            </form>
          ),
          otherwise: ({ name }) => <Text>This page can’t ask for {name}.</Text>,
        })
      )}
    </Paper>
  )
}
