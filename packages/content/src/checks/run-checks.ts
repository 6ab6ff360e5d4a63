import { type CheckId, checkIds } from '../check-id.ts'
import type { ArticleContent } from '../document.ts'
import { type ContentResult, parseContent } from '../parse-content.ts'
import type { ContentError } from '../parsing/reading.ts'
import { cases } from './cases.ts'
import { type Check, type CheckFindings, type CheckResult, type Finding, statusOf } from './check.ts'
import { citationCoverage } from './citation-coverage.ts'
import { citationIntegrity } from './citation-integrity.ts'

/** Reading the document is the first check: what is read without errors has nothing left to find. */
const document: Check = { version: 1, find: () => ({ findings: [] }) }

/** Every check, by its id; the order of `checkIds` is the order of results. */
const checks = {
  document,
  'citation-coverage': citationCoverage,
  'citation-integrity': citationIntegrity,
  cases,
} as const satisfies { readonly [Id in CheckId]: Check }

/** The version of each check as it runs now; a result of an older one may be asked for again. */
export const checkVersions: { readonly [Id in CheckId]: number } = {
  document: checks.document.version,
  'citation-coverage': checks['citation-coverage'].version,
  'citation-integrity': checks['citation-integrity'].version,
  cases: checks.cases.version,
}

/** Runs one check on a document, trusted or not; it never throws. */
export function runCheck(id: CheckId, content: unknown): CheckResult {
  return resultOf(id, parseContent(content))
}

/** Runs every check on a document, trusted or not, in the order of `checkIds`. */
export function runChecks(content: unknown): readonly CheckResult[] {
  const read = parseContent(content)
  return checkIds.map((id) => resultOf(id, read))
}

function resultOf(id: CheckId, read: ContentResult): CheckResult {
  const { findings, note } = read.ok ? findingsOf(id, read.content) : unreadable(id, read.errors)
  const result = { checkId: id, checkVersion: checks[id].version, status: statusOf(findings), findings }
  return note === undefined ? result : { ...result, note }
}

function findingsOf(id: CheckId, content: ArticleContent): CheckFindings {
  try {
    return checks[id].find(content)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { findings: [{ severity: 'error', message: `The check could not be run: ${why}`, path: '' }] }
  }
}

function unreadable(id: CheckId, errors: readonly ContentError[]): CheckFindings {
  return id === 'document'
    ? { findings: errors.map((error) => ({ severity: 'block', ...error })) }
    : { findings: [notChecked] }
}

const notChecked: Finding = {
  severity: 'error',
  message: 'The document is not valid, so this could not be checked.',
  path: '',
  fix: 'Mend what the check "document" finds.',
}
