import { useState } from 'react'

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for those who hear it. */
  readonly what: string
}

export function CopyButton({ text, what }: CopyButtonProps) {
  const [copied, setCopied] = useState<string>()
  return (
    <>
      <button
        type="button"
        className="action"
        onClick={() => navigator.clipboard?.writeText(text).then(() => setCopied(text))}
      >
        {copied === text ? 'Copied' : 'Copy'}
        <span className="unseen"> {what}</span>
      </button>
      <span className="unseen" role="status">
        {copied === text && `Copied ${what}`}
      </span>
    </>
  )
}
