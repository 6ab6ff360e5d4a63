import { factsReached } from './names.ts'
import { decisionsOf, type Program } from './program.ts'

type Parts = Omit<Program, 'ruleSet' | 'cells' | 'feeds' | 'safety' | 'related'>

/** What each fact is for: which recommendations it feeds, whether safety hangs on it, what it belongs with. */
export function factRoles(parts: Parts): Pick<Program, 'feeds' | 'safety' | 'related'> {
  return { feeds: feedsOf(parts), safety: safetyFacts(parts), related: relatedFacts(parts) }
}

function feedsOf(parts: Parts): ReadonlyMap<string, ReadonlySet<string>> {
  const guard = parts.eligible === undefined ? [] : factsReached(parts, [parts.eligible])
  const feeds = new Map<string, ReadonlySet<string>>()
  for (const recommendation of parts.byDefeat) {
    const inherited = recommendation.defeatedBy.flatMap((id) => [...(feeds.get(id) ?? [])])
    feeds.set(
      recommendation.written.id,
      new Set([...guard, ...factsReached(parts, decisionsOf(recommendation)), ...inherited]),
    )
  }
  return feeds
}

function safetyFacts(parts: Parts): ReadonlySet<string> {
  const roots = parts.recommendations.flatMap(({ written, body, contraindications }) => {
    const condition = body.kind === 'gate' ? body.onlyIf : body.when
    const critical = written.indicator === 'critical' && condition !== undefined ? [condition] : []
    return [...critical, ...contraindications.map((one) => one.condition)]
  })
  return new Set(factsReached(parts, roots))
}

// Order of first mention, each fact followed by those it is tied to by "impossible".
function relatedFacts(parts: Parts): readonly string[] {
  const ties = parts.impossible.map((one) => factsReached(parts, [one]))
  const placed = new Set<string>()
  const place = (fact: string): void => {
    if (placed.has(fact)) return
    placed.add(fact)
    for (const tie of ties) if (tie.includes(fact)) for (const other of tie) place(other)
  }
  const roots = [...(parts.eligible ? [parts.eligible] : []), ...parts.recommendations.flatMap(decisionsOf)]
  for (const fact of [...factsReached(parts, roots), ...parts.facts.keys()]) place(fact)
  return [...placed]
}
