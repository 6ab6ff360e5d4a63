import { changedRecommendations } from './changed-recommendations.ts'
import type { Check, Finding } from './check.ts'

const words = {
  added: 'is new',
  removed: 'is gone',
  changed: 'differs from what readers last had',
} as const

/** Whoever changes a recommendation says why, by its statement. A first version has nothing to explain. */
export const changeNote: Check = {
  version: 1,
  sees: ['base'],
  find: (content, { base }) => {
    if (base === undefined) {
      return {
        findings: [],
        note: 'Readers had no version before this one, so nothing has changed for them.',
      }
    }
    const changed = changedRecommendations(base.content, content)
    const explained = new Set(content.changeNote.reasons.map(({ statement }) => statement))
    const missing = changed.filter(({ key }) => !explained.has(key))
    const count = changed.length - missing.length
    return {
      findings: missing.map(
        ({ key, how }): Finding => ({
          severity: 'block',
          message: `Recommendation ${key} ${words[how]}, and no reason is given.`,
          path: '/changeNote/reasons',
          statementKey: key,
          fix: 'Say why, in a sentence that readers of the article understand.',
        }),
      ),
      note: `${count} of ${changed.length} changed recommendations have a reason.`,
    }
  },
}
