import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalContent } from '../canonical-content.ts'
import { article, reference, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent } from '../document.ts'
import { parseContent } from '../parse-content.ts'
import { ruleSet } from '../rule-set.test-kit.ts'
import { sameJson } from './changed-paths.ts'
import { diffContent } from './diff-content.ts'
import { fieldValue } from './field-value.ts'
import { within } from './merge-clashes.ts'
import { mergeContent } from './merge-content.ts'
import { fieldOf } from './operation-field.ts'
import { drawFrom, randomContent } from './random-content.test-kit.ts'
import { edited, operationName, steadyContent } from './random-edits.test-kit.ts'

const seeds = fc.integer({ min: 0, max: 0x7fffffff })
const three = fc.tuple(seeds, seeds, seeds)
const documents = (all: readonly [number, number, number]) => {
  const [base, mine, theirs] = all
  const of = (seed: number) => randomContent(drawFrom(seed))
  return { base: of(base), mine: of(mine), theirs: of(theirs) }
}
const runs = { numRuns: 60, seed: 20261127 }
const text = canonicalContent

describe('a merge', () => {
  it('with nothing on one side is the other side', () => {
    fc.assert(
      fc.property(three, (drawn) => {
        const { base, mine: x } = documents(drawn)
        for (const merge of [
          mergeContent(base, x, base),
          mergeContent(base, base, x),
          mergeContent(base, x, x),
        ]) {
          expect(merge.conflicts).toEqual([])
          expect(text(merge.content)).toBe(text(x))
        }
      }),
      runs,
    )
  })

  it('keeps every edit of both where they touch nothing in common', () => {
    let edits = 0
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, count) => {
        const draw = drawFrom(seed)
        const base = steadyContent(draw, article)
        const claimed = new Set<string>()
        const mine = edited(base, draw, count, claimed)
        const theirs = edited(base, draw, count, claimed)
        const merge = mergeContent(base, mine.content, theirs.content)
        edits += mine.operations.length + theirs.operations.length
        expect(merge.conflicts).toEqual([])
        expect(diffContent(base, merge.content).map(operationName).sort()).toEqual(
          [...mine.operations, ...theirs.operations].sort(),
        )
      }),
      runs,
    )
    expect(edits).toBeGreaterThan(300)
  })

  it('conflicts exactly where both changed one field differently, and takes every other field from whoever changed it', () => {
    let [conflicts, fields] = [0, 0]
    fc.assert(
      fc.property(three, (drawn) => {
        const { base, mine, theirs } = documents(drawn)
        const merge = mergeContent(base, mine, theirs)
        const disputed = (field: string) => merge.conflicts.some((one) => within(field, one.field))
        for (const conflict of merge.conflicts) {
          conflicts += 1
          expect(sameJson(conflict.mine, conflict.theirs)).toBe(false)
        }
        const [own, others] = [fieldsOf(base, mine), fieldsOf(base, theirs)]
        const changes = (field: string, all: ReadonlySet<string>) =>
          [...all].some((one) => within(one, field) || within(field, one))
        for (const field of [...own, ...others].filter((one) => !/(\/place|:empty)$/.test(one))) {
          const [is, was] = [fieldValue(merge.content, field), fieldValue(base, field)]
          const [a, b] = [fieldValue(mine, field), fieldValue(theirs, field)]
          const clash = !sameJson(a, b) && !sameJson(a, was) && !sameJson(b, was)
          if (clash) expect([field, disputed(field)]).toEqual([field, true])
          if (disputed(field)) continue
          fields += 1
          const wanted = changes(field, own) && !sameJson(a, was) ? a : b
          expect([field, is]).toEqual([field, wanted])
        }
      }),
      runs,
    )
    expect(conflicts).toBeGreaterThan(300)
    expect(fields).toBeGreaterThan(500)
  })

  it('becomes mine, or theirs, in the disputed fields as they are chosen', () => {
    let chosen = 0
    fc.assert(
      fc.property(three, (drawn) => {
        const { base, mine, theirs } = documents(drawn)
        const { conflicts } = mergeContent(base, mine, theirs)
        for (const side of ['mine', 'theirs'] as const) {
          const choices = new Map(conflicts.map(({ field }) => [field, side]))
          const { content } = mergeContent(base, mine, theirs, choices)
          for (const conflict of conflicts.filter(({ field }) => !field.endsWith('/place'))) {
            chosen += 1
            expect([conflict.field, fieldValue(content, conflict.field)]).toEqual([
              conflict.field,
              conflict[side],
            ])
          }
        }
      }),
      runs,
    )
    expect(chosen).toBeGreaterThan(300)
  })
})

function fieldsOf(base: ArticleContent, to: ArticleContent): ReadonlySet<string> {
  return new Set(diffContent(base, to).map(fieldOf))
}

const two = [section('one', [statement('S1'), statement('S2')]), section('two', [statement('S3')])]
const base = article({ sections: two, references: [reference('acp'), reference('nice')], ruleSet: ruleSet() })
const conflictsOf = (mine: ArticleContent, theirs: ArticleContent) =>
  mergeContent(base, mine, theirs).conflicts.map(({ field }) => field)
const reworded = (key: string, words: string) => ({
  ...base,
  sections: base.sections.map((one) => ({
    ...one,
    statements: one.statements.map((all) =>
      all.key === key ? { ...all, text: { clinician: said(words, 'acp') } } : all,
    ),
  })),
})
const without = (key: string) => ({
  ...base,
  sections: base.sections.map((one) => ({
    ...one,
    statements: one.statements.filter((all) => all.key !== key),
  })),
})

describe('a conflict', () => {
  it('is one field of one statement, with both sides of it', () => {
    const merge = mergeContent(base, reworded('S1', 'Mine'), reworded('S1', 'Theirs'))
    expect(merge.conflicts).toEqual([
      {
        field: '/statements/S1/text/clinician',
        base: said('Clinician S1', 'acp'),
        mine: said('Mine', 'acp'),
        theirs: said('Theirs', 'acp'),
        taken: 'theirs',
      },
    ])
    expect(conflictsOf(reworded('S1', 'Mine'), reworded('S2', 'Theirs'))).toEqual([])
  })

  it('is the whole statement when one side removed what the other edits', () => {
    expect(conflictsOf(without('S1'), reworded('S1', 'Theirs'))).toEqual(['/statements/S1'])
    const merge = mergeContent(
      base,
      reworded('S1', 'Mine'),
      without('S1'),
      new Map([['/statements/S1', 'mine']]),
    )
    expect(fieldValue(merge.content, '/statements/S1/text/clinician')).toEqual(said('Mine', 'acp'))
  })

  it('is a section that one side removed while the other wrote into it; nothing written is lost unasked', () => {
    const gone = { ...base, sections: base.sections.slice(0, 1) }
    const written = {
      ...base,
      sections: [two[0], section('two', [statement('S3'), statement('S9')])] as ArticleContent['sections'],
    }
    for (const [mine, theirs] of [
      [gone, written],
      [written, gone],
    ] as const) {
      const merge = mergeContent(base, mine, theirs)
      expect(merge.conflicts.map(({ field }) => field)).toEqual(['/sections/two'])
      expect(fieldValue(merge.content, '/statements/S9')).not.toBeNull()
      expect(parseContent(merge.content).ok).toBe(true)
    }
  })

  it('is a reference that one side removed while the other cites it; it stays until somebody decides', () => {
    const gone = { ...base, references: [reference('acp')] }
    const cited = {
      ...base,
      sections: [
        section('one', [statement('S1', { text: { clinician: said('Now', 'nice') } }), statement('S2')]),
        two[1],
      ] as ArticleContent['sections'],
    }
    for (const [mine, theirs] of [
      [gone, cited],
      [cited, gone],
    ] as const) {
      const merge = mergeContent(base, mine, theirs)
      expect(merge.conflicts.map(({ field }) => field)).toEqual(['/references/nice'])
      expect(parseContent(merge.content).ok).toBe(true)
    }
  })

  it('is not two reasons for two statements, nor two rules', () => {
    const because = (key: string) => ({
      ...base,
      changeNote: { ...base.changeNote, reasons: [{ statement: key, reason: 'New.' }] },
    })
    const merge = mergeContent(base, because('S1'), because('S2'))
    expect(merge.conflicts).toEqual([])
    expect(merge.content.changeNote.reasons.map((one) => one.statement).sort()).toEqual(['S1', 'S2'])
  })
})
