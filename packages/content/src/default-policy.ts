import { canonicalJson } from '@guideboard/rules'
import { type ArticleContent, audiences, type PerAudience, type ReviewPolicy } from './document.ts'

/** Two reviewers, a methodologist and every check: what every approval takes at least. */
export const defaultPolicy = {
  seats: [
    { role: 'reviewer', needed: 2 },
    { role: 'methodologist', needed: 1 },
  ],
  requiredChecks: [
    { id: 'document', minVersion: 1, runs: ['save', 'submit'] },
    { id: 'citation-coverage', minVersion: 1, runs: ['save', 'submit', 'approve'] },
    { id: 'citation-integrity', minVersion: 2, runs: ['save', 'submit', 'approve'] },
    { id: 'reference-status', minVersion: 1, runs: ['submit', 'approve'] },
    { id: 'grading', minVersion: 1, runs: ['save', 'submit'] },
    { id: 'rules', minVersion: 1, runs: ['save', 'submit', 'approve'] },
    { id: 'cases', minVersion: 2, runs: ['save', 'submit', 'approve'] },
    { id: 'audience-parity', minVersion: 1, runs: ['save', 'submit', 'approve'] },
    { id: 'readability', minVersion: 1, runs: ['save', 'submit'] },
    { id: 'contradiction', minVersion: 1, runs: ['submit', 'approve'] },
    { id: 'change-note', minVersion: 1, runs: ['submit'] },
    { id: 'review-due', minVersion: 1, runs: ['submit', 'approve'] },
  ],
  requiredAudiences: ['patient', 'clinician'],
  reviewWithinMonths: 24,
} as const satisfies ReviewPolicy

/**
 * The policy that goes into the next saved content: the board's defaults, and a patient representative when
 * words that patients or caregivers read differ from the version it is based on (absent for a new article).
 */
export function resolvePolicy(
  defaults: ReviewPolicy,
  base: ArticleContent | undefined,
  next: ArticleContent,
): ReviewPolicy {
  const seated = defaults.seats.some((seat) => seat.role === 'patient-representative')
  if (seated || !layWordsChanged(base, next)) return defaults
  return { ...defaults, seats: [...defaults.seats, { role: 'patient-representative', needed: 1 }] }
}

function layWordsChanged(base: ArticleContent | undefined, next: ArticleContent): boolean {
  return canonicalJson(base === undefined ? {} : layWords(base)) !== canonicalJson(layWords(next))
}

/** What patients and caregivers have in words of their own, by the key it stands under. */
function layWords(content: ArticleContent): { readonly [place: string]: unknown } {
  const words: (readonly [string, unknown])[] = content.sections.flatMap((section) => [
    ...layVariants(`section ${section.id}`, section.title),
    ...section.statements.flatMap((statement) => layVariants(`statement ${statement.key}`, statement.text)),
  ])
  return Object.fromEntries(words)
}

function layVariants<Words>(place: string, words: PerAudience<Words>): (readonly [string, Words])[] {
  return audiences
    .filter((audience) => audience === 'patient' || audience === 'caregiver')
    .flatMap((audience) => {
      const own = words[audience]
      return own === undefined ? [] : [[`${place} ${audience}`, own] as const]
    })
}
