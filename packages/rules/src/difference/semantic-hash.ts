import { canonicalJson } from '../canonical-json.ts'
import type { FactBinding } from '../fact-binding.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import { programOf } from '../parse-rule-set.ts'
import type { Program, QualifierProgram, RecommendationProgram } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'
import { sha256Hex } from '../sha256.ts'
import { type NormalForms, normalForms } from './normal-form.ts'

/**
 * SHA-256 over what a rule set means: the order of members, names of definitions, units of limits,
 * questions, statements, citations, cases, version, `collect` and `marginals` leave it as it is. Equal hashes mean the same advice;
 * different ones mean a change that `difference` looks into. Throws a TypeError for what is no rule set.
 */
export function semanticHash(ruleSet: RuleSet): string {
  return sha256Hex(canonicalJson(meaningOf(programOf(ruleSet))))
}

function meaningOf(program: Program) {
  const forms = normalForms(program)
  const { ruleSet } = program
  const outputs = [...(ruleSet.outputs ?? [])].sort()
  return {
    facts: Object.fromEntries([...program.facts].map(([id, fact]) => [id, factMeaning(fact, ruleSet)])),
    impossible: [...new Set(program.impossible.map(forms.condition))].sort(),
    eligible: program.eligible === undefined ? 'everybody' : forms.condition(program.eligible),
    recommendations: Object.fromEntries(
      program.recommendations.map((one) => [one.written.id, recommendationMeaning(one, forms)]),
    ),
    outputs: outputs.map((name) => [name, outputMeaning(program, forms, name)]),
  }
}

/** What one recommendation means, without its wording. */
export function recommendationMeaning(one: RecommendationProgram, forms: NormalForms) {
  const { written, body } = one
  const { certainty } = written
  const text = (condition: Parameters<NormalForms['condition']>[0] | undefined) =>
    condition === undefined ? 'always' : forms.condition(condition)
  return {
    action: [written.action.verb, written.action.code],
    applies: text(one.applies),
    body: body.kind === 'gate' ? ['gate', text(body.onlyIf)] : [body.direction, text(body.when)],
    contraindications: qualifiersMeaning(one.contraindications, forms),
    unknownContraindication: one.contraindications.length > 0 ? one.ifContraindicationUnknown : 'none',
    cautions: qualifiersMeaning(one.cautions, forms),
    defeatedBy: [...one.defeatedBy].sort(),
    strength: written.strength,
    certainty: typeof certainty === 'string' ? certainty : 'ungraded',
    indicator: written.indicator,
    urgency: written.urgency ?? 'none',
    line: written.line ?? 0,
    overrideReasons: [...(written.overrideReasons ?? [])].sort(),
  }
}

function qualifiersMeaning(list: readonly QualifierProgram[], forms: NormalForms): readonly string[] {
  return list.map(({ written, condition }) => `${written.id}: ${forms.condition(condition)}`).sort()
}

// An expression, the steps of a choice, or points with their bands.
function outputMeaning(program: Program, forms: NormalForms, name: string): string {
  const definition = program.definitions.get(name)
  if (definition?.kind === 'condition') return forms.condition(definition.condition)
  if (definition?.kind === 'choice') return forms.choice(name)
  return `${forms.score(name)} ${canonicalJson(program.scores.get(name)?.bands ?? [])}`
}

/** What a fact means and how it is read, the codes of its value sets included; its questions are wording. */
export function factMeaning(fact: FactDeclaration, ruleSet: RuleSet) {
  const { ask: _ask, ...meaning } = fact
  const codes =
    fact.from === undefined ? [] : valueSetNames(fact.from).map((name) => ruleSet.valueSets?.[name])
  const listed = codes.map((set) =>
    (set ?? []).flatMap(({ system, codes: of }) => of.map((code) => `${system}|${code}`)).sort(),
  )
  const ordered = meaning.type === 'code' ? { ...meaning, codes: [...meaning.codes].sort() } : meaning
  return { ...ordered, from: namesDropped(fact.from), codes: listed }
}

const namingKeys = [
  'condition',
  'allergy',
  'procedure',
  'observation',
  'component',
  'active',
  'exposed',
  'daysCovered',
  'order',
]

function valueSetNames(binding: FactBinding | object): readonly string[] {
  return Object.entries(binding).flatMap(([key, value]) =>
    typeof value === 'string' && namingKeys.includes(key)
      ? [value]
      : typeof value === 'object' && value !== null
        ? valueSetNames(value)
        : [],
  )
}

// The name of a value set is wording; its codes are not.
function namesDropped(binding: FactBinding | object | undefined): unknown {
  if (binding === undefined) return 'asked'
  return Object.fromEntries(
    Object.entries(binding).map(([key, value]) => [
      key,
      typeof value === 'string' && namingKeys.includes(key)
        ? 'value set'
        : typeof value === 'object' && value !== null
          ? namesDropped(value)
          : value,
    ]),
  )
}
