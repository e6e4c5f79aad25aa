/** The kit's default theme, and each file that customises it. All are loaded; `data-theme` selects one. */
const files = import.meta.glob<string>('../stories/customised/themes/*.css', {
  eager: true,
  query: '?raw',
  import: 'default',
})
import.meta.glob('../stories/customised/themes/*.css', { eager: true })

const nameOf = (path: string) => path.replace(/^.*\/(.+)\.css$/, '$1')
const capitalised = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

const sheets = new Map(Object.entries(files).map(([path, css]) => [nameOf(path), css]))

/** The kit's default theme comes first. */
export const themes: Readonly<Record<string, string>> = {
  default: 'Countersign',
  ...Object.fromEntries([...sheets.keys()].map((name) => [name, capitalised(name)])),
}

/** Returns the style sheet of a theme. The default theme has none. */
export const sheetOf = (theme: string): string | undefined => sheets.get(theme)
