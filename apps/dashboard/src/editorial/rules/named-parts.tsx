import { conditionWords, definitionWords, nameWords } from '@guideboard/content'
import type { RuleSet } from '@guideboard/rules'
import table from '../../ui/simple-table.module.css'

type Score = NonNullable<RuleSet['scores']>[string]

/** What the names in the decision table stand for: definitions, and scores with their points and bands. */
export function NamedParts({ ruleSet: { define = {}, scores = {} } }: { readonly ruleSet: RuleSet }) {
  const named = [
    ...Object.entries(define).map(([name, definition]) => [name, [definitionWords(definition)]] as const),
    ...Object.entries(scores).map(([name, score]) => [name, scoreWords(score)] as const),
  ]
  if (named.length === 0) return null
  return (
    <table className={table.table}>
      <caption>What the names stand for</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Stands for</th>
        </tr>
      </thead>
      <tbody>
        {named.map(([name, lines]) => (
          <tr key={name}>
            <td>
              <strong>{nameWords(name)}</strong>
            </td>
            <td>
              {lines.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function scoreWords({ items, base = 0, bands = [] }: Score): readonly string[] {
  return [
    ...(base === 0 ? [] : [`starts at ${base}`]),
    ...items.map((item) =>
      'pick' in item
        ? `${item.pick.map((one) => points(one.points, conditionWords(one.if))).join('; ')}; else ${item.else}`
        : points(item.points, conditionWords(item.if)),
    ),
    ...bands.map(({ id, from, to }) => `band ${id}: ${from ?? 'below'} to ${to ?? 'above'}`),
  ]
}

const points = (number: number, condition: string) => `${number} if ${condition}`
