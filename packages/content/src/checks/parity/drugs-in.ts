import { type Drug, type DrugClass, drugClasses, drugs } from './drug-names.ts'

/** The drugs and classes that a text names, whatever it calls them. */
export interface NamedDrugs {
  readonly drugs: ReadonlyMap<string, Drug>
  readonly classes: ReadonlySet<DrugClass>
}

const patterns = drugs.map((drug) => ({
  drug,
  pattern: new RegExp(`\\b(?:${[drug.name, ...drug.also].join('|')})\\b`, 'i'),
}))

export function drugsIn(text: string): NamedDrugs {
  const named = patterns.filter(({ pattern }) => pattern.test(text)).map(({ drug }) => drug)
  const classes = (Object.keys(drugClasses) as DrugClass[]).filter((name) => drugClasses[name].test(text))
  return { drugs: new Map(named.map((drug) => [drug.name, drug])), classes: new Set(classes) }
}
