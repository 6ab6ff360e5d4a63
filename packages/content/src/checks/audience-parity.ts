import { type Audience, audiences } from '../document.ts'
import { plainText } from '../plain-text.ts'
import type { Check, Finding } from './check.ts'
import { type Difference, differingDrugs, differingQuantities } from './parity/differences.ts'
import { type StatementAt, statementsOf, type TextAt, textsOf } from './statement-texts.ts'

const readers = {
  patient: 'patients',
  caregiver: 'caregivers',
  clinician: 'clinicians',
  researcher: 'researchers',
} as const satisfies { readonly [A in Audience]: string }

/**
 * Whoever reads, it is the same advice: every statement has words for every audience that the policy asks for,
 * and no text has a number, limit or drug that the clinician's has not. One left out is told of.
 */
export const audienceParity: Check = {
  version: 1,
  sees: [],
  find: (content) => {
    const required = audiences.filter((audience) => content.policy.requiredAudiences?.includes(audience))
    return {
      findings: statementsOf(content).flatMap((place) => [
        ...missingTexts(place, required),
        ...(/^en\b/.test(content.language) ? differingTexts(place) : []),
      ]),
      ...(/^en\b/.test(content.language)
        ? {}
        : { note: `Numbers and drugs are compared in English; not in "${content.language}".` }),
    }
  },
}

function missingTexts({ statement, path }: StatementAt, required: readonly Audience[]): readonly Finding[] {
  return required
    .filter((audience) => statement.text[audience] === undefined)
    .map((audience) => ({
      severity: 'block',
      message: `${statement.key} has no words of its own for ${readers[audience]}.`,
      path: `${path}/text`,
      statementKey: statement.key,
      fix: `Write the text for ${readers[audience]}.`,
    }))
}

function differingTexts(place: StatementAt): readonly Finding[] {
  const clinician = plainText(place.statement.text.clinician)
  return textsOf(place)
    .filter(({ audience }) => audience !== 'clinician')
    .flatMap((text) => {
      const own = plainText(text.inline)
      const found = [...differingQuantities(clinician, own), ...differingDrugs(clinician, own)]
      return found.map((difference) => told(place, text, difference))
    })
}

function told(place: StatementAt, { audience, path }: TextAt, { kind, what, severity }: Difference): Finding {
  const { key } = place.statement
  const who = readers[audience]
  const message = {
    other: `${key} says ${what} to ${who}, and not to clinicians.`,
    left: `${key} says ${what} to clinicians, and not to ${who}.`,
    limit: `${key} sets another limit for ${who}: ${what}.`,
  }[kind]
  const fix =
    severity === 'block'
      ? 'Say the same in both texts.'
      : 'Make sure that it can be left out, or say it as well.'
  return { severity, message, path, statementKey: key, fix }
}
