/**
 * The themes: each is a file of `stories/customised/themes`, and whoever adds one adds it to the toolbar. All are
 * there at once, so each says when it holds: `[data-theme='its-name'] [data-countersign] { --cs-…: …; }`
 */
const files = import.meta.glob('../stories/customised/themes/*.css', { eager: true })

export const themes: readonly string[] = [
  'default',
  ...Object.keys(files).map((path) => path.replace(/^.*\/(.+)\.css$/, '$1')),
]
