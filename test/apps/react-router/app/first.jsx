import { Screen } from './screens.jsx'

/** Rendered once, when the application is built. */
export default function First() {
  return <Screen name="plain" />
}
