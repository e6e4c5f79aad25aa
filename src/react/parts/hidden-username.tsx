/** The name beside a password: managers save the pair only where both stand in one form. Nobody sees or hears it. */
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
