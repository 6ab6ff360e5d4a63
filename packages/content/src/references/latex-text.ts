/** Combining marks by the accent command that asks for them. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  textgreater: '>',
  textless: '<',
  pm: '±',
  times: '×',
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  mu: 'μ',
}

const dotless: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' }

/** LaTeX as BibTeX fields carry it, as plain text; commands without a meaning here give their argument. */
export function latexText(source: string): string {
  return source
    .replace(/\\([`'^~=."])\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g, accented)
    .replace(/\\([uvHcdbkr])(?:\s*\{\s*(\\?[A-Za-z])\s*\}|\s+([A-Za-z]))/g, accented)
    .replace(/\\([A-Za-z]+)(\s*\{\}|\s+|(?![A-Za-z]))/g, (whole, name: string, after: string) => {
      const letter = letters[name]
      if (letter !== undefined) return letter
      return whole.startsWith('\\\\') ? whole : after.trim() === '' && after !== '' ? ' ' : ''
    })
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, '\u00A0')
    .replace(/(?<!\\)[{}$]/g, '')
    .replace(/\\([&%$#_{}~^\\-])/g, (_whole, sign: string) => (sign === '-' ? '' : sign))
    .replace(/\\\s/g, ' ')
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim()
    .normalize('NFC')
}

function accented(_whole: string, accent: string, braced?: string, bare?: string): string {
  const written = (braced ?? bare ?? '').replace(/^\\/, '')
  return `${dotless[written] ?? written}${accents[accent] ?? ''}`
}
