/** The text of a message, with buttons that copy its code and fill it in. */
import type { Message } from 'countersign/pool'
import { CopyButton } from './copy-button.js'

interface MessageTextProps {
  readonly message: Message
  readonly onFill: (code: string) => void
}

export function MessageText({ message: { text, code }, onFill }: MessageTextProps) {
  const [before, after] = text.split(code)
  return (
    <>
      <p>
        {before}
        <b className="code">{code}</b>
        {after}
      </p>
      <p className="actions">
        <button type="button" className="action" onClick={() => onFill(code)}>
          Fill in<span className="visually-hidden"> the code {code}</span>
        </button>
        <CopyButton text={code} label={`the code ${code}`} />
      </p>
    </>
  )
}
