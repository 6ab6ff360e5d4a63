import { describe, expect, it } from 'vitest'
import { article, reference, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent } from '../document.ts'
import { parseContent } from '../parse-content.ts'

const errorsOf = (content: ArticleContent) => {
  const result = parseContent(content)
  return result.ok ? [] : result.errors.map(({ path, message }) => `${path}: ${message}`)
}

describe('the names in a document', () => {
  it('are refused when a statement key stands twice, in another section too', () => {
    const sections = [section('one', [statement('S1')]), section('two', [statement('S2'), statement('S1')])]
    expect(errorsOf(article({ sections }))).toEqual([
      '/sections/1/statements/1/key: statement key "S1" is already at /sections/0/statements/0/key',
    ])
  })

  it('are refused when a section id or a reference id stands twice', () => {
    const content = article({
      sections: [section('one', [statement('S1')]), section('one', [])],
      references: [reference('acp'), reference('acp')],
    })
    expect(errorsOf(content)).toEqual([
      '/sections/1/id: section id "one" is already at /sections/0/id',
      '/references/1/id: reference id "acp" is already at /references/0/id',
    ])
  })

  it('may be the same for a section and a reference', () => {
    expect(errorsOf(article({ sections: [section('acp', [statement('S1')])] }))).toEqual([])
  })

  it('are refused when a citation leads nowhere, in any audience', () => {
    const text = { clinician: said('a', 'acp'), patient: said('b', 'ghost') }
    expect(errorsOf(article({ sections: [section('one', [statement('S1', { text })])] }))).toEqual([
      '/sections/0/statements/0/text/patient/1/cite: there is no reference id "ghost"',
    ])
  })

  it('resolve to references that stand later in the document, or hold another error', () => {
    const broken = { ...reference('acp'), kind: 'blog' as never }
    expect(errorsOf(article({ references: [broken] })).map((error) => error.split(':')[0])).toEqual([
      '/references/0/kind',
    ])
  })

  it('are refused when a parent is missing, later, or the section itself', () => {
    const s = (id: string, parent?: string) => section(id, [], parent === undefined ? {} : { parent })
    const own = section('one', [statement('S1')])
    expect(errorsOf(article({ sections: [own, s('two', 'one'), s('three', 'two')] }))).toEqual([])
    expect(errorsOf(article({ sections: [own, s('two', 'ghost')] }))).toEqual([
      '/sections/1/parent: there is no section id "ghost"',
    ])
    expect(errorsOf(article({ sections: [own, s('two', 'three'), s('three', 'two')] }))).toEqual([
      '/sections/1/parent: section "three" does not come before this one',
    ])
    expect(errorsOf(article({ sections: [own, s('two', 'two')] }))).toEqual([
      '/sections/1/parent: section "two" does not come before this one',
    ])
  })

  it('are refused when a policy or a change note names one thing twice', () => {
    const content = article({
      policy: {
        seats: [
          { role: 'reviewer', needed: 2 },
          { role: 'reviewer', needed: 1 },
        ],
        requiredChecks: [
          { id: 'cases', minVersion: 1 },
          { id: 'cases', minVersion: 2 },
        ],
      },
      changeNote: {
        summary: 'x',
        reasons: [
          { statement: 'S1', reason: 'a' },
          { statement: 'S1', reason: 'b' },
        ],
      },
    })
    expect(errorsOf(content).map((error) => error.split(':')[0])).toEqual([
      '/changeNote/reasons/1/statement',
      '/policy/seats/1/role',
      '/policy/requiredChecks/1/id',
    ])
  })

  it('may give a reason for a statement that is no longer there', () => {
    const changeNote = { summary: 'x', reasons: [{ statement: 'Z9', reason: 'Removed: superseded.' }] }
    expect(errorsOf(article({ changeNote }))).toEqual([])
  })
})
