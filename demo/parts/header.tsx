export function Header() {
  return (
    <header className="header">
      <p className="brand">
        <Mark />
        Countersign
      </p>
      <p className="tagline">
        Every sign-in that an Amazon Cognito user pool can require. Choose a user and sign in.
      </p>
    </header>
  )
}

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M20.7 11.3a6.6 6.6 0 1 0 0 9.4" strokeWidth="3.2" strokeLinecap="round" />
      <circle cx="22.6" cy="16" r="2.2" />
    </svg>
  )
}
