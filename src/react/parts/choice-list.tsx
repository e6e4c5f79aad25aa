import { useId } from 'react'
import { part } from './part.js'

export interface ChoiceListProps {
  /** What is chosen among, for those who can't see the page. */
  readonly label: string
  readonly choices: readonly {
    readonly value: string
    readonly label: string
    readonly note?: string | undefined
  }[]
  readonly error?: string | undefined
  readonly pending?: boolean | undefined
  /** A choice needs no further button. */
  readonly onChoose: (value: string) => void
}

export const ChoiceList = part('ChoiceList', ({ label, choices, error, pending, onChoose }) => {
  const id = useId()
  return (
    <>
      {error && (
        <p data-part="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <ul data-part="choice-list" aria-label={label} aria-describedby={error && `${id}-error`}>
        {choices.map(({ value, label, note }) => (
          <li key={value}>
            <button
              type="button"
              data-part="choice"
              data-value={value}
              aria-disabled={pending || undefined}
              onClick={() => pending || onChoose(value)}
            >
              <span>{label}</span> {note && <span data-part="note">{note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
})
