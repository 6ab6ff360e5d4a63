const flags = '(?:red[- ]?flags?|danger signs?|warning signs?|alarm (?:signs?|symptoms?))'

/** Whether a text says that the signs of danger were looked for and not found; that nobody looked says nothing. */
export function deniesRedFlags(text: string): boolean {
  if (
    new RegExp(
      String.raw`${flags}\b[^.?!]{0,30}\b(?:not (?:yet )?(?:asked|checked|known|documented)|unknown|undocumented)\b`,
      'i',
    ).test(text)
  )
    return false
  return (
    new RegExp(
      String.raw`\b(?:no|without|denies|excluded|none of the|free of|negative for)(?: other| any| the)? ${flags}`,
      'i',
    ).test(text) ||
    new RegExp(
      String.raw`${flags}\b[^.?!;]{0,30}\b(?:none(?! (?:documented|recorded|noted))|negative|neg|absent|excluded|ruled out|clear|denied)\b`,
      'i',
    ).test(text)
  )
}
