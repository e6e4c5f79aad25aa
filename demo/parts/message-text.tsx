/** What a message says, with its code to be seen at a glance, to be copied and to be filled in. */
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
          Fill in<span className="unseen"> the code {code}</span>
        </button>
        <CopyButton text={code} what={`the code ${code}`} />
      </p>
    </>
  )
}
