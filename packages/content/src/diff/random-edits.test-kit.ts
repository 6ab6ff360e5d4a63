import { reference, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent, Section, Statement } from '../document.ts'
import type { Operation } from './operation.ts'
import { type Draw, phrase } from './random-content.test-kit.ts'

/** An operation as a test names it: its kind and what it is about; of a move only in which list. */
export function operationName(one: Operation): string {
  switch (one.kind) {
    case 'article.changed':
      return `${one.kind} ${one.field}`
    case 'statement.added':
    case 'statement.removed':
      return `${one.kind} ${one.statement.key}`
    case 'statement.reordered':
      return `${one.kind} ${one.section}`
    case 'section.added':
    case 'section.removed':
      return `${one.kind} ${one.section.id}`
    case 'section.moved':
    case 'rule.moved':
    case 'case.moved':
    case 'reference.moved':
    case 'reason.moved':
      return one.kind
    case 'rulePart.changed':
      return `${one.kind} ${one.part}`
    default: {
      const about = 'key' in one ? one.key : 'id' in one ? one.id : ''
      return `${one.kind} ${about} ${'audience' in one ? one.audience : ''}`.trim()
    }
  }
}

/** An article of eight sections with five statements each, all of them recommendations with a citation. */
export function steadyContent(draw: Draw, article: (change: Partial<ArticleContent>) => ArticleContent) {
  let count = 0
  const sections = Array.from({ length: 8 }, (_, place) =>
    section(
      `sec-${place + 1}`,
      Array.from({ length: 5 }, () => {
        count += 1
        return statement(`S${count}`, {
          text: {
            clinician: said(`${phrase(draw, 20)} ${count}`, `ref-${1 + (count % 6)}`),
            patient: said(phrase(draw, 15)),
          },
          recommendation: {
            direction: 'for',
            strength: 'conditional',
            certainty: 'low',
            population: 'adults',
          },
        })
      }),
    ),
  )
  return article({ sections, references: Array.from({ length: 8 }, (_, i) => reference(`ref-${i + 1}`)) })
}

/** One edit of a person at the desk, and the one operation that it is. */
interface Edit {
  readonly content: ArticleContent
  readonly operation: string
}
type MakeEdit = (content: ArticleContent, draw: Draw, claim: Claim) => Edit | undefined

/** Takes these for one edit; false when another has one of them already. */
type Claim = (...what: string[]) => boolean

/** `count` edits that do not touch each other, nor what is claimed already, and the operations that they are. */
export function edited(
  content: ArticleContent,
  draw: Draw,
  count: number,
  claimed: Set<string> = new Set<string>(),
) {
  const claim: Claim = (...what) => {
    // A statement that is removed is not edited as well; two edits of different parts of it are two edits.
    const rivals = what.map((one) => (one.startsWith('gone ') ? `edited ${one.slice(5)}` : one))
    const removed = what.flatMap((one) => (one.startsWith('edited ') ? [`gone ${one.slice(7)}`] : []))
    const shared = rivals.filter((one) => !one.startsWith('edited ') || what.includes(`gone ${one.slice(7)}`))
    if ([...shared, ...removed].some((one) => claimed.has(one))) return false
    for (const one of what) claimed.add(one)
    return true
  }
  const operations: string[] = []
  let now = content
  for (let tries = 0; operations.length < count && tries < 50 * count; tries += 1) {
    const edit = draw.of(edits)(now, draw, claim)
    if (edit === undefined) continue
    now = edit.content
    operations.push(edit.operation)
  }
  return { content: now, operations }
}

const edits: readonly MakeEdit[] = [
  field('title'),
  field('question'),
  field('disclaimer'),
  (content, _draw, claim) =>
    claim('due')
      ? { content: { ...content, reviewDueOn: '2029-09-09' }, operation: 'reviewDue.changed null' }
      : undefined,
  (content, _draw, claim) =>
    claim('topics')
      ? {
          content: { ...content, topics: [{ code: 'D017116', display: 'Low Back Pain' }] },
          operation: 'topics.changed',
        }
      : undefined,
  grade('strength.changed', { strength: 'strong' }),
  grade('certainty.changed', { certainty: 'high' }),
  grade('direction.changed', { direction: 'against' }),
  grade('population.changed', { population: 'adults over 80' }),
  onStatement('text.changed', 'patient', (one, draw) => ({
    ...one,
    text: { ...one.text, patient: said(`${phrase(draw)} reworded`) },
  })),
  onStatement('citation.added', 'clinician', (one) => ({
    ...one,
    text: { ...one.text, clinician: [...one.text.clinician, { cite: 'ref-8', locator: 'p. 99' }] },
  })),
  onStatement('citation.locatorChanged', 'clinician', (one) => ({
    ...one,
    text: {
      ...one.text,
      clinician: one.text.clinician.map((node) => ('cite' in node ? { ...node, locator: 'p. 77' } : node)),
    },
  })),
  onStatement('text.added', 'researcher', (one, draw) => ({
    ...one,
    text: { ...one.text, researcher: said(phrase(draw)) },
  })),
  onStatement('askedAs.changed', '', (one) => ({ ...one, askedAs: { questions: ['Does walking help?'] } })),
  onStatement('differsFrom.changed', '', (one) => ({
    ...one,
    differsFrom: [{ article: 'ankle', reason: 'Other patients.' }],
  })),
  onStatement('uncited.changed', '', (one) => ({ ...one, uncited: { reason: 'Experience.' } })),
  (content, draw, claim) => {
    const [from, key] = anyStatement(content, draw)
    if (!claim(`gone ${key}`, `place ${key}`, `order ${from.id}`)) return undefined
    const statements = from.statements.filter((one) => one.key !== key)
    return { content: withSections(content, { ...from, statements }), operation: `statement.removed ${key}` }
  },
  (content, draw, claim) => {
    const into = draw.of(content.sections)
    const key = `N${draw.number(1000)}`
    if (!claim(`new ${key}`)) return undefined
    const statements = into.statements.toSpliced(draw.number(into.statements.length + 1), 0, statement(key))
    return { content: withSections(content, { ...into, statements }), operation: `statement.added ${key}` }
  },
  (content, draw, claim) => {
    const [from, key] = anyStatement(content, draw)
    const to = draw.of(content.sections)
    const moved = from.statements.find((one) => one.key === key)
    if (
      moved === undefined ||
      to.id === from.id ||
      !claim(`edited ${key}`, `place ${key}`, `order ${from.id}`)
    )
      return undefined
    const taken = withSections(content, {
      ...from,
      statements: from.statements.filter((one) => one !== moved),
    })
    const statements = to.statements.toSpliced(draw.number(to.statements.length + 1), 0, moved)
    return { content: withSections(taken, { ...to, statements }), operation: `statement.moved ${key}` }
  },
  (content, draw, claim) => {
    const from = draw.of(content.sections)
    const first = from.statements.find((one) => isAtHome(from, one))
    const last = from.statements.findLastIndex((one) => isAtHome(from, one))
    if (first === undefined || last < 3 || from.statements.filter((one) => isAtHome(from, one)).length < 4)
      return undefined
    if (!claim(`order ${from.id}`)) return undefined
    const others = from.statements.filter((one) => one !== first)
    return {
      content: withSections(content, { ...from, statements: others.toSpliced(last, 0, first) }),
      operation: `statement.reordered ${from.id}`,
    }
  },
  (content, _draw, claim) => {
    const first = content.sections.find(({ id }) => id.startsWith('sec-'))
    if (first === undefined || !claim('order of sections')) return undefined
    const others = content.sections.filter((one) => one !== first)
    return { content: { ...content, sections: [...others, first] }, operation: 'section.moved' }
  },
  (content, draw, claim) => {
    const id = `new-${draw.number(1000)}`
    if (!claim(`section ${id}`)) return undefined
    const sections = content.sections.toSpliced(draw.number(content.sections.length), 0, section(id, []))
    return { content: { ...content, sections }, operation: `section.added ${id}` }
  },
  (content, draw, claim) => {
    const one = draw.of(content.sections)
    if (one.id.startsWith('new-') || !claim(`title ${one.id}`)) return undefined
    const title = { ...one.title, clinician: `${phrase(draw)} renamed` }
    return {
      content: withSections(content, { ...one, title }),
      operation: `section.renamed ${one.id} clinician`,
    }
  },
  (content, draw, claim) => {
    const id = `late-${draw.number(1000)}`
    if (!claim(id)) return undefined
    return {
      content: { ...content, references: [...content.references, reference(id)] },
      operation: `reference.added ${id}`,
    }
  },
  (content, draw, claim) => {
    const { id } = draw.of(content.references)
    if (id.startsWith('late-') || !claim(id)) return undefined
    const references = content.references.map((one) =>
      one.id === id ? { ...one, note: 'Read again.' } : one,
    )
    return { content: { ...content, references }, operation: `reference.changed ${id}` }
  },
]

function field(name: 'title' | 'question' | 'disclaimer'): MakeEdit {
  return (content, draw, claim) =>
    claim(name)
      ? { content: { ...content, [name]: `${phrase(draw)} instead` }, operation: `article.changed ${name}` }
      : undefined
}

function grade(kind: string, change: Partial<NonNullable<Statement['recommendation']>>): MakeEdit {
  return onStatement(kind, '', (one) =>
    one.recommendation === undefined ? one : { ...one, recommendation: { ...one.recommendation, ...change } },
  )
}

function onStatement(
  kind: string,
  audience: string,
  change: (one: Statement, draw: Draw) => Statement,
): MakeEdit {
  return (content, draw, claim) => {
    const [own, key] = anyStatement(content, draw)
    const part = audience === '' ? kind : `text ${audience}`
    const before = own.statements.find((one) => one.key === key)
    if (before === undefined) return undefined
    const after = change(before, draw)
    if (after === before || !claim(`${part} ${key}`, `edited ${key}`)) return undefined
    const statements = own.statements.map((one) => (one === before ? after : one))
    return {
      content: withSections(content, { ...own, statements }),
      operation: `${kind} ${key} ${audience}`.trim(),
    }
  }
}

/** Whether a statement has stood in this section from the start. */
function isAtHome({ id }: Section, { key }: Statement): boolean {
  return key.startsWith('S') && `sec-${Math.ceil(Number(key.slice(1)) / 5)}` === id
}

/** One of the statements that were there from the start, with its section. */
function anyStatement(content: ArticleContent, draw: Draw): readonly [Section, string] {
  const all = content.sections.flatMap((own) =>
    own.statements.flatMap(({ key }) => (key.startsWith('S') ? [[own, key] as const] : [])),
  )
  return draw.of(all)
}

function withSections(content: ArticleContent, changed: Section): ArticleContent {
  return { ...content, sections: content.sections.map((one) => (one.id === changed.id ? changed : one)) }
}
