import { audiences } from '@guideboard/content'
import type { Cite, RuleSet } from '@guideboard/rules'
import type { DraftForm, StatementForm } from './draft-form.ts'
import { readInline } from './inline-marks.ts'

/** Who cites a reference: statements by key, and recommendations of the rules by id. */
export interface Usage {
  readonly statements: readonly string[]
  readonly rules: readonly string[]
}

const nobody: Usage = { statements: [], rules: [] }

/** Who cites which reference, by its id. */
export function referenceUsage({ sections, ruleSet }: Pick<DraftForm, 'sections' | 'ruleSet'>) {
  const usage = new Map<string, Usage>()
  const note = (id: string, kind: keyof Usage, by: string) => {
    const so = usage.get(id) ?? nobody
    if (!so[kind].includes(by)) usage.set(id, { ...so, [kind]: [...so[kind], by] })
  }
  for (const statement of sections.flatMap(({ statements }) => statements))
    for (const id of citedBy(statement)) note(id, 'statements', statement.key)
  for (const { id, cites } of citedByRules(ruleSet)) for (const { ref } of cites) note(ref, 'rules', id)
  return (id: string): Usage => usage.get(id) ?? nobody
}

const cited = new WeakMap<StatementForm, ReadonlySet<string>>()

function citedBy(statement: StatementForm): ReadonlySet<string> {
  const known = cited.get(statement)
  if (known !== undefined) return known
  const found = new Set(
    audiences.flatMap((audience) =>
      readInline(statement.text[audience]).flatMap((node) => ('cite' in node ? [node.cite] : [])),
    ),
  )
  cited.set(statement, found)
  return found
}

function citedByRules(
  ruleSet: RuleSet | null,
): readonly { readonly id: string; readonly cites: readonly Cite[] }[] {
  return (ruleSet?.recommendations ?? []).map(({ id, cite, contraindications, cautions, defeats }) => ({
    id,
    cites: [
      cite,
      ...[contraindications, cautions, defeats].flatMap((list) => (list ?? []).map((one) => one.cite)),
    ].flatMap((list) => list ?? []),
  }))
}
