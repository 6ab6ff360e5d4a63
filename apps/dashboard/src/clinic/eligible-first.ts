import type { GuidelineResult } from './guideline-result-fragment.ts'

/** Guidelines that are about this patient before those of which that is not known yet. */
export function eligibleFirst<Result extends Pick<GuidelineResult, 'eligible'>>(
  results: readonly Result[],
): readonly Result[] {
  return [
    ...results.filter(({ eligible }) => eligible === 'TRUE'),
    ...results.filter(({ eligible }) => eligible !== 'TRUE'),
  ]
}
