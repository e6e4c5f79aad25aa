import type { ReactNode } from 'react'
import { part } from './part.js'

export interface FrameProps {
  /** The heading of the page. */
  readonly title: string
  /** A sentence below the heading. */
  readonly lead?: ReactNode
  /** The name of the user who is signing in. */
  readonly username?: string | undefined
  readonly children: ReactNode
  /** Other ways on, below the form. */
  readonly ways?: ReactNode
}

/**
 * Lays out one form: the heading, a sentence, the username, the form, and the other ways on below it.
 *
 * @example
 * ```tsx
 * import { Button, Field, Form, type FormProps, Frame, useAnswerForm, Ways } from 'countersign/ui'
 *
 * export function Captcha(props: FormProps<'CUSTOM_CHALLENGE'>) {
 *   const { form, field } = useAnswerForm(props)
 *   return (
 *     <Frame title="One more step" lead="Type the letters." username={props.username} ways={<Ways {...props} />}>
 *       <Form {...form}>
 *         <Field {...field('answer', 'Letters')} autoComplete="off" />
 *         <Button pending={props.pending}>Continue</Button>
 *       </Form>
 *     </Frame>
 *   )
 * }
 * ```
 */
export const Frame = part('Frame', ({ title, lead, username, children, ways }) => (
  <section data-part="frame" aria-label={title}>
    <header data-part="head">
      <h1 data-part="title" tabIndex={-1}>
        {title}
      </h1>
      {lead && <p data-part="lead">{lead}</p>}
      {username && (
        <p data-part="who">
          <bdi data-part="name">{username}</bdi>
        </p>
      )}
    </header>
    {children}
    {ways && <footer data-part="ways">{ways}</footer>}
  </section>
))
