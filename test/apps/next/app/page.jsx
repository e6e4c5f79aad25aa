import { Screen } from './screens.jsx'

/** Rendered once, when the application is built. */
export default function Page() {
  return <Screen name="plain" />
}
