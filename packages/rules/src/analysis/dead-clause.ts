import type { Condition } from '../condition.ts'
import { type Diagram, yes } from '../exact/diagram.ts'
import { recommendationDiagram } from '../exact/recommendation-diagram.ts'
import type { RecommendationProgram } from '../program.ts'
import { asksForKnown } from './asks-for-known.ts'
import { type Finder, undetermined } from './finder.ts'
import type { Finding } from './finding.ts'
import type { Region } from './region.ts'
import { type Removal, removalsFrom } from './without-clause.ts'

/** Clauses and limits that can be taken out without a change for any patient. */
export function deadClauses(finder: Finder): readonly Finding[] {
  const { program } = finder.member
  const { completions } = finder.member
  const alone = (root: Condition) => completions.condition(root)
  return [
    ...(program.eligible ? reduced(finder, program.eligible, alone, '"eligible"') : []),
    ...program.recommendations.flatMap((one) => deadInRecommendation(finder, one)),
    ...[...program.definitions.values()].flatMap((one) => {
      const roots = one.kind === 'condition' ? [one.condition] : one.steps.map((step) => step.condition)
      return roots.flatMap((root) => reduced(finder, root, alone, `"${one.name}"`))
    }),
    ...[...program.scores.values()].flatMap((score) =>
      score.items.flatMap((item) =>
        item.picks.flatMap((pick) => reduced(finder, pick.condition, alone, `the score "${score.name}"`)),
      ),
    ),
  ]
}

function deadInRecommendation(finder: Finder, one: RecommendationProgram): readonly Finding[] {
  const { completions, program, outcome } = finder.member
  const name = `"${one.written.id}"`
  const diagramOf = (changed: RecommendationProgram): Diagram => {
    const defeaters = program.recommendations.filter((other) => one.defeatedBy.includes(other.written.id))
    const known = new Map(defeaters.map((other) => [other.written.id, outcome(other)]))
    return recommendationDiagram(program, completions, changed, (id) => known.get(id) ?? yes)
  }
  // Defeaters are built before, so that no budget is asked for inside another one.
  for (const id of one.defeatedBy)
    for (const other of program.recommendations) if (other.written.id === id) outcome(other)
  const { applies, body } = one
  const found: Finding[] = []
  if (applies !== undefined) {
    const { applies: _applies, ...without } = one
    found.push(
      ...(whole(
        finder,
        applies,
        () => diagramOf(one),
        () => diagramOf(without),
        name,
      ) ?? reduced(finder, applies, (root) => diagramOf({ ...one, applies: root }), name)),
    )
  }
  if (body.kind === 'gate')
    found.push(
      ...reduced(finder, body.onlyIf, (onlyIf) => diagramOf({ ...one, body: { ...body, onlyIf } }), name),
    )
  else if (body.when !== undefined) {
    const { when, ...always } = body
    found.push(
      ...(whole(
        finder,
        when,
        () => diagramOf(one),
        () => diagramOf({ ...one, body: always }),
        name,
      ) ?? reduced(finder, when, (root) => diagramOf({ ...one, body: { ...body, when: root } }), name)),
    )
  }
  const alone = (root: Condition) => completions.condition(root)
  const qualifiers = [...one.contraindications, ...one.cautions].map(({ condition }) => condition)
  return [...found, ...qualifiers.flatMap((root) => reduced(finder, root, alone, name))]
}

function whole(
  finder: Finder,
  root: Condition,
  withIt: () => Diagram,
  without: () => Diagram,
  name: string,
): readonly Finding[] | undefined {
  const { space } = finder.regions
  const [before, after] = [space.build(withIt), space.build(without)]
  if (before === undefined || before !== after) return undefined
  return [dead(finder, { path: root.path, clause: root, inside: 'all' }, name)]
}

function reduced(
  finder: Finder,
  root: Condition,
  diagramOf: (root: Condition) => Diagram,
  name: string,
): readonly Finding[] {
  if (asksForKnown(finder.member.program, root)) return []
  const { space } = finder.regions
  const build = (condition: Condition) => space.build(() => diagramOf(condition))
  const whole = build(root)
  if (whole === undefined) return [undetermined('dead-clause', [finder.place(root.path)])]
  const isDead = (removal: Removal) => build(removal.left) === whole || isConstant(finder, removal)
  // What is named must be dead by itself, and still when what was named before it is gone.
  const alone = new Set(
    outermostFirst(removalsFrom(root))
      .filter(isDead)
      .map((removal) => removal.path),
  )
  const found: Finding[] = []
  let rest = root
  while (found.length < alone.size) {
    const next = outermostFirst(removalsFrom(rest)).find((one) => alone.has(one.path) && isDead(one))
    if (next === undefined) break
    found.push(dead(finder, next, name))
    rest = next.left
  }
  return found
}

// Of two clauses that make each other superfluous the later one is named.
function outermostFirst(removals: readonly Removal[]): readonly Removal[] {
  const depth = ({ path }: Removal) => path.split('/').length
  return removals.toReversed().sort((a, b) => depth(a) - depth(b))
}

// A clause that combinations declared impossible make always true (or never) changes nothing either.
function isConstant(finder: Finder, { clause, inside }: Removal): boolean {
  if (clause === undefined || inside === 'limits') return false
  const { regions, member } = finder
  const diagram = member.condition(clause)
  if (diagram === undefined) return false
  if (inside !== 'all') return regions.any(diagram) === false
  const not = regions.space.build(() => regions.space.not(diagram))
  return regions.any(not) === false
}

function dead(finder: Finder, removal: Omit<Removal, 'left'>, name: string): Finding {
  const { regions, member, place } = finder
  const { clause, inside } = removal
  const diagram = clause === undefined ? undefined : member.condition(clause)
  const not = diagram === undefined ? undefined : regions.space.build(() => regions.space.not(diagram))
  const shows = inside === 'all' ? not : diagram
  const region = firstOf(
    () => regions.where(member.eligible, shows),
    () => regions.where(shows),
    () => regions.where(member.eligible),
    () => regions.where(yes),
  )
  const what = inside === 'limits' ? 'this limit' : 'this clause'
  return {
    kind: 'dead-clause',
    severity: 'warning',
    places: [place(removal.path)],
    message: `${what} of ${name} can be left out without a change for any patient`,
    ...(region?.kind === 'somebody' ? { region: region.words, example: region.example } : {}),
  }
}

function firstOf(...looks: readonly (() => Region)[]): Region | undefined {
  for (const look of looks) {
    const region = look()
    if (region.kind === 'somebody') return region
  }
  return undefined
}
