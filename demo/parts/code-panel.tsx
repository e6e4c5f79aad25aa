/** The code for what is on the screen, ready to be taken along. */
import { codeFor, type SourceFile } from '../world/code.js'
import { piecesOf } from '../world/highlight.js'
import type { Person } from '../world/people.js'
import type { Settings } from '../world/settings.js'
import { CopyButton } from './copy-button.js'

interface CodePanelProps {
  readonly settings: Settings
  readonly person: Person
}

export function CodePanel({ settings, person }: CodePanelProps) {
  return (
    <section className="code-panel" data-panel="setup" aria-labelledby="code">
      <h2 id="code">The code for what you see</h2>
      {codeFor(settings, person.session?.preferredChallenge).map((file) => (
        <Source key={file.name} {...file} />
      ))}
    </section>
  )
}

function Source({ name, text }: SourceFile) {
  let at = 0
  return (
    <figure className="source">
      <figcaption>
        {name}
        <CopyButton text={text} what={name} />
      </figcaption>
      {/* What scrolls must be within reach of a keyboard, and then it needs a name. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section would not keep the spaces */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre tabIndex={0} role="region" aria-label={name}>
        <code>
          {piecesOf(text).map(({ kind, text }) => {
            at += text.length
            return (
              <span key={at} data-kind={kind}>
                {text}
              </span>
            )
          })}
        </code>
      </pre>
    </figure>
  )
}
