import { type DraftForm, perAudience, type SectionForm, type StatementForm } from './draft-form.ts'
import { nextStatementKey } from './next-statement-key.ts'
import type { ReferenceForm } from './reference-form.ts'

/** One change of the draft, as a function of what it is now. */
export type DraftEdit = (form: DraftForm) => DraftForm

/** Changes one statement; the others stay the same objects, so that only this one is drawn again. */
export function editStatement(uid: string, change: Partial<StatementForm>): DraftEdit {
  return eachSection((section) =>
    section.statements.some((one) => one.uid === uid)
      ? {
          ...section,
          statements: section.statements.map((one) => (one.uid === uid ? { ...one, ...change } : one)),
        }
      : section,
  )
}

export function editSection(uid: string, change: Partial<SectionForm>): DraftEdit {
  return eachSection((section) => (section.uid === uid ? { ...section, ...change } : section))
}

/** Adds an empty statement at the end of a section, under the next free key. */
export function addStatement(sectionUid: string): DraftEdit {
  return (form) => {
    const section = form.sections.find((one) => one.uid === sectionUid)
    if (section === undefined) return form
    const all = form.sections.flatMap(({ statements }) => statements)
    const key = nextStatementKey(
      all.map((one) => one.key),
      section.statements.at(-1)?.key,
    )
    const statement: StatementForm = {
      uid: freeUid(all),
      key,
      stored: false,
      text: perAudience(() => ''),
      grade: null,
      uncited: '',
      questions: '',
      terms: '',
      reviewDueOn: form.reviewDueOn,
      reason: '',
      base: null,
    }
    return editSection(sectionUid, { statements: [...section.statements, statement] })(form)
  }
}

export function removeStatement(uid: string): DraftEdit {
  return eachSection((section) =>
    section.statements.some((one) => one.uid === uid)
      ? { ...section, statements: section.statements.filter((one) => one.uid !== uid) }
      : section,
  )
}

/** Moves a statement one place up or down, over the edge of its section into the neighbouring one. */
export function moveStatement(uid: string, by: -1 | 1): DraftEdit {
  return (form) => {
    const at = form.sections.findIndex(({ statements }) => statements.some((one) => one.uid === uid))
    const section = form.sections[at]
    if (section === undefined) return form
    const place = section.statements.findIndex((one) => one.uid === uid)
    const inside = section.statements[place + by]
    if (inside !== undefined)
      return editSection(section.uid, { statements: swapped(section.statements, place, place + by) })(form)
    const neighbour = form.sections[at + by]
    const statement = section.statements[place]
    if (neighbour === undefined || statement === undefined) return form
    const moved = by === 1 ? [statement, ...neighbour.statements] : [...neighbour.statements, statement]
    return editSection(neighbour.uid, { statements: moved })(removeStatement(uid)(form))
  }
}

/** Adds a section at the end, under a free id. */
export function addSection(): DraftEdit {
  return (form) => {
    const taken = new Set(form.sections.map(({ id }) => id))
    const number = firstFree((candidate) => !taken.has(`section-${candidate}`))
    const section: SectionForm = {
      uid: freeUid(form.sections),
      id: `section-${number}`,
      kind: 'body',
      parent: '',
      title: perAudience(() => ''),
      statements: [],
      base: null,
    }
    return { ...form, sections: [...form.sections, section] }
  }
}

export function removeSection(uid: string): DraftEdit {
  return (form) => ({ ...form, sections: form.sections.filter((one) => one.uid !== uid) })
}

export function moveSection(uid: string, by: -1 | 1): DraftEdit {
  return (form) => {
    const place = form.sections.findIndex((one) => one.uid === uid)
    return form.sections[place + by] === undefined || place === -1
      ? form
      : { ...form, sections: swapped(form.sections, place, place + by) }
  }
}

export function editReference(uid: string, change: Partial<ReferenceForm>): DraftEdit {
  return (form) => ({
    ...form,
    references: form.references.map((one) => (one.uid === uid ? { ...one, ...change } : one)),
  })
}

export function addReferences(added: readonly ReferenceForm[]): DraftEdit {
  return (form) => ({ ...form, references: [...form.references, ...added] })
}

export function removeReference(uid: string): DraftEdit {
  return (form) => ({ ...form, references: form.references.filter((one) => one.uid !== uid) })
}

function eachSection(change: (section: SectionForm) => SectionForm): DraftEdit {
  return (form) => ({ ...form, sections: form.sections.map(change) })
}

function swapped<Item>(items: readonly Item[], one: number, other: number): readonly Item[] {
  return items.map((item, place) => {
    if (place === one) return items[other] ?? item
    return place === other ? (items[one] ?? item) : item
  })
}

function freeUid(items: readonly { readonly uid: string }[]): string {
  const taken = new Set(items.map(({ uid }) => uid))
  return `new ${firstFree((number) => !taken.has(`new ${number}`))}`
}

function firstFree(isFree: (number: number) => boolean): number {
  let number = 1
  while (!isFree(number)) number += 1
  return number
}
