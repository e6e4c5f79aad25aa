import type { ReactNode } from 'react'
import { part } from './part.js'

/** Props of `<FormLayout>`. */
export interface FormLayoutProps {
  /** The heading of the form. It also becomes the title of the page. */
  readonly title: string
  /** Text below the heading. No default. */
  readonly description?: ReactNode
  /** The username, shown below the heading. No default. */
  readonly username?: string | undefined
  /** The form. */
  readonly children: ReactNode
  /** Actions below the form, such as `<FormActions>`. No default. */
  readonly footer?: ReactNode
}

/**
 * Lays out one form: heading, description, username, the form itself and the actions below it.
 *
 * @example
 * ```tsx
 * import { Button, Field, Form, type FormProps, FormLayout, useChallengeForm, FormActions } from 'countersign/ui'
 *
 * export function Captcha(props: FormProps<'CUSTOM_CHALLENGE'>) {
 *   const { form, field } = useChallengeForm(props)
 *   return (
 *     <FormLayout title="One more step" description="Type the letters." username={props.username} footer={<FormActions {...props} />}>
 *       <Form {...form}>
 *         <Field {...field('answer', 'Letters')} autoComplete="off" />
 *         <Button pending={props.pending}>Continue</Button>
 *       </Form>
 *     </FormLayout>
 *   )
 * }
 * ```
 */
export const FormLayout = part('FormLayout', ({ title, description, username, children, footer }) => (
  <section data-part="form-layout" aria-label={title}>
    <header data-part="header">
      <h1 data-part="title" tabIndex={-1}>
        {title}
      </h1>
      {description && <p data-part="description">{description}</p>}
      {username && (
        <p data-part="user">
          <bdi data-part="name">{username}</bdi>
        </p>
      )}
    </header>
    {children}
    {footer && <footer data-part="actions">{footer}</footer>}
  </section>
))
