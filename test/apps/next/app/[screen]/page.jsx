import { Screen } from '../screens.jsx'

/** Rendered for each request. */
export default async function Page({ params }) {
  const { screen } = await params
  return <Screen name={screen} />
}
