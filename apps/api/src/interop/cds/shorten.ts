const longest = 139

/** Words whose loss would turn a sentence around, and every number. */
const weighty = /\d|\b(not|no|never|none|nor|only|unless|except|without|until|before|after|avoid)\b/i

/**
 * A sentence of at most 139 code points. It is cut at the end of a clause or between words, and never so that a number
 * or a word that turns its meaning is lost: then the shorter `otherwise` stands in its place.
 */
export function shorten(text: string, otherwise: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const points = [...plain]
  if (points.length <= longest) return plain
  const cut = [/^.*[.;:](?= )/su, /^.*,(?= )/su, /^.*(?= )/su]
    .map((end) => end.exec(points.slice(0, longest - 1).join(''))?.[0] ?? '')
    .map((kept) => kept.replace(/[\s.,;:]+$/u, ''))
    .find((kept) => kept.length > 0 && !weighty.test(plain.slice(kept.length)))
  if (cut !== undefined) return `${cut}…`
  const short = [...otherwise.replace(/\s+/g, ' ').trim()]
  return short.length <= longest ? short.join('') : `${short.slice(0, longest - 1).join('')}…`
}
