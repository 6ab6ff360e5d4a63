import type { Bundle, BundleEntry, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js'
import type { ImportedResource, ImportReport } from '../import-report.ts'

/** How an import answers, by the type of what was sent; anything but a transaction is answered as a batch. */
export function importAnswer(sent: unknown, report: ImportReport): Bundle {
  const type = typeof sent === 'object' && sent !== null ? Reflect.get(sent, 'type') : undefined
  return {
    resourceType: 'Bundle',
    type: type === 'transaction' ? 'transaction-response' : 'batch-response',
    ...(report.resources.length === 0 ? {} : { entry: report.resources.map(entryOf) }),
  }
}

const statusOf = {
  created: '201 Created',
  updated: '200 OK',
  unchanged: '200 OK',
  skipped: '200 OK',
  refused: '422 Unprocessable Entity',
} as const satisfies Record<ImportedResource['action'], string>

function entryOf({ action, path, reasons, resourceType }: ImportedResource): BundleEntry {
  const issues = reasons.map(
    (text): OperationOutcomeIssue => ({
      severity: action === 'refused' ? 'error' : action === 'skipped' ? 'warning' : 'information',
      code: action === 'refused' ? 'invalid' : action === 'skipped' ? 'not-supported' : 'informational',
      details: { text },
      diagnostics: `${resourceType} at ${path === '' ? '/' : path}: ${action}`,
    }),
  )
  const said: OperationOutcomeIssue = {
    severity: 'information',
    code: 'informational',
    details: { text: action },
    diagnostics: `${resourceType} at ${path === '' ? '/' : path}`,
  }
  const outcome: OperationOutcome = {
    resourceType: 'OperationOutcome',
    issue: issues.length === 0 ? [said] : issues,
  }
  return { response: { status: statusOf[action], outcome } }
}
