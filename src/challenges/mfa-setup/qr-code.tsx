/** A QR code as one path of an inline SVG: nothing a strict policy could object to, and sharp at any size. */
import { encode } from 'uqr'

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = squaresOf(text) ?? {}
  if (!data) return null
  return (
    <svg
      data-part="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={pathOf(data)} fill="currentColor" />
    </svg>
  )
}

/** What is too long for any code can still be typed. */
function squaresOf(text: string) {
  try {
    return encode(text, { ecc: 'M', border: 2 })
  } catch {
    return undefined
  }
}

/** Each run of dark squares is one rectangle. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`),
    )
    .join('')
