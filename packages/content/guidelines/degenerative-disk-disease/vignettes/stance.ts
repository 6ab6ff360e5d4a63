import type { Answer, AnsweredRecommendation } from './answer.ts'

/**
 * What the rules say of one topic, in the words in which vignettes are judged. `open`: it needs data, or waits
 * for a contraindication to be excluded. `silent`: nothing applies.
 */
export type Stance = 'offer' | 'offer-with-caution' | 'offer-not-excluded' | 'avoid' | 'open' | 'silent'

/** The first recommendation that has something to say; an open one speaks only where none is decided. */
export function speaking(answer: Answer, ids: readonly string[]): AnsweredRecommendation | undefined {
  const results = ids.flatMap((id) => answer.recommendations.find((one) => one.id === id) ?? [])
  const spoken = results.filter((one) => stanceOf(one) !== 'silent')
  return spoken.find((one) => stanceOf(one) !== 'open') ?? spoken[0]
}

/** The recommendations whose gaps the answer has: the one that speaks, or all that are open with it. */
export function answering(answer: Answer, ids: readonly string[]): readonly AnsweredRecommendation[] {
  const result = speaking(answer, ids)
  if (result === undefined) return []
  if (stanceOf(result) !== 'open') return [result]
  return answer.recommendations.filter((one) => ids.includes(one.id) && stanceOf(one) === 'open')
}

export function stanceOf(result: AnsweredRecommendation | undefined): Stance {
  if (result === undefined) return 'silent'
  const { outcome } = result
  switch (outcome.kind) {
    case 'for':
      if (presentCautions(result).length > 0) return 'offer-with-caution'
      return outcome.notExcluded.length > 0 ? 'offer-not-excluded' : 'offer'
    case 'against':
      return 'avoid'
    case 'withheld':
      return outcome.because.includes('contraindication-unknown') ? 'open' : 'avoid'
    case 'needs-data':
      return 'open'
    case 'not-applicable':
      return 'silent'
  }
}

export function presentCautions(result: AnsweredRecommendation | undefined): readonly string[] {
  return (result?.cautions ?? []).filter((one) => one.present === true).map((one) => one.id)
}

export function isOffered(stance: Stance): boolean {
  return stance.startsWith('offer')
}
