import { spokenTitle } from '../ui/spoken.ts'
import type { Operation } from './changes-query.ts'

const titles: Readonly<Record<string, string>> = {
  'statement.added': '+ Statement added',
  'statement.removed': '− Statement removed',
  'statement.moved': '⇄ Moved to another section',
  'statement.reordered': '⇅ Moved within its section',
  'recommendation.added': '+ Now a recommendation',
  'recommendation.removed': '− No longer a recommendation',
  'strength.changed': 'Strength',
  'certainty.changed': 'Certainty',
  'direction.changed': 'Direction',
  'population.changed': 'Population',
  'uncited.changed': 'Stands without a source',
  'differsFrom.changed': 'Differs on purpose from other articles',
  'askedAs.changed': 'Questions that it answers',
  'reviewDue.changed': 'Review due',
  'text.added': '+ Own words',
  'text.removed': '− Own words taken away',
  'text.changed': 'Reworded',
  'citation.added': '+ Citation added',
  'citation.removed': '− Citation removed',
  'citation.locatorChanged': 'Citation names another place',
  'section.added': '+ Section added',
  'section.removed': '− Section removed',
  'section.moved': '⇅ Section moved',
  'section.nested': 'Section stands under another one',
  'section.kindChanged': 'Section is of another kind',
  'section.renamed': 'Section renamed',
  'topics.changed': 'Topics',
  'policy.changed': 'Review policy',
  'changeNote.changed': 'Change note',
  'ruleSet.added': '+ Rules added',
  'ruleSet.removed': '− Rules removed',
}

const entries: Readonly<Record<string, string>> = {
  reference: 'Reference',
  reason: 'Reason for',
  rule: 'Rule',
  case: 'Case',
  fact: 'Fact',
  definition: 'Definition',
  score: 'Score',
  valueSet: 'Value set',
  rulePart: 'Rules:',
}

/** What happened, with the name of what it happened to. */
export function operationTitle(one: Operation): string {
  if (one.__typename === 'ArticleFieldChange' && one.kind === 'article.changed') return spokenTitle(one.field)
  const known = titles[one.kind]
  if (one.__typename === 'SectionChange') return `${known ?? one.kind}: ${one.title}`
  if (one.__typename !== 'EntryChange' || known !== undefined) return known ?? one.kind
  const [what = '', done = ''] = one.kind.split('.')
  const sign = done === 'added' ? '+ ' : done === 'removed' ? '− ' : ''
  return `${sign}${entries[what] ?? what} ${one.id} ${done}`
}
