/**
 * The themes: each is a file of `stories/customised/themes`, and whoever adds one adds it to the toolbar. All are
 * there at once, so each says when it holds: `[data-theme='its-name'] [data-countersign] { --cs-…: …; }`
 */
const files = import.meta.glob('../stories/customised/themes/*.css', { eager: true })

const nameOf = (path: string) => path.replace(/^.*\/(.+)\.css$/, '$1')
const capitalised = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** The kit's own theme comes first. */
export const themes: readonly { readonly value: string; readonly title: string }[] = [
  { value: 'default', title: 'Countersign' },
  ...Object.keys(files)
    .map(nameOf)
    .map((value) => ({ value, title: capitalised(value) })),
]
