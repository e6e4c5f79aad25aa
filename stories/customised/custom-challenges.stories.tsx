/** Custom challenges, each with an application's own form and its Lambda triggers. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { Message } from 'countersign/pool'
import { SignIn } from 'countersign/ui'
import { useEffect, useState } from 'react'
import { expect, waitFor } from 'storybook/test'
import { Captcha, captchaTriggers } from './custom-challenges/captcha.js'
import { seesText } from './sees-text.js'
import { ada, type LoadedSession, password, sessionLoader } from './session-loader.js'
import './custom-challenges/custom-challenges.css'
import { MagicLink, magicLinkTriggers, openLink } from './custom-challenges/magic-link.js'
import { SecurityQuestion, securityQuestionTriggers } from './custom-challenges/security-question.js'

export default { title: 'Customised/Custom challenges' } satisfies Meta

/** The password, then a captcha. */
export const CaptchaChallenge: StoryObj = {
  loaders: [sessionLoader({ pool: { triggers: captchaTriggers }, config: { flow: 'CUSTOM_AUTH_WITH_SRP' } })],
  render: (_, { loaded: { session, texts } }) => (
    <SignIn session={session} layout="page" texts={texts} forms={{ CUSTOM_CHALLENGE: Captcha }} />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), ada.username)
    await userEvent.type(canvas.getByLabelText('Password'), `${password}{Enter}`)
    await canvas.findByRole('checkbox', { name: /I am human/ })
  },
}

export const CaptchaSolved: StoryObj = {
  ...CaptchaChallenge,
  play: async (context) => {
    await CaptchaChallenge.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('checkbox'))
    await seesText(canvas, 'You are signed in.')
  },
}

/** The label of the field shows the text from the Lambda trigger. After a wrong answer, an error is above it. */
export const SecurityQuestionChallenge: StoryObj = {
  loaders: [
    sessionLoader({
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
    await seesText(canvas, /not the answer we have/)
    await waitFor(async () => expect(await field()).toHaveFocus())
  },
}

export const SecurityQuestionAnswered: StoryObj = {
  ...SecurityQuestionChallenge,
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('What was the name of your first pet?')
    await userEvent.type(field, 'REX{Enter}')
    await seesText(canvas, 'You are signed in.')
  },
}

/** The email is in the pool's outbox. Opening its link answers the challenge in the waiting page. */
export const MagicLinkChallenge: StoryObj = {
  loaders: [
    async () => {
      const opened: LoadedSession = await sessionLoader({
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
    await seesText(canvas, /mail at a\*\*\*@e\*\*\*/)
    await expect(await canvas.findByRole('link', { name: 'Sign in' })).toBeInTheDocument()
    await expect(canvas.queryByText('You are signed in.')).not.toBeInTheDocument()
  },
}

export const MagicLinkOpened: StoryObj = {
  ...MagicLinkChallenge,
  play: async (context) => {
    await MagicLinkChallenge.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('link', { name: 'Sign in' }))
    await seesText(canvas, 'You are signed in.')
  },
}

/** The link in an old email is not valid. The pool sends another one. */
export const OldMagicLink: StoryObj = {
  ...MagicLinkChallenge,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Username'), `${ada.username}{Enter}`)
    await canvas.findByRole('link', { name: 'Sign in' })
    openLink('https://larch.example/signed-in#token=an-old-one')
    await seesText(canvas, /That link is an old one/)
    const links = await canvas.findAllByRole('link', { name: 'Sign in' })
    await expect(links).toHaveLength(2)
  },
}

function Inbox({ pool }: Pick<LoadedSession, 'pool'>) {
  const [mails, setMails] = useState<readonly Message[]>([])
  useEffect(() => pool.outbox.subscribe((mail) => setMails((before) => [...before, mail])), [pool])
  return (
    <aside className="inbox" aria-label="Inbox">
      <h2>Inbox</h2>
      {mails.length === 0 && <p>No messages yet.</p>}
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
