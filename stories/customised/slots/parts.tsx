/** Replaced parts: one extends the default part, the other one does not use it. */
import type { PartReplacement } from 'countersign/ui'
import { useId } from 'react'

/** Adds an arrow to the form's submit button. Other buttons do not change. */
export const ButtonWithArrow: PartReplacement<'Button'> = ({ Default, children, ...button }) => (
  <Default {...button}>
    {children}
    {button.variant === undefined && <span aria-hidden="true"> →</span>}
  </Default>
)

/**
 * Draws the label in the border of the input. The kit focuses `data-part="input"` when the next challenge appears. Lists
 * and long texts use the default part.
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
