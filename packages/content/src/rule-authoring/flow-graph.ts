import type { RuleSet } from '@guideboard/rules'

export type FlowKind = 'fact' | 'definition' | 'score' | 'recommendation'

/** One box of the picture; `name` is what the rules call it. */
export interface FlowNode {
  readonly id: string
  readonly kind: FlowKind
  readonly name: string
}

/** How one box bears on another: part of its condition, its scope, what withholds it, a caution, or a defeat. */
export type FlowRole = 'condition' | 'scope' | 'contraindication' | 'caution' | 'defeats'

export interface FlowEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly role: FlowRole
}

export interface FlowGraph {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

/** From facts over definitions and scores to recommendations: which feeds which. Names that nothing declares are left out. */
export function flowGraph(ruleSet: RuleSet): FlowGraph {
  const { facts, define = {}, scores = {}, recommendations } = ruleSet
  const nodes: FlowNode[] = [
    ...Object.keys(facts).map((name) => node('fact', name)),
    ...Object.keys(define).map((name) => node('definition', name)),
    ...Object.keys(scores).map((name) => node('score', name)),
    ...recommendations.map(({ id }) => node('recommendation', id)),
  ]
  const known = new Set(nodes.map(({ id }) => id))
  const edges = new Map<string, FlowEdge>()
  const connect = (from: string, to: string, role: FlowRole) => {
    const id = `${from} ${role} ${to}`
    if (known.has(from) && known.has(to)) edges.set(id, { id, from, to, role })
  }
  const feed = (part: unknown, to: string, role: FlowRole) => {
    for (const from of namedIn(part)) connect(from, to, role)
  }
  for (const [name, definition] of Object.entries(define)) feed(definition, `definition ${name}`, 'condition')
  for (const [name, { items }] of Object.entries(scores)) feed(items, `score ${name}`, 'condition')
  for (const one of recommendations) {
    const to = `recommendation ${one.id}`
    feed(one.applies, to, 'scope')
    feed([one.when, one.onlyIf], to, 'condition')
    feed(
      one.contraindications?.map(({ when }) => when),
      to,
      'contraindication',
    )
    feed(
      one.cautions?.map(({ when }) => when),
      to,
      'caution',
    )
    for (const { id } of one.defeats ?? []) connect(to, `recommendation ${id}`, 'defeats')
  }
  const used = new Set([...edges.values()].flatMap(({ from, to }) => [from, to]))
  return {
    nodes: nodes.filter(({ id, kind }) => kind !== 'fact' || used.has(id)),
    edges: [...edges.values()],
  }
}

const node = (kind: FlowKind, name: string): FlowNode => ({ id: `${kind} ${name}`, kind, name })

/** Ids of everything that an expression names, itself only: what a definition names belongs to the definition. */
function namedIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namedIn)
  if (typeof part !== 'object' || part === null) return []
  const { fact, is, known, by, ref, choose, score } = part as Partial<Record<string, unknown>>
  const own = [
    ...[fact, is, known, by].filter(isText).map((name) => `fact ${name}`),
    ...[ref, choose].filter(isText).map((name) => `definition ${name}`),
    ...[score].filter(isText).map((name) => `score ${name}`),
  ]
  return [...own, ...Object.values(part).flatMap(namedIn)]
}

const isText = (value: unknown): value is string => typeof value === 'string'
