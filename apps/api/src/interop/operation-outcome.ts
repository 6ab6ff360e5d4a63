import type { Reason } from '../platform/errors.ts'

interface Said {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly reasons?: readonly Reason[] | undefined
  readonly requestId: string
}

export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome'
  readonly issue: readonly {
    readonly severity: 'error'
    readonly code: string
    readonly details: { readonly text: string }
    readonly diagnostics: string
    readonly expression?: readonly string[]
  }[]
}

/** An error as FHIR says it: one issue per reason, each with its place and how to mend it. */
export function operationOutcome({ status, code, message, reasons = [], requestId }: Said): OperationOutcome {
  const all = reasons.length > 0 ? reasons : [{ code, message }]
  return {
    resourceType: 'OperationOutcome',
    issue: all.map((reason) => ({
      severity: 'error',
      code: issueCode(status),
      details: { text: reason.message },
      diagnostics: `${reason.fix ?? code} Request ${requestId}.`,
      ...(reason.path === undefined || reason.path === '' ? {} : { expression: [expressionOf(reason.path)] }),
    })),
  }
}

function issueCode(status: number): string {
  switch (status) {
    case 401:
      return 'login'
    case 403:
      return 'forbidden'
    case 404:
      return 'not-found'
    case 406:
      return 'not-supported'
    case 409:
      return 'conflict'
    case 410:
      return 'deleted'
    case 412:
      return 'required'
    case 413:
      return 'too-long'
    case 415:
      return 'not-supported'
    case 429:
      return 'throttled'
    case 503:
      return 'transient'
    default:
      return status < 500 ? 'invalid' : 'exception'
  }
}

/** A JSON Pointer as a path of FHIRPath: /context/draftOrders/entry/0 is context.draftOrders.entry[0]. */
function expressionOf(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : `${i === 0 ? '' : '.'}${part}`))
    .join('')
}
