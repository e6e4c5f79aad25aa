/** The switches of the pool, and of how the login screen looks. */
import { useEffect } from 'react'
import { type Settings, switches, switchNames } from '../world/settings.js'

interface SwitchesProps {
  readonly settings: Settings
  readonly onChange: (changed: Partial<Settings>) => void
}

export function Switches({ settings, onChange }: SwitchesProps) {
  const { scheme } = settings
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme
  }, [scheme])

  return (
    <section className="switches" data-panel="setup" aria-label="Switches">
      <Group title="The pool" changes="pool" {...{ settings, onChange }} />
      <Group title="The looks" changes="looks" {...{ settings, onChange }} />
    </section>
  )
}

interface GroupProps extends SwitchesProps {
  readonly title: string
  readonly changes: 'pool' | 'looks'
}

function Group({ title, changes, settings, onChange }: GroupProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {switchNames
        .filter((name) => switches[name].changes === changes)
        .map((name) => (
          <label key={name} className="switch">
            <span>{switches[name].label}</span>
            <select value={settings[name]} onChange={({ target }) => onChange({ [name]: target.value })}>
              {Object.entries(switches[name].values).map(([value, said]) => (
                <option key={value} value={value}>
                  {said}
                </option>
              ))}
            </select>
          </label>
        ))}
    </fieldset>
  )
}
