/** Parts of an application's own: one that adds to the default, and one that does without it. */
import type { PartReplacement } from 'countersign/ui'
import { useId } from 'react'

/** The button of the form gets an arrow; all the others stay as they are. */
export const ButtonWithArrow: PartReplacement<'Button'> = ({ Default, children, ...button }) => (
  <Default {...button}>
    {children}
    {button.variant === undefined && <span aria-hidden="true"> →</span>}
  </Default>
)

/**
 * The label stands in the line around the input. `data-part="input"` is where the focus goes with the next question; what is
 * drawn here once need not be drawn for lists and long texts, too.
 */
export const FieldWithLegend: PartReplacement<'Field'> = ({ Default, ...field }) => {
  const own = useId()
  const {
    label,
    hint,
    error,
    optional,
    options,
    rows,
    startAdornment,
    endAdornment,
    description,
    id = own,
    inputRef,
    ...input
  } = field
  if (options || rows || startAdornment) return <Default {...field} />
  const said = error ?? hint
  return (
    <div className="lined" data-wrong={error ? '' : undefined}>
      <label htmlFor={id}>
        {label}
        {optional && ' (if you like)'}
      </label>
      <div>
        <input
          {...input}
          ref={inputRef}
          id={id}
          data-part="input"
          aria-invalid={error ? true : undefined}
          aria-required={!optional}
          aria-describedby={
            [said && `${own}-said`, description && `${own}-description`].filter(Boolean).join(' ') ||
            undefined
          }
        />
        {endAdornment}
      </div>
      {said && <p id={`${own}-said`}>{said}</p>}
      {description && <div id={`${own}-description`}>{description}</div>}
    </div>
  )
}
