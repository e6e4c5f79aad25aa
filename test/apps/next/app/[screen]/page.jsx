import { Suspense } from 'react'
import { Screen } from '../screens.jsx'

/** Rendered for each request. */
export default function Page({ params }) {
  return (
    <Suspense>
      <Requested params={params} />
    </Suspense>
  )
}

async function Requested({ params }) {
  const { screen } = await params
  return <Screen name={screen} />
}
