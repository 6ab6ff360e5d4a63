import { parseRuleSet, type RuleSet } from '@guideboard/rules'
import { pointer, type Reader, type Reading, report } from './reading.ts'
import { textFault } from './text-fault.ts'

/**
 * The rule set, by its own rules; its errors are told from the root of the article. Its questions and labels
 * are read by people as well, so they obey what holds for all words of the article.
 */
export const readRuleSet: Reader<RuleSet> = (value, path, reading) => {
  const result = parseRuleSet(value)
  if (!result.ok) {
    for (const error of result.errors) report(reading, `${path}${error.path}`, error.message, error.fix)
    return undefined
  }
  refuseFaults(result.ruleSet, path, reading)
  return result.ruleSet
}

function refuseFaults(value: unknown, path: string, reading: Reading): void {
  if (typeof value === 'string') {
    const fault = textFault(value)
    if (fault !== undefined) report(reading, path, fault.message, fault.fix)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      refuseFaults(key, pointer(path, key), reading)
      refuseFaults(member, pointer(path, key), reading)
    }
  }
}
