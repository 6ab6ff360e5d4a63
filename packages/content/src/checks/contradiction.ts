import { analyse, type RuleSet } from '@guideboard/rules'
import type { ArticleContent, Statement } from '../document.ts'
import type { Check, Finding } from './check.ts'
import type { GuidelineInForce } from './check-context.ts'
import { analysed } from './rules.ts'
import { statementsOf } from './statement-texts.ts'

/**
 * Against the other articles in force: the same action, patients in common, and opposite advice or limits
 * that clash. Stands only where a statement says from which article it differs, and why; readers see that.
 */
export const contradiction: Check = {
  version: 1,
  sees: ['inForce'],
  find: (content, { inForce }) => {
    const { ruleSet } = content
    if (ruleSet === undefined) return { findings: [], note: 'The article has no rules to compare.' }
    const named = inForce.length === 0 ? 'none' : inForce.map(({ slug }) => slug).join(', ')
    return {
      findings: inForce.flatMap((other) => against(content, ruleSet, other)),
      note: `Compared with the articles in force that speak of the same actions: ${named}.`,
    }
  },
}

/** Each set gets an id by which its places are told apart; two articles may have given the same. */
const own = 'own'
const theirs = 'theirs'

function against(content: ArticleContent, ruleSet: RuleSet, other: GuidelineInForce): readonly Finding[] {
  if (other.content.ruleSet === undefined) return []
  const together = analyse([
    { ...ruleSet, id: own },
    { ...other.content.ruleSet, id: theirs },
  ])
  // What cannot be read cannot be compared: silence would pass for agreement.
  const unread = together.find(({ kind }) => kind === 'invalid')
  if (unread !== undefined)
    throw new Error(`the rules of "${other.slug}" cannot be compared: ${unread.message}`)
  return together.flatMap((found) => {
    const ours = found.places.filter((place) => place.ruleSet === own)
    if (ours.length === 0 || ours.length === found.places.length) return []
    const finding = analysed({ ...found, places: ours }, ruleSet)
    return [explained(finding, statementOf(content, finding.statementKey), other.slug)]
  })
}

function explained(finding: Finding, statement: Statement | undefined, slug: string): Finding {
  const note = statement?.differsFrom?.find(({ article }) => article === slug)
  const message = `Against the article "${slug}" in force: ${finding.message}`
  if (note === undefined) {
    const fix = `Mend the rule, or say in "differsFrom" of its statement why it differs from "${slug}".`
    return { ...finding, message, fix }
  }
  const fix = 'Nothing, if the reason still holds.'
  return { ...finding, severity: 'warn', message: `${message} The statement says why: ${note.reason}`, fix }
}

function statementOf(content: ArticleContent, key: string | undefined): Statement | undefined {
  return statementsOf(content).find(({ statement }) => statement.key === key)?.statement
}
