/**
 * The themes: one for each file of `stories/customised/themes`. The toolbar lists all of them. All style sheets are
 * loaded together, so each one has a selector: `[data-theme='its-name'] [data-countersign] { --cs-…: …; }`
 */
const files = import.meta.glob('../stories/customised/themes/*.css', { eager: true })

const nameOf = (path: string) => path.replace(/^.*\/(.+)\.css$/, '$1')
const capitalised = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** The kit's default theme comes first. */
export const themes: readonly { readonly value: string; readonly title: string }[] = [
  { value: 'default', title: 'Countersign' },
  ...Object.keys(files)
    .map(nameOf)
    .map((value) => ({ value, title: capitalised(value) })),
]
