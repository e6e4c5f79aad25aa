import { useState } from 'react'

interface CopyButtonProps {
  readonly text: string
  /** Names the copied text, for screen readers. */
  readonly label: string
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const [copied, setCopied] = useState<string>()
  return (
    <>
      <button
        type="button"
        className="action"
        onClick={() => navigator.clipboard?.writeText(text).then(() => setCopied(text))}
      >
        {copied === text ? 'Copied' : 'Copy'}
        <span className="visually-hidden"> {label}</span>
      </button>
      <span className="visually-hidden" role="status">
        {copied === text && `Copied ${label}`}
      </span>
    </>
  )
}
