import type { ArticleContent, Section } from '../document.ts'
import { headOf } from './section-operations.ts'

/** What a document holds in a field, as `fieldOf` names it; null where it holds nothing there. */
export function fieldValue(content: ArticleContent, field: string): unknown {
  const [root = '', key = '', ...rest] = keysOf(field)
  switch (root) {
    case 'sections':
      return sectionValue(content.sections, key, rest)
    case 'statements':
      return statementValue(content.sections, key, rest)
    case 'references':
      return entryValue(content.references, ({ id }) => id, key, rest)
    case 'changeNote': {
      const { summary, reasons } = content.changeNote
      const [statement = '', ...more] = rest
      return key === 'summary' ? summary : entryValue(reasons, (one) => one.statement, statement, more)
    }
    case 'ruleSet': {
      const [id = '', ...more] = rest
      const rules = content.ruleSet
      if (rules === undefined || key === '') return rules ?? null
      if (key.endsWith(':empty')) return emptyPart(valueAt(rules, [key.slice(0, -':empty'.length)]))
      if (key === 'recommendations') return entryValue(rules.recommendations, (one) => one.id, id, more)
      if (key === 'cases' && id !== '') return entryValue(rules.cases ?? [], ({ name }) => name, id, more)
      return valueAt(rules, [key, ...rest])
    }
    default:
      return valueAt(content, [root])
  }
}

/** The part where it is there and empty; null otherwise. */
function emptyPart(part: unknown): unknown {
  return typeof part === 'object' && part !== null && Object.keys(part).length === 0 ? part : null
}

/** The keys of a field, unescaped. */
export function keysOf(field: string): readonly string[] {
  return field
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function sectionValue(sections: readonly Section[], id: string, rest: readonly string[]): unknown {
  const section = sections.find((one) => one.id === id)
  if (section === undefined) return null
  return rest[0] === 'place' ? before(sections, section, (one) => one.id) : valueAt(headOf(section), rest)
}

function statementValue(sections: readonly Section[], key: string, rest: readonly string[]): unknown {
  const section = sections.find(({ statements }) => statements.some((one) => one.key === key))
  const statement = section?.statements.find((one) => one.key === key)
  if (section === undefined || statement === undefined) return null
  if (rest[0] !== 'place') return valueAt(statement, rest)
  return { section: section.id, after: before(section.statements, statement, (one) => one.key) }
}

function entryValue<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  key: string,
  rest: readonly string[],
): unknown {
  const entry = entries.find((one) => keyOf(one) === key)
  if (entry === undefined) return null
  return rest[0] === 'place' ? before(entries, entry, keyOf) : entry
}

/** The key of the member that stands before this one. */
function before<Member>(
  list: readonly Member[],
  member: Member,
  keyOf: (member: Member) => string,
): string | null {
  const previous = list[list.indexOf(member) - 1]
  return previous === undefined ? null : keyOf(previous)
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let found: unknown = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return null
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return found ?? null
}
