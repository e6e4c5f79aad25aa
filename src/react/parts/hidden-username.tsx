/**
 * Adds the username to a form that has only a password, so that password managers save both. It is hidden, from
 * screen readers too.
 *
 * @example
 * ```tsx
 * import { HiddenUsername, PasswordField } from 'countersign/ui'
 *
 * export const Fields = ({ username }: { username: string | undefined }) => (
 *   <>
 *     <HiddenUsername username={username} />
 *     <PasswordField label="Password" name="password" autoComplete="current-password" />
 *   </>
 * )
 * ```
 */
export const HiddenUsername = ({ username }: { readonly username: string | undefined }) =>
  username ? (
    <input
      type="text"
      name="username"
      autoComplete="username"
      value={username}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
      data-part="hidden-username"
    />
  ) : null
