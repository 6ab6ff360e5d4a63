import { scale } from '../decimal.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import { caps } from './caps.ts'
import { type Fields, readDecimal, readFields, readList, readNamed, readText, readWord } from './fields.ts'
import { type Issues, pointer, report } from './issues.ts'
import { readBinding } from './read-binding.ts'

const everyFact = ['from', 'absent', 'ask']
const listBindings = ['condition', 'allergy', 'procedure', 'active', 'exposed', 'order']

/** The declared facts by id, in the author's order; a fact that is wrong is reported and left out. */
export function readFacts(
  issues: Issues,
  json: unknown,
  path: string,
  valueSets: ReadonlySet<string>,
): ReadonlyMap<string, FactDeclaration> {
  const entries = readNamed(issues, json, path)
  if (entries.length > caps.facts)
    report(issues, 'cap-exceeded', path, `${entries.length} facts`, `declare at most ${caps.facts}`)
  const facts = new Map<string, FactDeclaration>()
  for (const [id, declared] of entries.slice(0, caps.facts)) {
    const fact = readFact(issues, declared, pointer(path, id), valueSets)
    if (fact !== undefined) facts.set(id, fact)
  }
  checkDates(issues, facts, path)
  return facts
}

function readFact(
  issues: Issues,
  json: unknown,
  path: string,
  valueSets: ReadonlySet<string>,
): FactDeclaration | undefined {
  const type = readWord(issues, (json as Fields | null)?.type, `${path}/type`, [
    'boolean',
    'code',
    'quantity',
    'date',
  ])
  if (type === undefined) return undefined
  const own = {
    boolean: { required: [], optional: [] },
    code: { required: ['codes'], optional: [] },
    quantity: { required: ['unit', 'domain'], optional: ['integer', 'alsoIn'] },
    date: { required: [], optional: [] },
  }[type]
  const fields = readFields(issues, json, path, {
    required: ['type', ...own.required],
    optional: [...own.optional, ...everyFact],
  })
  if (fields === undefined) return undefined
  const before = issues.errors.length
  if (type === 'code') readCodes(issues, fields.codes, `${path}/codes`)
  if (type === 'quantity') readQuantityFact(issues, fields, path)
  readAsk(issues, fields.ask, `${path}/ask`)
  if (issues.errors.length > before) return undefined
  const fact = fields as unknown as FactDeclaration
  if (fields.from !== undefined) readBinding(issues, fields.from, `${path}/from`, valueSets, fact)
  readAbsent(issues, fields, path, type)
  return fact
}

function readCodes(issues: Issues, json: unknown, path: string): void {
  const codes = readList(issues, json, path, 1)
  if (codes.length > caps.cellsPerFact)
    report(issues, 'cap-exceeded', path, `${codes.length} codes`, `use at most ${caps.cellsPerFact}`)
  for (const [i, code] of codes.entries()) {
    readText(issues, code, pointer(path, i))
    if (codes.indexOf(code) < i)
      report(
        issues,
        'duplicate-id',
        pointer(path, i),
        `${JSON.stringify(code)} is listed twice`,
        'list each code once',
      )
  }
}

function readQuantityFact(issues: Issues, fields: Fields, path: string): void {
  const unit = readText(issues, fields.unit, `${path}/unit`)
  if (unit !== undefined && /^(mo|mo_[jg]|a_[jg]|months?|years?|weeks?|days?|mmHg)$/.test(unit)) {
    report(
      issues,
      unit.startsWith('mo') ? 'month-unit' : 'unit-mismatch',
      `${path}/unit`,
      `${unit} is not a unit of the language`,
      'use UCUM: d or wk for elapsed time, a for age, mm[Hg] for pressure',
    )
  }
  if (fields.integer !== undefined && typeof fields.integer !== 'boolean') {
    report(
      issues,
      'wrong-type',
      `${path}/integer`,
      '"integer" is true or false',
      'write true, or leave it out',
    )
  }
  const domain = readList(issues, fields.domain, `${path}/domain`, 2)
  const [lo, hi] = [0, 1].map((i) =>
    domain.length === 0 ? undefined : readDecimal(issues, domain[i], `${path}/domain/${i}`),
  )
  if (lo !== undefined && hi !== undefined) {
    if (domain.length !== 2 || lo >= hi)
      report(
        issues,
        'wrong-type',
        `${path}/domain`,
        'a domain is [lowest, highest]',
        'give two numbers, the lower one first',
      )
    if (fields.integer === true && (lo % scale !== 0 || hi % scale !== 0))
      report(
        issues,
        'not-integer',
        `${path}/domain`,
        'the domain of whole values ends at whole numbers',
        'use whole numbers',
      )
  }
  for (const [i, also] of readList(issues, fields.alsoIn, `${path}/alsoIn`).entries())
    readAlsoIn(issues, also, pointer(`${path}/alsoIn`, i))
}

function readAlsoIn(issues: Issues, json: unknown, path: string): void {
  const fields = readFields(issues, json, path, { required: ['analyte', 'unit', 'factor'] })
  if (fields === undefined) return
  readText(issues, fields.analyte, `${path}/analyte`)
  readText(issues, fields.unit, `${path}/unit`)
  if ((readDecimal(issues, fields.factor, `${path}/factor`) ?? 1) <= 0)
    report(issues, 'wrong-type', `${path}/factor`, 'a factor is above zero', 'give the factor')
}

function readAsk(issues: Issues, json: unknown, path: string): void {
  for (const [audience, question] of readNamed(issues, json, path))
    readText(issues, question, pointer(path, audience))
}

function readAbsent(issues: Issues, fields: Fields, path: string, type: string): void {
  if (fields.absent === undefined) return
  const absent = readWord(issues, fields.absent, `${path}/absent`, ['unknown', 'false-if-list-complete'])
  if (absent !== 'false-if-list-complete') return
  const listed =
    type === 'boolean' &&
    listBindings.some((key) => Object.hasOwn((fields.from as Fields | undefined) ?? {}, key))
  if (!listed)
    report(
      issues,
      'wrong-type',
      `${path}/absent`,
      'only a boolean that is read from a list can be false because the list is complete',
      'leave "absent" out',
    )
}

// A date is the declared start of an elapsed time, nothing else.
function checkDates(issues: Issues, facts: ReadonlyMap<string, FactDeclaration>, path: string): void {
  const starts = new Map<string, string>()
  for (const [id, fact] of facts) {
    const start = fact.from !== undefined && 'elapsedSince' in fact.from ? fact.from.elapsedSince : undefined
    if (start !== undefined && 'recorded' in start)
      starts.set(start.recorded, `${pointer(path, id)}/from/elapsedSince/recorded`)
  }
  for (const [id, fact] of facts) {
    if (fact.type === 'date' && !starts.has(id))
      report(
        issues,
        'wrong-type',
        `${pointer(path, id)}/type`,
        `no "elapsedSince" starts at the date "${id}"`,
        'name it in an "elapsedSince", or leave it out',
      )
  }
  for (const [start, at] of starts) {
    const fact = facts.get(start)
    if (fact !== undefined && fact.type !== 'date')
      report(issues, 'wrong-type', at, `"${start}" is a ${fact.type}`, 'name a date')
  }
}
