/** @type {import('next').NextConfig} */
export default {
  // As `create-next-app` sets them. The build fails where a component reads the clock or a random number.
  cacheComponents: true,
  partialPrefetching: true,
  turbopack: { root: import.meta.dirname },
}
