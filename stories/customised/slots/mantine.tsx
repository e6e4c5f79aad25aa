/** The parts of the kit's forms, drawn with Mantine's components. */
import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core'
import type { Parts } from 'countersign/ui'
import { useId } from 'react'

/** Removes `undefined` values, which Mantine's types do not accept. */
const told = <Props extends object>(props: Props) =>
  props as { [Name in keyof Props]: Exclude<Props[Name], undefined> }

const variants = { primary: 'filled', secondary: 'default', link: 'transparent' } as const

export const mantineParts: Partial<Parts> = {
  Alert: ({ Default, ...alert }) =>
    alert.variant === 'error' ? (
      <Alert role="alert" color="red" variant="outline">
        {alert.children}
      </Alert>
    ) : (
      <Default {...alert} />
    ),

  Button: ({ Default: _, variant = 'primary', pending, onClick, color: __, ...button }) => (
    <Button
      type={variant === 'primary' ? 'submit' : 'button'}
      variant={variants[variant]}
      {...(variant === 'link' && { size: 'compact-sm', w: 'fit-content', px: 0 })}
      // A long text in another language wraps to a second line.
      h="auto"
      mih={variant === 'link' ? 24 : 36}
      styles={{ label: { whiteSpace: 'normal' } }}
      // Not `disabled` or `loading`: the button would lose the focus.
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...told(button)}
    />
  ),

  ChoiceList: ({ label, choices, pending, onChoose }) => (
    <Stack component="ul" aria-label={label} p={0} m={0} gap="xs" styles={{ root: { listStyle: 'none' } }}>
      {choices.map(({ value, label }) => (
        <li key={value}>
          <Button
            fullWidth
            size="md"
            variant="default"
            justify="space-between"
            rightSection={<span aria-hidden="true">›</span>}
            aria-disabled={pending || undefined}
            onClick={() => pending || onChoose(value)}
          >
            {label}
          </Button>
        </li>
      ))}
    </Stack>
  ),

  Field: ({ Default, ...field }) => {
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
      inputRef,
      ...rest
    } = field
    const { size: _, color: __, 'aria-describedby': describedBy, ...input } = rest
    if (options || rows || startAdornment) return <Default {...field} />
    const said = [description && `${own}-description`, describedBy].filter(Boolean).join(' ')
    return (
      <div>
        <TextInput
          {...told(input)}
          {...(inputRef && { ref: inputRef })}
          label={optional ? `${label} (optional)` : label}
          description={hint}
          error={error}
          rightSection={endAdornment}
          data-part="input"
          aria-required={!optional}
          {...(said && { 'aria-describedby': said })}
        />
        {description && (
          <Text component="div" id={`${own}-description`} size="sm" mt={4}>
            {description}
          </Text>
        )}
      </div>
    )
  },

  FormLayout: ({ title, description, username, children, footer }) => (
    <Stack component="section" aria-label={title}>
      <div>
        <Title order={1} size="h2" tabIndex={-1} data-part="title">
          {title}
        </Title>
        {description && <Text>{description}</Text>}
        {username && <Text fw={600}>{username}</Text>}
      </div>
      {children}
      <Stack gap="xs">{footer}</Stack>
    </Stack>
  ),
}
