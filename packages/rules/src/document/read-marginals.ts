import type { FactDeclaration } from '../fact-declaration.ts'
import { readFields, readList, readText } from './fields.ts'
import { type Issues, pointer, report, shown } from './issues.ts'
import { readCites } from './read-cites.ts'

/** What is assumed of made-up patients: at most one share per yes/no fact, each with its source. */
export function readMarginals(
  issues: Issues,
  facts: ReadonlyMap<string, FactDeclaration>,
  json: unknown,
): void {
  const seen = new Set<unknown>()
  for (const [i, one] of readList(issues, json, '/marginals').entries()) {
    const path = pointer('/marginals', i)
    const fields = readFields(issues, one, path, { required: ['fact', 'yes', 'among', 'cite'] })
    if (fields === undefined) continue
    const { fact, yes } = fields
    const declared = facts.get(String(fact))
    if (declared === undefined)
      report(issues, 'unknown-ref', `${path}/fact`, `no fact is called ${shown(fact)}`, 'name a fact')
    else if (declared.type !== 'boolean')
      report(issues, 'wrong-type', `${path}/fact`, `${shown(fact)} is no yes/no fact`, 'name one that is')
    if (seen.has(fact))
      report(issues, 'duplicate-id', `${path}/fact`, `${shown(fact)} has two shares`, 'keep one')
    seen.add(fact)
    if (typeof yes !== 'number' || yes < 0 || yes > 1)
      report(issues, 'wrong-type', `${path}/yes`, `${shown(yes)} is no share`, 'write a number from 0 to 1')
    readText(issues, fields.among, `${path}/among`)
    readCites(issues, fields.cite, path)
  }
}
