import { useId } from 'react'
import { part } from './part.js'

/** Props of `<ChoiceList>`. */
export interface ChoiceListProps {
  /** Name of the list for screen readers. */
  readonly label: string
  readonly choices: readonly {
    /** The value that `onChoose` receives. */
    readonly value: string
    /** Text of the button. */
    readonly label: string
    /** Text beside the label, such as "Last used". No default. */
    readonly note?: string | undefined
  }[]
  /** Error message above the list. No default. */
  readonly error?: string | undefined
  /**
   * Whether a request is pending. The buttons do nothing then.
   * @default false
   */
  readonly pending?: boolean | undefined
  /** Called with the value of the pressed button. */
  readonly onChoose: (value: string) => void
}

/** Renders one button for each choice. The user needs no further button. */
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
