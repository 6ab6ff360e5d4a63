import { audiences } from '@guideboard/content'
import { spoken, spokenTitle } from '../../../ui/spoken.ts'
import type { DraftForm, SectionForm, StatementForm } from '../draft-form.ts'
import { sameWritten } from './same-written.ts'

/** Something that was typed and is not saved: where, and the words there now, if it is words. */
export interface ScratchDifference {
  readonly name: string
  readonly words?: string
}

const fronts = [
  'language',
  'question',
  'title',
  'topics',
  'intendedUser',
  'limits',
  'disclaimer',
  'reviewDueOn',
  'changeSummary',
] as const

/** Everything in which what was typed differs from what is saved, in the order of the page. */
export function scratchDifferences(saved: DraftForm, typed: DraftForm): readonly ScratchDifference[] {
  const front = fronts
    .filter((name) => saved[name] !== typed[name])
    .map((name) => ({
      name: name === 'changeSummary' ? 'What changed' : spokenTitle(name),
      words: typed[name],
    }))
  return [
    ...front,
    ...sectionDifferences(saved, typed),
    ...statementDifferences(saved, typed),
    ...listDifferences('Reference', saved.references, typed.references, ({ id }) => id),
    ...ruleDifferences(saved, typed),
  ]
}

function sectionDifferences(saved: DraftForm, typed: DraftForm): readonly ScratchDifference[] {
  const heads = ({ sections }: DraftForm) =>
    sections.map(({ id, kind, parent, title, statements }: SectionForm) => ({
      id,
      kind,
      parent,
      title,
      order: statements.map(({ key }) => key),
    }))
  return listDifferences('Section', heads(saved), heads(typed), ({ id }) => id)
}

function statementDifferences(saved: DraftForm, typed: DraftForm): readonly ScratchDifference[] {
  const all = ({ sections }: DraftForm) => sections.flatMap(({ statements }) => statements)
  const before = new Map(all(saved).map((one) => [one.key, one]))
  const now = new Set(all(typed).map(({ key }) => key))
  return [
    ...all(typed).flatMap((one) => statementDifference(before.get(one.key), one)),
    ...all(saved)
      .filter(({ key }) => !now.has(key))
      .map(({ key }) => ({ name: `Statement ${key} is removed` })),
  ]
}

function statementDifference(
  before: StatementForm | undefined,
  one: StatementForm,
): readonly ScratchDifference[] {
  if (before === one) return []
  if (before === undefined) return [{ name: `New statement ${one.key}`, words: one.text.clinician }]
  const words = audiences
    .filter((audience) => before.text[audience] !== one.text[audience])
    .map((audience) => ({
      name: `Statement ${one.key}, words for ${audience}s`,
      words: one.text[audience],
    }))
  const parts = (['grade', 'uncited', 'reviewDueOn', 'reason'] as const)
    .filter((part) => !sameWritten(before[part], one[part]))
    .map((part) => ({ name: `Statement ${one.key}, ${part === 'uncited' ? 'why uncited' : spoken(part)}` }))
  return [...words, ...parts]
}

function ruleDifferences(saved: DraftForm, typed: DraftForm): readonly ScratchDifference[] {
  const [before, now] = [saved.ruleSet, typed.ruleSet]
  if (before === now) return []
  if (before === null || now === null) return [{ name: now === null ? 'The rules are removed' : 'The rules' }]
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])]
  const parts: ReadonlyMap<string, unknown> = new Map(Object.entries(now))
  const earlier: ReadonlyMap<string, unknown> = new Map(Object.entries(before))
  return keys
    .filter((key) => !sameWritten(parts.get(key), earlier.get(key)))
    .map((key) => ({ name: `Rules: ${spoken(key)}` }))
}

/** Entries of a list by name: what is new, other, or gone. */
function listDifferences<Item>(
  noun: string,
  saved: readonly Item[],
  typed: readonly Item[],
  nameOf: (item: Item) => string,
): readonly ScratchDifference[] {
  const before = new Map(saved.map((one) => [nameOf(one), one]))
  const now = new Set(typed.map(nameOf))
  return [
    ...typed
      .filter((one) => !sameWritten(before.get(nameOf(one)), one))
      .map((one) => ({
        name: before.has(nameOf(one)) ? `${noun} ${nameOf(one)}` : `New ${noun.toLowerCase()} ${nameOf(one)}`,
      })),
    ...saved
      .filter((one) => !now.has(nameOf(one)))
      .map((one) => ({ name: `${noun} ${nameOf(one)} is removed` })),
  ]
}
