import {
  analyse,
  type FactDeclaration,
  type GivenFacts,
  type GivenValue,
  type RuleSet,
  type Snapshot,
} from '@guideboard/rules'
import type { ArticleContent } from '../document.ts'
import { pointer } from '../parsing/reading.ts'
import type { Check, Finding } from './check.ts'
import { danglingNames } from './dangling-names.ts'
import { statementAt } from './rule-citations.ts'

type AnalysisFinding = ReturnType<typeof analyse>[number]

/**
 * What is wrong with the rules whoever the patient is: contradictions, gaps, parts without effect, slips of
 * limits and units. Every name they use exists, and every fact can come to be known.
 */
export const rules: Check = {
  version: 1,
  sees: [],
  find: (content) => {
    const { ruleSet } = content
    if (ruleSet === undefined) return { findings: [], note: 'The article has no rules.' }
    const { facts, recommendations } = ruleSet
    return {
      findings: [
        ...danglingNames(content),
        ...unknowable(ruleSet),
        ...analyse(ruleSet).map((found) => analysed(found, ruleSet)),
      ],
      note: `${recommendations.length} recommendations over ${Object.keys(facts).length} facts were analysed.`,
    }
  },
}

/** An analyser's finding as one of the article: its places are told from the root of the document. */
export function analysed(
  { severity, places, message, region, example }: AnalysisFinding,
  ruleSet: RuleSet,
): Finding {
  const path = places[0]?.path ?? ''
  const others = places.slice(1).map((place) => `/ruleSet${place.path}`)
  const statementKey = statementAt(ruleSet, path)
  return {
    severity: severity === 'error' ? 'block' : 'warn',
    message: `${capital(message)}.`,
    path: `/ruleSet${path}`,
    ...(statementKey === undefined ? {} : { statementKey }),
    fix: others.length === 0 ? 'Mend this rule.' : `Mend this rule, or ${others.slice(0, 3).join(', ')}.`,
    ...(region === undefined ? {} : { region }),
    ...(example === undefined ? {} : { example: given(example) }),
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function given(snapshot: Snapshot): GivenFacts {
  return Object.fromEntries(
    Object.entries(snapshot).flatMap(([fact, state]): [string, GivenValue][] => {
      if (state.kind === 'known') return [[fact, state.value]]
      return state.kind === 'range' ? [[fact, { lo: state.lo, hi: state.hi }]] : []
    }),
  )
}

/** A fact that nobody is asked for and no record holds stays unknown for ever, and its rules with it. */
function unknowable({ facts }: ArticleContent['ruleSet'] & object): readonly Finding[] {
  return Object.entries(facts)
    .filter(([, fact]) => fact.from === undefined && !isAsked(fact))
    .map(([id]) => ({
      severity: 'block',
      message: `Fact "${id}" has neither a question for clinicians nor a binding to the record.`,
      path: pointer('/ruleSet/facts', id),
      fix: 'Write its question, or bind it to the record.',
    }))
}

function isAsked({ ask }: FactDeclaration): boolean {
  return ask?.clinician !== undefined && ask.clinician.trim() !== ''
}
