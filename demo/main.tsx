/** The demo: the login screen, with a local pool, a phone and an inbox in the same page. */
import { createRoot } from 'react-dom/client'
import { Page } from './page.js'
import 'countersign/theme.css'
import './styles/base.css'
import './styles/layout.css'
import './styles/users.css'
import './styles/settings.css'
import './styles/window.css'
import './styles/phone.css'
import './styles/inbox.css'
import './styles/code.css'
import './styles/motion.css'

createRoot(document.querySelector('#demo') as Element).render(<Page />)
