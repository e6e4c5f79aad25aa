/** The code of the login screen with the current settings, ready to copy. */
import { codeFor, type SourceFile } from '../world/code.js'
import { piecesOf } from '../world/highlight.js'
import type { Settings } from '../world/settings.js'
import type { DemoUser } from '../world/users.js'
import { CopyButton } from './copy-button.js'

interface CodePanelProps {
  readonly settings: Settings
  readonly user: DemoUser
}

export function CodePanel({ settings, user }: CodePanelProps) {
  return (
    <section className="code-panel" data-panel="settings" aria-labelledby="code">
      <h2 id="code">Code for this login screen</h2>
      {codeFor(settings, user.session?.preferredChallenge).map((file) => (
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
        <CopyButton text={text} label={name} />
      </figcaption>
      {/* A scrollable element must be reachable by keyboard, and therefore needs a name. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a section does not keep the spaces */}
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
