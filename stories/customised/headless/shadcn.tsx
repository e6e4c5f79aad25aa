/** Components of shadcn/ui: tags with Tailwind's classes, copied into the application. */
import type { ComponentProps } from 'react'

const cn = (...classes: (string | undefined)[]) => classes.filter(Boolean).join(' ')

export const Card = ({ className, ...props }: ComponentProps<'div'>) => (
  <div
    data-slot="card"
    className={cn(
      'bg-card text-card-foreground flex flex-col gap-6 rounded-xl border py-6 shadow-sm',
      className,
    )}
    {...props}
  />
)

export const CardHeader = ({ className, ...props }: ComponentProps<'div'>) => (
  <div data-slot="card-header" className={cn('grid gap-1.5 px-6', className)} {...props} />
)

export const CardContent = ({ className, ...props }: ComponentProps<'div'>) => (
  <div data-slot="card-content" className={cn('px-6', className)} {...props} />
)

export const Label = ({ className, ...props }: ComponentProps<'label'>) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller sets htmlFor
  <label
    data-slot="label"
    className={cn('flex items-center gap-2 text-sm leading-none font-medium select-none', className)}
    {...props}
  />
)

export const Input = ({ className, ...props }: ComponentProps<'input'>) => (
  <input
    data-slot="input"
    className={cn(
      'border-input h-9 w-full min-w-0 rounded-md border bg-transparent px-3 py-1 text-base shadow-xs transition-[color,box-shadow] outline-none md:text-sm',
      'focus-visible:border-ring focus-visible:ring-ring/50 focus-visible:ring-[3px]',
      'aria-invalid:ring-destructive/20 aria-invalid:border-destructive',
      className,
    )}
    {...props}
  />
)

const variants = {
  default: 'bg-primary text-primary-foreground hover:bg-primary/90 shadow-xs',
  outline: 'bg-background hover:bg-accent border shadow-xs',
  link: 'text-primary underline-offset-4 hover:underline',
} as const

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: keyof typeof variants
}

export const Button = ({ className, variant = 'default', ...props }: ButtonProps) => (
  <button
    data-slot="button"
    className={cn(
      'inline-flex h-9 items-center justify-center gap-2 rounded-md px-4 py-2 text-sm font-medium whitespace-nowrap transition-all outline-none',
      'focus-visible:border-ring focus-visible:ring-ring/50 focus-visible:ring-[3px]',
      'aria-disabled:pointer-events-none aria-disabled:opacity-50',
      variants[variant],
      className,
    )}
    {...props}
  />
)
