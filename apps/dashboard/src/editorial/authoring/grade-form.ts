import type { StatementGrade } from '@guideboard/content'
import type { Direction, Strength } from '@guideboard/rules'

export const certaintyLevels = ['high', 'moderate', 'low', 'very-low', 'ungraded'] as const
type CertaintyLevel = (typeof certaintyLevels)[number]

/** The grade of a recommendation, with the reason of an ungraded one beside it. */
export interface GradeForm {
  readonly direction: Direction
  readonly strength: Strength
  readonly certainty: CertaintyLevel
  readonly ungradedBecause: string
  readonly population: string
}

/** What a statement gets when it becomes a recommendation: the most careful choice of each. */
export const newGrade: GradeForm = {
  direction: 'for',
  strength: 'conditional',
  certainty: 'very-low',
  ungradedBecause: '',
  population: '',
}

export function toGradeForm({ direction, strength, certainty, population }: StatementGrade): GradeForm {
  const ungraded = typeof certainty === 'object'
  return {
    direction,
    strength,
    certainty: ungraded ? 'ungraded' : certainty,
    ungradedBecause: ungraded ? certainty.ungraded : '',
    population,
  }
}

export function gradeOf({
  direction,
  strength,
  certainty,
  ungradedBecause,
  population,
}: GradeForm): StatementGrade {
  return {
    direction,
    strength,
    certainty: certainty === 'ungraded' ? { ungraded: ungradedBecause.trim() } : certainty,
    population: population.trim(),
  }
}
