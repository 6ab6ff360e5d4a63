import type { RuleSet } from '@guideboard/rules'

/** The words in the source of the rules, each with its place in it: "citation", "ifContraindicationUnknown/caution". */
export function attributesOf(source: RuleSet['source']): readonly (readonly [string, string])[] {
  return wordsIn(source ?? {}, '')
}

function wordsIn(part: object, before: string): readonly (readonly [string, string])[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[`${before}${key}`, value] as const]
    return isRecord(value) ? wordsIn(value, `${before}${key}/`) : []
  })
}

/** The rules with one attribute of their source changed; `undefined` takes it away, and what is empty then with it. */
export function withAttribute(ruleSet: RuleSet, key: string, value: string | undefined): RuleSet {
  const { source: before, ...rest } = ruleSet
  const source = changed(before ?? {}, key.split('/'), value)
  return Object.keys(source).length === 0 ? rest : { ...rest, source }
}

type Part = Readonly<Record<string, unknown>>

function changed(part: Part, [key = '', ...deeper]: readonly string[], value: string | undefined): Part {
  const { [key]: before, ...others } = part
  const inner = deeper.length === 0 ? value : changed(isRecord(before) ? before : {}, deeper, value)
  if (inner === undefined || (isRecord(inner) && Object.keys(inner).length === 0)) return others
  // The place among the others stays.
  return Object.hasOwn(part, key) ? { ...part, [key]: inner } : { ...others, [key]: inner }
}

const isRecord = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
