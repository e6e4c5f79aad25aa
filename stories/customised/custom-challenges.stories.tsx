/** What Lambdas ask, each with a form of the application's own and the Lambdas that go with it. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Message } from 'countersign/pool'
import { SignIn } from 'countersign/ui'
import { useEffect, useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { type Asked, ada, asked, password } from './asked.js'
import { Captcha, captchaTriggers } from './custom-challenges/captcha.js'
import { see } from './see.js'
import './custom-challenges/custom-challenges.css'
import { MagicLink, magicLinkTriggers, openLink } from './custom-challenges/magic-link.js'
import { SecurityQuestion, securityQuestionTriggers } from './custom-challenges/security-question.js'

export default { title: 'Customised/Custom challenges' } satisfies Meta

/** The password first, and then a token of a captcha's. */
export const ACaptcha: StoryObj = {
  loaders: [asked({ pool: { triggers: captchaTriggers }, config: { flow: 'CUSTOM_AUTH_WITH_SRP' } })],
  render: (_, { loaded: { session, texts } }) => (
    <SignIn session={session} layout="page" texts={texts} forms={{ CUSTOM_CHALLENGE: Captcha }} />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), `${password}{Enter}`)
    await canvas.findByRole('checkbox', { name: /I am a person/ })
  },
}

export const ACaptchaSolved: StoryObj = {
  ...ACaptcha,
  play: async (context) => {
    await ACaptcha.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('checkbox'))
    await see(canvas, 'You are signed in.')
  },
}

/** The question is the label of its field, and a wrong answer is told above it. */
export const ASecurityQuestion: StoryObj = {
  loaders: [
    asked({
      pool: { triggers: securityQuestionTriggers },
      config: { flow: 'CUSTOM_AUTH' },
      answers: [{ username: ada.username }],
    }),
  ],
  render: (_, { loaded: { session, texts } }) => (
    <SignIn session={session} layout="page" texts={texts} forms={{ CUSTOM_CHALLENGE: SecurityQuestion }} />
  ),
  play: async ({ canvas, userEvent }) => {
    const field = () => canvas.findByLabelText('What was the name of your first pet?')
    await userEvent.type(await field(), 'Felix{Enter}')
    await see(canvas, /not what you told us/)
    await waitFor(async () => expect(await field()).toHaveFocus())
  },
}

export const ASecurityQuestionAnswered: StoryObj = {
  ...ASecurityQuestion,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('What was the name of your first pet?')
    await userEvent.type(field, 'REX{Enter}')
    await see(canvas, 'You are signed in.')
  },
}

/** The mail comes to lie in the pool's outbox. Opening the link answers the question, in the page that waits. */
export const AMagicLink: StoryObj = {
  loaders: [
    async () => {
      const opened: Asked = await asked({
        pool: { triggers: magicLinkTriggers(() => opened.pool.outbox) },
        config: { flow: 'CUSTOM_AUTH' },
      })()
      return opened
    },
  ],
  render: (_, { loaded: { session, pool, texts } }) => (
    <div className="beside">
      <SignIn session={session} texts={texts} forms={{ CUSTOM_CHALLENGE: MagicLink }} />
      <Inbox pool={pool} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), `${ada.username}{Enter}`)
    await see(canvas, /mail at a\*\*\*@e\*\*\*/)
    await expect(await canvas.findByRole('link', { name: 'Sign in' })).toBeInTheDocument()
    await expect(canvas.queryByText('You are signed in.')).not.toBeInTheDocument()
  },
}

export const AMagicLinkOpened: StoryObj = {
  ...AMagicLink,
  play: async (context) => {
    await AMagicLink.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('link', { name: 'Sign in' }))
    await see(canvas, 'You are signed in.')
  },
}

/** The link in an old mail signs nobody in: another is sent. */
export const AnOldLink: StoryObj = {
  ...AMagicLink,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), `${ada.username}{Enter}`)
    await canvas.findByRole('link', { name: 'Sign in' })
    openLink('https://larch.example/signed-in#token=an-old-one')
    await see(canvas, /That link is an old one/)
    const links = await canvas.findAllByRole('link', { name: 'Sign in' })
    await expect(links).toHaveLength(2)
  },
}

function Inbox({ pool }: Pick<Asked, 'pool'>) {
  const [mails, setMails] = useState<readonly Message[]>([])
  useEffect(() => pool.outbox.subscribe((mail) => setMails((before) => [...before, mail])), [pool])
  return (
    <aside className="inbox" aria-label="Inbox">
      <h2>Inbox</h2>
      {mails.length === 0 && <p>No mail yet.</p>}
      <ul>
        {mails.map(({ subject, text, code }) => (
          <li key={code}>
            <b>{subject}</b>
            <a
              href={text}
              onClick={(event) => {
                event.preventDefault()
                openLink(text)
              }}
            >
              Sign in
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
