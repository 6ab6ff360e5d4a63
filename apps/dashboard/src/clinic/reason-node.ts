import type { TraceNode, Truth } from '@guideboard/rules'

const parts = [
  'recommendation',
  'eligible',
  'applies',
  'when',
  'only-if',
  'contraindication',
  'caution',
  'defeated-by',
] as const

const constructs = [
  'all',
  'any',
  'not',
  'at-least',
  'is',
  'code',
  'quantity',
  'score',
  'choice',
  'ref',
  'known',
] as const satisfies readonly TraceNode['kind'][]

/** A part of a recommendation, or a construct of the rule language. */
export type ReasonKind = (typeof parts)[number] | TraceNode['kind']

/** One node of the reason tree, worded by the server. */
export interface ReasonNode {
  readonly kind: ReasonKind
  readonly text: string
  readonly truth: Truth
  /** Comes out like this whatever the open facts turn out to be. */
  readonly exact: boolean
  readonly children: readonly ReasonNode[]
}

const kinds: ReadonlySet<string> = new Set<ReasonKind>([...parts, ...constructs])

/** Reads the JSON of a stored tree; `null` for anything that is not one. */
export function readReasonNode(json: unknown): ReasonNode | null {
  if (typeof json !== 'object' || json === null) return null
  const { kind, text, truth, exact, children } = json as Record<string, unknown>
  if (!isKind(kind) || typeof text !== 'string' || !isTruth(truth)) return null
  const below = Array.isArray(children) ? children.map(readReasonNode) : []
  return { kind, text, truth, exact: exact === true, children: below.filter((child) => child !== null) }
}

const isKind = (value: unknown): value is ReasonKind => typeof value === 'string' && kinds.has(value)

const isTruth = (value: unknown): value is Truth =>
  value === 'true' || value === 'false' || value === 'unknown'
