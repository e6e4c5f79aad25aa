/** The same login screen with Tailwind and the markup of shadcn. */
import { type AuthSession, match, useAuthChallenge } from 'countersign'
import type { FormEvent } from 'react'
import { errorText } from './error-text.js'
import { Button, Card, CardContent, CardHeader, Input, Label } from './shadcn.js'

function typed(event: FormEvent<HTMLFormElement>) {
  event.preventDefault()
  const values = new FormData(event.currentTarget)
  return (name: string) => String(values.get(name) ?? '')
}

export function Login({ session }: { readonly session: AuthSession }) {
  const { challenge, username, pending, error, answer, resend, restart } = useAuthChallenge(session)
  const said = errorText(error)
  const alert = said && (
    <p role="alert" className="text-destructive text-sm">
      {said}
    </p>
  )
  const submit = (
    <Button className="w-full" aria-disabled={pending}>
      Continue
    </Button>
  )
  return (
    <Card className="mx-auto w-full max-w-sm">
      {!challenge ? (
        <CardContent>
          <p role="status">Hello, {username}!</p>
        </CardContent>
      ) : (
        match(challenge, {
          'sign-in': (current) => (
            <>
              <CardHeader>
                <h1 className="text-lg leading-none font-semibold">Members only</h1>
                <p className="text-muted-foreground text-sm">Sign in with the name on your card.</p>
              </CardHeader>
              <CardContent>
                <form
                  key={current.name}
                  className="grid gap-6"
                  onSubmit={(event) => {
                    const value = typed(event)
                    answer(current, { username: value('username'), password: value('password') })
                  }}
                >
                  {alert}
                  <div className="grid gap-2">
                    <Label htmlFor="username">Username</Label>
                    <Input
                      id="username"
                      name="username"
                      autoComplete="username"
                      defaultValue={username}
                      required
                    />
                  </div>
                  <div className="grid gap-2">
                    <Label htmlFor="password">Password</Label>
                    <Input
                      id="password"
                      name="password"
                      type="password"
                      autoComplete="current-password"
                      required
                    />
                  </div>
                  {submit}
                </form>
              </CardContent>
            </>
          ),
          SMS_MFA: (current) => (
            <>
              <CardHeader>
                <h1 className="text-lg leading-none font-semibold">Check your phone</h1>
                <p className="text-muted-foreground text-sm">We have sent a code to {current.destination}.</p>
              </CardHeader>
              <CardContent>
                <form
                  key={current.name}
                  className="grid gap-6"
                  onSubmit={(event) => void answer(current, { code: typed(event)('code') })}
                >
                  <div className="grid gap-2">
                    <Label htmlFor="code">Code</Label>
                    <Input
                      id="code"
                      name="code"
                      inputMode="numeric"
                      autoComplete="one-time-code"
                      aria-invalid={said ? true : undefined}
                      className="font-mono tracking-[0.4em]"
                      required
                    />
                    {alert}
                  </div>
                  {submit}
                  <div className="flex justify-between">
                    <Button type="button" variant="outline" onClick={() => void resend()}>
                      Send another
                    </Button>
                    <Button type="button" variant="link" onClick={restart}>
                      Start over
                    </Button>
                  </div>
                </form>
              </CardContent>
            </>
          ),
          otherwise: ({ name }) => <CardContent>This page can’t ask for {name}.</CardContent>,
        })
      )}
    </Card>
  )
}
