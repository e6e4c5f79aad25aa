/** On narrow screens, tabs show one part of the page at a time. */
const tabs = {
  users: 'Users',
  login: 'Sign in',
  phone: 'Phone',
  inbox: 'Inbox',
  settings: 'Settings',
} as const

export type Tab = keyof typeof tabs

interface TabsProps {
  readonly tab: Tab
  /** The tab with a new message. */
  readonly unread: Tab | undefined
  readonly onGoTo: (tab: Tab) => void
}

export function Tabs({ tab, unread, onGoTo }: TabsProps) {
  return (
    <nav className="tabs" aria-label="Parts of the demo">
      {Object.entries(tabs).map(([name, title]) => (
        <button
          key={name}
          type="button"
          className="tab"
          aria-current={name === tab ? 'page' : undefined}
          onClick={() => onGoTo(name as Tab)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={icons[name as Tab]} />
          </svg>
          {title}
          {name === unread && <span className="unread">, new message</span>}
        </button>
      ))}
    </nav>
  )
}

const icons: Readonly<Record<Tab, string>> = {
  users:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.500a3.5 3.5 0 0 1 0 6.500M18 14.500c2 .7 3.2 2.6 3.5 5.5',
  login: 'M14 4h4a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-4M4 12h11M11 8l4 4-4 4',
  phone:
    'M8 2.500h8a1.5 1.5 0 0 1 1.5 1.500v16a1.5 1.5 0 0 1-1.5 1.500H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.500ZM10.5 18.500h3',
  inbox:
    'M4 5.500h16A1.5 1.5 0 0 1 21.5 7v10a1.5 1.5 0 0 1-1.5 1.500H4A1.5 1.5 0 0 1 2.5 17V7A1.5 1.5 0 0 1 4 5.500ZM3 7l9 6.500L21 7',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9 19.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
}
