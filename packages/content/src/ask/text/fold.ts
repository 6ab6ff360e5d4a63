import { reworded } from './rewordings.ts'

/** Where a sentence ends, among its words. */
export const sentenceEnd = '|'

/** Lower-case words without accents, signs and apostrophes; "can't" and its like become "cannot". */
export function words(text: string): readonly string[] {
  return folded(text).match(/[a-z]+|\d+(?:\.\d+)?|\|/g) ?? []
}

/** The longest question that is read; the rest is left out. */
const longest = 2000

/** As clinicians shorten them in notes. */
const abbreviations: Readonly<Record<string, string>> = {
  mgmt: 'management',
  mgt: 'management',
  tx: 'treatment',
  dx: 'diagnosis',
  hx: 'history',
  sx: 'symptoms',
  neg: 'negative',
  pos: 'positive',
  pts: 'patients',
  's/e': 'side effects',
  'c/i': 'contraindicated',
  'f/u': 'follow up',
  meds: 'medicines',
  abx: 'antibiotics',
}

function folded(text: string): string {
  const plain = text
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u00b4\u0060]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/\btl[; ]?dr\b/g, 'tldr')
    .replace(/\|/g, ' ')
    .replace(/[;!?\n]|\.(?!\d)/g, ' | ')
    .replace(/\bi(?:'ve| have| just|'m sure i)? read\b/g, 'i heard')
    .replace(
      /\bpt (?=(?:on (?!land|the\b|a\b)|has|who|takes|taking|aged|had|wants|already|presents|complains|reports|denies)\b|\d)/g,
      'patient ',
    )
    .replace(
      /\b(mgmt|mgt|tx|dx|hx|sx|neg|pos|pts|s\/e|c\/i|f\/u|meds|abx)\b/g,
      (short) => abbreviations[short] ?? short,
    )
  return reworded(plain)
    .replace(/\bpian\b/g, 'pain')
    .replace(/\bwon'?t\b/g, 'will not')
    .replace(/\b(can'?t|can not|cant)\b/g, 'cannot')
    .replace(/\b(do|does|did|is|are|was|were|has|have|had|should|would|could|must)n'?t\b/g, '$1 not')
    .replace(/(\w)'(s|m|re|ve|ll|d)\b/g, '$1 $2')
    .replace(/'/g, '')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
}
