/** The settings of the user pool and of the appearance. */
import { useEffect } from 'react'
import { definitions, type Settings, settingNames } from '../world/settings.js'

interface SettingsPanelProps {
  readonly settings: Settings
  readonly onChange: (changed: Partial<Settings>) => void
}

export function SettingsPanel({ settings, onChange }: SettingsPanelProps) {
  const { scheme } = settings
  useEffect(() => {
    document.documentElement.dataset.scheme = scheme
  }, [scheme])

  return (
    <section className="settings" data-panel="settings" aria-label="Settings">
      <Group title="User pool" changes="pool" {...{ settings, onChange }} />
      <Group title="Appearance" changes="appearance" {...{ settings, onChange }} />
    </section>
  )
}

interface GroupProps extends SettingsPanelProps {
  readonly title: string
  readonly changes: 'pool' | 'appearance'
}

function Group({ title, changes, settings, onChange }: GroupProps) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {settingNames
        .filter((name) => definitions[name].changes === changes)
        .map((name) => (
          <label key={name} className="setting">
            <span>{definitions[name].label}</span>
            <select value={settings[name]} onChange={({ target }) => onChange({ [name]: target.value })}>
              {Object.entries(definitions[name].values).map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
    </fieldset>
  )
}
