import type { Condition } from '../condition.ts'
import { type Diagram, no, yes } from '../exact/diagram.ts'
import { halfPointsOf } from '../exact/score-diagram.ts'
import { namesIn, reachedFrom } from '../names.ts'
import type { Program } from '../program.ts'
import { bandOf } from '../score.ts'
import { asksForKnown } from './asks-for-known.ts'
import { type Finder, findingOf, undetermined } from './finder.ts'
import type { Finding } from './finding.ts'

/** Named parts without effect: cautions, contraindications, steps, points and definitions that nobody ever meets. */
export function deadParts(finder: Finder): readonly Finding[] {
  return [...deadQualifiers(finder), ...deadSteps(finder), ...deadPoints(finder), ...unused(finder)]
}

function deadQualifiers(finder: Finder): readonly Finding[] {
  const { member, placeOf } = finder
  return member.program.recommendations.flatMap((one) => {
    const kinds = [
      {
        part: 'contraindications',
        list: one.contraindications,
        where: ['for', 'contraindicated', 'defeated'],
      },
      { part: 'cautions', list: one.cautions, where: ['for', 'against'] },
    ] as const
    return kinds.flatMap(({ part, list, where }) =>
      list.flatMap(({ written, condition }, i) =>
        asksForKnown(member.program, condition)
          ? []
          : without(
              finder,
              [member.condition(condition), member.says(one, ...where)],
              `${placeOf(one, `/${part}/${i}`).path}`,
              `"${written.id}" of "${one.written.id}" never shows`,
            ),
      ),
    )
  })
}

function deadSteps(finder: Finder): readonly Finding[] {
  const { member } = finder
  return [...member.program.definitions.values()].flatMap((definition) => {
    if (definition.kind === 'condition') return []
    return definition.steps.flatMap(({ condition, label }, i) =>
      without(
        finder,
        firstHit(
          finder,
          definition.steps.slice(0, i).map((step) => step.condition),
          condition,
        ),
        condition.path.replace(/\/if$/, ''),
        `step ${i + 1} of "${definition.name}", which ends at "${label}", is never reached`,
      ),
    )
  })
}

function deadPoints(finder: Finder): readonly Finding[] {
  const { member, regions, place } = finder
  return [...member.program.scores.values()].flatMap((score) => {
    const picks = score.items.flatMap((item) =>
      item.picks.flatMap(({ condition }, i) =>
        without(
          finder,
          firstHit(
            finder,
            item.picks.slice(0, i).map((pick) => pick.condition),
            condition,
          ),
          condition.path.replace(/\/if$/, ''),
          `nobody is ever given these points of the score "${score.name}"`,
        ),
      ),
    )
    const totals = regions.space.build(() => {
      const { store } = member.completions
      return store.results(member.completions.score(score.name)).map(halfPointsOf)
    })
    const bands = score.bands.flatMap((band, i) => {
      if (totals === undefined || totals.some((total) => bandOf(score, total) === band)) return []
      return without(
        finder,
        [no],
        `/scores/${score.name}/bands/${i}`,
        `no score reaches the band "${band.id}"`,
      )
    })
    return totals === undefined
      ? [...picks, undetermined('dead-clause', [place(`/scores/${score.name}`)])]
      : [...picks, ...bands]
  })
}

function firstHit(
  finder: Finder,
  before: readonly Condition[],
  condition: Condition,
): readonly (Diagram | undefined)[] {
  const { member, regions } = finder
  const missed = before.map((one) => {
    const diagram = member.condition(one)
    return diagram === undefined ? undefined : regions.space.build(() => regions.space.not(diagram))
  })
  return [...missed, member.condition(condition)]
}

function unused(finder: Finder): readonly Finding[] {
  const { program } = finder.member
  const used = usedNames(program)
  const names = [
    ...[...program.definitions.keys()].map((name) => ({ name, path: `/define/${name}` })),
    ...[...program.scores.keys()].map((name) => ({ name, path: `/scores/${name}` })),
  ]
  return names
    .filter(({ name }) => !used.has(name))
    .flatMap(({ name, path }) => shownBy(finder, path, `nothing uses "${name}"`))
}

function usedNames(program: Program): ReadonlySet<string> {
  const outputs = program.ruleSet.outputs ?? []
  const roots = [
    ...(program.eligible ? [program.eligible] : []),
    ...program.impossible,
    ...program.recommendations.flatMap(({ applies, body, contraindications, cautions }) => {
      const inner = body.kind === 'gate' ? body.onlyIf : body.when
      const qualifiers = [...contraindications, ...cautions].map((one) => one.condition)
      return [...(applies ? [applies] : []), ...(inner ? [inner] : []), ...qualifiers]
    }),
    ...outputs.flatMap((name) => {
      const definition = program.definitions.get(name)
      if (definition?.kind === 'condition') return [definition.condition]
      if (definition?.kind === 'choice') return definition.steps.map((step) => step.condition)
      return (program.scores.get(name)?.items ?? []).flatMap((item) =>
        item.picks.map((pick) => pick.condition),
      )
    }),
  ]
  const reached = reachedFrom(program, roots)
  return new Set([...outputs, ...reached.flatMap((one) => namesIn(one).map(({ name }) => name))])
}

function without(
  finder: Finder,
  wanted: readonly (Diagram | undefined)[],
  path: string,
  message: string,
): readonly Finding[] {
  const met = finder.regions.any(...wanted)
  if (met === undefined) return [undetermined('dead-clause', [finder.place(path)])]
  return met ? [] : shownBy(finder, path, message)
}

// Nobody meets the part, so any patient of the guideline shows that it does nothing.
function shownBy(finder: Finder, path: string, message: string): readonly Finding[] {
  const { regions, member, place } = finder
  const eligible = regions.where(member.eligible)
  return findingOf(eligible.kind === 'somebody' ? eligible : regions.where(yes), {
    kind: 'dead-clause',
    severity: 'warning',
    places: [place(path)],
    message,
  })
}
