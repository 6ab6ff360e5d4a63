import { type CheckId, checkIds } from '../check-id.ts'
import { type ContentResult, parseContent } from '../parse-content.ts'
import type { ContentError } from '../parsing/reading.ts'
import { audienceParity } from './audience-parity.ts'
import { cases } from './cases.ts'
import { changeNote } from './change-note.ts'
import { type Check, type CheckFindings, type CheckResult, type Finding, statusOf } from './check.ts'
import { type CheckContext, seenContext } from './check-context.ts'
import { citationCoverage } from './citation-coverage.ts'
import { citationIntegrity } from './citation-integrity.ts'
import { contradiction } from './contradiction.ts'
import { grading } from './grading.ts'
import { readability } from './readability.ts'
import { referenceStatus } from './reference-status.ts'
import { reviewDue } from './review-due.ts'
import { rules } from './rules.ts'

/** Reading the document is the first check: what is read without errors has nothing left to find. */
const document: Check = { version: 1, sees: [], find: () => ({ findings: [] }) }

/** Every check, by its id; the order of `checkIds` is the order of results. */
const checks = {
  document,
  'citation-coverage': citationCoverage,
  'citation-integrity': citationIntegrity,
  'reference-status': referenceStatus,
  grading,
  rules,
  cases,
  'audience-parity': audienceParity,
  readability,
  contradiction,
  'change-note': changeNote,
  'review-due': reviewDue,
} as const satisfies { readonly [Id in CheckId]: Check }

type PerCheck<Value> = { readonly [Id in CheckId]: Value }

/** Each entry is made from the check of its key, which the types of `Object.fromEntries` cannot say. */
function perCheck<Value>(of: (check: Check) => Value): PerCheck<Value> {
  return Object.fromEntries(checkIds.map((id) => [id, of(checks[id])])) as PerCheck<Value>
}

/** The version of each check as it runs now; a result of an older one may be asked for again. */
export const checkVersions: PerCheck<number> = perCheck(({ version }) => version)

/** What each check looks at beside the content. */
export const checkSees: PerCheck<Check['sees']> = perCheck(({ sees }) => sees)

/** Runs one check on a document, trusted or not; it never throws. */
export function runCheck(id: CheckId, content: unknown, context: CheckContext): CheckResult {
  return resultOf(id, parseContent(content), context)
}

/** Runs every check on a document, trusted or not, in the order of `checkIds`. */
export function runChecks(content: unknown, context: CheckContext): readonly CheckResult[] {
  return [...eachCheck(checkIds, content, context)]
}

/** Runs some checks, one at a time: whoever takes the results has each as soon as it is there. */
export function* eachCheck(
  ids: readonly CheckId[],
  content: unknown,
  context: CheckContext,
): Generator<CheckResult> {
  const read = parseContent(content)
  for (const id of ids) yield resultOf(id, read, context)
}

/** A check that could not be run, and why: counts as red, and may be run again. */
export function checkError(id: CheckId, why: string, context: CheckContext): CheckResult {
  return {
    checkId: id,
    checkVersion: checks[id].version,
    status: 'error',
    findings: [{ severity: 'error', message: `The check could not be run: ${why}`, path: '' }],
    context: seenContext(checks[id].sees, context),
  }
}

function resultOf(id: CheckId, read: ContentResult, context: CheckContext): CheckResult {
  const { version, sees } = checks[id]
  try {
    const { findings, note } = read.ok ? checks[id].find(read.content, context) : unreadable(id, read.errors)
    const status = statusOf(findings)
    const result = {
      checkId: id,
      checkVersion: version,
      status,
      findings,
      context: seenContext(sees, context),
    }
    return note === undefined ? result : { ...result, note }
  } catch (error) {
    return checkError(id, error instanceof Error ? error.message : String(error), context)
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
