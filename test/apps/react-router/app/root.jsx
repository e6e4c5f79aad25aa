import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router'

export const links = () => [{ rel: 'icon', href: 'data:,' }]

export function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>React Router</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}
