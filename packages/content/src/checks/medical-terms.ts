import { drugs } from './parity/drug-names.ts'

/**
 * Words that a text for patients may need because the thing has no plainer name, or because the reader will
 * meet the word on a package or in a letter. They should be explained where they stand first.
 */
const terms = [
  'acetaminophen',
  'allergy',
  'antibiotic',
  'anticoagulant',
  'anticholinergic',
  'asthma',
  'cancer',
  'diabetes',
  'diuretic',
  'glaucoma',
  'ibuprofen',
  'inflammation',
  'infection',
  'inhibitor',
  'medication',
  'medicine',
  'mindfulness',
  'osteoporosis',
  'pneumonia',
  'pregnancy',
  'recommendation',
  'rheumatic',
  'serotonin',
  'syndrome',
  'tonsil',
  'ultrasound',
] as const

/** In lower case and the singular. */
export const medicalTerms: ReadonlySet<string> = new Set([
  ...terms,
  ...drugs.flatMap(({ name, also }) => [name, ...also]).filter((word) => !word.includes(' ')),
])
