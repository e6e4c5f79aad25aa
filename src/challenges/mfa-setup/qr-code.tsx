/** A QR code as one path of an inline SVG, which a strict Content Security Policy allows. */
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

/** Returns `undefined` if the text is too long for a QR code. The user can still type the key. */
function squaresOf(text: string) {
  try {
    return encode(text, { ecc: 'M', border: 2 })
  } catch {
    return undefined
  }
}

/** Returns the path. Adjacent dark squares of a row are one rectangle. */
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
