/** Splits code into pieces for syntax highlighting. */
export interface Piece {
  readonly kind: 'comment' | 'text' | 'word' | 'tag' | 'plain'
  readonly text: string
}

const kinds = {
  comment: /\/\/.*|\/\*[\s\S]*?\*\//,
  text: /'[^'\n]*'|"[^"\n]*"/,
  word: /\b(?:import|from|const|interface|readonly|export|function|return)\b/,
  tag: /<\/?[A-Za-z]+|\/?>(?=\n|$)/,
}

const any = new RegExp(
  Object.entries(kinds)
    .map(([kind, { source }]) => `(?<${kind}>${source})`)
    .join('|'),
  'g',
)

export function piecesOf(code: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { index, 0: text, groups = {} } of code.matchAll(any)) {
    if (index > end) pieces.push({ kind: 'plain', text: code.slice(end, index) })
    const kind = Object.keys(kinds).find((name) => groups[name] !== undefined) as Piece['kind']
    pieces.push({ kind, text })
    end = index + text.length
  }
  return [...pieces, { kind: 'plain', text: code.slice(end) }]
}
