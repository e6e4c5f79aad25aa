import { Screen } from './screens.jsx'

/** Rendered for each request. */
export default function OneScreen({ params }) {
  return <Screen name={params.screen} />
}
