import type { ArticleContent } from '@guideboard/content'
import { type DraftForm, type SectionForm, type StatementForm, toForm } from '../draft-form.ts'
import { sameWritten } from './same-written.ts'

/** A scratch as the form shows it, and the document of which it is the form. */
export interface OpenedScratch {
  readonly content: ArticleContent
  readonly form: DraftForm
}

/**
 * What was typed, as the form; it need not be a correct article yet. Whatever is as it was saved stays the same
 * object, so that only what was typed counts as changed. `null` when no form of ours can have written it.
 */
export function openScratch(json: unknown, saved: DraftForm): OpenedScratch | null {
  try {
    // Only this editor writes scratches, and only for the same person: the shape is that of `withForm`.
    const written = json as ArticleContent
    const content = { ...written, ...(written.ruleSet && { ruleSet: withGaps(written.ruleSet) }) }
    return { content, form: sharing(toForm(content), saved) }
  } catch {
    // Another version of the software may have written it otherwise.
    return null
  }
}

/** JSON has no number that is not written yet: it comes back as `null`, which rules hold nowhere else. */
function withGaps<Part>(part: Part): Part {
  const revived: unknown = JSON.parse(JSON.stringify(part), (_key, value: unknown) =>
    value === null ? Number.NaN : value,
  )
  return revived as Part
}

function sharing(form: DraftForm, saved: DraftForm): DraftForm {
  const statements = byKey(
    saved.sections.flatMap((section) => section.statements),
    ({ key }) => key,
  )
  const sections = byKey(saved.sections, ({ id }) => id)
  const references = byKey(saved.references, ({ id }) => id)
  const statementOf = (one: StatementForm) => {
    const before = statements.get(one.key)
    if (before === undefined) return { ...one, stored: false }
    return sameWritten(before, one) ? before : one
  }
  const sectionOf = (one: SectionForm) => {
    const before = sections.get(one.id)
    const shared = { ...one, statements: one.statements.map(statementOf) }
    return before === undefined ? { ...shared, base: null } : sameWritten(before, one) ? before : shared
  }
  return {
    ...form,
    sections: form.sections.map(sectionOf),
    references: form.references.map((one) => {
      const before = references.get(one.id)
      if (before === undefined) return { ...one, stored: false }
      return sameWritten(before, one) ? before : one
    }),
    ruleSet: sameWritten(form.ruleSet, saved.ruleSet) ? saved.ruleSet : form.ruleSet,
  }
}

const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [keyOf(item), item]))
