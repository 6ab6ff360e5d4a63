import { conditionWords } from '@guideboard/content'
import type { Recommendation, RuleSet } from '@guideboard/rules'
import table from '../../../ui/simple-table.module.css'
import { StrengthBadge } from '../../../ui/strength-badge.tsx'
import { kindOf } from './recommendation-kind.ts'
import rulesStyles from './rules.module.css'

/** All recommendations side by side: for whom, when, and what withholds them. */
export function DecisionTable({ ruleSet }: { readonly ruleSet: RuleSet }) {
  if (ruleSet.recommendations.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={rulesStyles.table} aria-label="Decision table" tabIndex={0}>
      <table className={table.table}>
        <caption>
          Decision table{ruleSet.eligible && `, for patients of whom: ${conditionWords(ruleSet.eligible)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Recommendation</th>
            <th scope="col">Scope</th>
            <th scope="col">Speaks</th>
            <th scope="col">Withheld if</th>
            <th scope="col">Cautions</th>
          </tr>
        </thead>
        <tbody>
          {ruleSet.recommendations.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be doubled while they are written.
            <Row key={place} recommendation={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ recommendation }: { readonly recommendation: Recommendation }) {
  const { id, statement, action, applies, when, onlyIf, contraindications, cautions, defeats } =
    recommendation
  const kind = kindOf(recommendation)
  return (
    <tr>
      <td>
        <strong>{id}</strong> {statement && `(${statement})`}
        <br />
        {action.verb} {action.code}
        <br />
        <StrengthBadge
          direction={recommendation.direction === 'against' ? 'AGAINST' : 'FOR'}
          strength={recommendation.strength === 'strong' ? 'STRONG' : 'CONDITIONAL'}
        />
      </td>
      <td>{applies ? conditionWords(applies) : 'everybody'}</td>
      <td>
        {kind === 'gate' && onlyIf && `for if ${conditionWords(onlyIf)}, else against`}
        {kind === 'when' && when && `${recommendation.direction ?? 'for'} when ${conditionWords(when)}`}
        {kind === 'always' && `always ${recommendation.direction ?? 'for'}`}
        {defeats && defeats.length > 0 && `; takes the place of ${defeats.map((one) => one.id).join(', ')}`}
      </td>
      <td>{contraindications?.map((one) => conditionWords(one.when)).join('; ') || 'nothing'}</td>
      <td>{cautions?.map((one) => conditionWords(one.when)).join('; ') || 'none'}</td>
    </tr>
  )
}
