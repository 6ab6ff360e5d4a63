import { yes } from '../exact/diagram.ts'
import type { FullOutcome } from '../exact/full-outcome.ts'
import type { RecommendationProgram } from '../program.ts'
import { type Finder, findingOf, undetermined } from './finder.ts'
import type { Finding } from './finding.ts'

/** Recommendations that are never given, gates that never say "for", and defeats without effect. */
export function unreachables(finder: Finder): readonly Finding[] {
  return finder.member.program.recommendations.flatMap((one) => neverGiven(finder, one))
}

function neverGiven(finder: Finder, one: RecommendationProgram): readonly Finding[] {
  const { member, regions, placeOf } = finder
  const { id } = one.written
  const never = (...wanted: readonly FullOutcome[]) => regions.any(member.says(one, ...wanted))
  const places = [placeOf(one)]
  const speaks = never('for', 'against', 'contraindicated')
  if (speaks === undefined) return [undetermined('unreachable', places)]
  const about = { kind: 'unreachable', severity: 'error', places } as const
  if (!speaks) {
    const defeated = findingOf(regions.where(member.says(one, 'defeated')), {
      ...about,
      message: `"${id}" is defeated whenever it would speak`,
    })
    if (defeated.length > 0) return defeated
    return somebody(finder, {
      ...about,
      message: `no patient can ever be given "${id}": its conditions exclude each other`,
    })
  }
  if (one.body.kind !== 'gate') return []
  if (never('for', 'contraindicated', 'defeated') === false)
    return findingOf(regions.where(member.says(one, 'against')), {
      ...about,
      message: `the gate "${id}" never opens: it is never "for"`,
    })
  return []
}

function somebody(finder: Finder, finding: Parameters<typeof findingOf>[1]): readonly Finding[] {
  const { member, regions } = finder
  const eligible = regions.where(member.eligible)
  const region = eligible.kind === 'somebody' ? eligible : regions.where(yes)
  if (region.kind !== 'somebody') return [finding]
  return [{ ...finding, region: region.words, example: region.example }]
}

/** Defeats that never take effect: the defeating recommendation never speaks where the other one is "for". */
export function voidDefeats(finder: Finder): readonly Finding[] {
  const { member, regions, placeOf } = finder
  const { recommendations } = member.program
  return recommendations.flatMap((one) =>
    (one.written.defeats ?? []).flatMap((defeat, i) => {
      const loser = recommendations.find((other) => other.written.id === defeat.id)
      if (loser === undefined) return []
      const meets = regions.any(
        member.says(one, 'for', 'against'),
        member.says(
          { ...loser, defeatedBy: [], written: { ...loser.written, id: `${defeat.id} alone` } },
          'for',
        ),
      )
      const places = [placeOf(one, `/defeats/${i}`), placeOf(loser)]
      if (meets === undefined) return [undetermined('void-defeat', places)]
      if (meets) return []
      return findingOf(firstOf(finder, one, loser), {
        kind: 'void-defeat',
        severity: 'warning',
        places,
        message: `"${one.written.id}" never speaks where "${defeat.id}" is "for": the defeat has no effect`,
      })
    }),
  )
}

// Whoever the defeating recommendation speaks to shows it: the other one is not "for" there anyway.
function firstOf({ member, regions }: Finder, one: RecommendationProgram, loser: RecommendationProgram) {
  const spoken = regions.where(member.says(one, 'for', 'against'))
  if (spoken.kind === 'somebody') return spoken
  const other = regions.where(member.says(loser, 'for'))
  return other.kind === 'somebody' ? other : regions.where(yes)
}
