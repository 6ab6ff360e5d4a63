import type { RecommendationTrace, TracedLimit, TraceNode, Truth } from '@guideboard/rules'
import { unitWords } from './fact-words.ts'

/** One node of a reason tree in words: kind and truth of the construct, its place in the rules, the facts it reads. */
export interface ReasonNode {
  readonly kind: string
  readonly text: string
  readonly truth: Truth
  readonly path?: string
  readonly exact?: boolean
  readonly facts?: readonly string[]
  readonly children: readonly ReasonNode[]
}

/** How the names in a trace are said to people. */
export interface ReasonWords {
  readonly fact: (id: string) => string
  readonly value: (id: string, state: Extract<TraceNode, { kind: 'is' }>['state']) => string
  readonly qualifier: (id: string) => string
  readonly recommendation: (id: string) => string
}

/** The reason tree of a recommendation in words: its scope, its condition, and what can withhold it. */
export function reasonTree(trace: RecommendationTrace, words: ReasonWords): ReasonNode {
  const children: ReasonNode[] = [leaf('eligible', 'The guideline is for this patient', trace.eligible)]
  const part = (kind: string, text: string, node: TraceNode | undefined) => {
    if (node !== undefined) children.push(wrapped(kind, text, node, words))
  }
  part('applies', 'It is for patients like this one', trace.applies)
  part('when', 'Its condition', trace.when)
  part('only-if', 'Its gate', trace.onlyIf)
  for (const { id, trace: node } of trace.contraindications)
    children.push(wrapped('contraindication', `Contraindication: ${words.qualifier(id)}`, node, words))
  for (const { id, truth } of trace.defeatedBy)
    children.push(leaf('defeated-by', `Replaced by: ${words.recommendation(id)}`, truth))
  for (const { id, trace: node } of trace.cautions)
    children.push(wrapped('caution', `Caution: ${words.qualifier(id)}`, node, words))
  return {
    kind: 'recommendation',
    text: 'Why',
    truth: conditionOf(trace),
    ...(trace.eitherWay ? { exact: true } : {}),
    children,
  }
}

/** Whether scope and condition together hold. */
function conditionOf(trace: RecommendationTrace): Truth {
  const parts = [trace.eligible, trace.applies?.truth, trace.when?.truth, trace.onlyIf?.truth]
  if (parts.includes('false')) return 'false'
  return parts.includes('unknown') ? 'unknown' : 'true'
}

function leaf(kind: string, text: string, truth: Truth): ReasonNode {
  return { kind, text, truth, children: [] }
}

function wrapped(kind: string, text: string, node: TraceNode, words: ReasonWords): ReasonNode {
  return { kind, text, truth: node.truth, children: [nodeInWords(node, words)] }
}

function nodeInWords(node: TraceNode, words: ReasonWords): ReasonNode {
  const { text, children, facts } = constructInWords(node, words)
  return {
    kind: node.kind,
    text,
    truth: node.truth,
    path: node.path,
    ...(node.eitherWay === true ? { exact: true } : {}),
    ...(facts === undefined ? {} : { facts }),
    children: children.map((child) => nodeInWords(child, words)),
  }
}

interface InWords {
  readonly text: string
  readonly children: readonly TraceNode[]
  readonly facts?: readonly string[]
}

function constructInWords(node: TraceNode, words: ReasonWords): InWords {
  switch (node.kind) {
    case 'all':
      return { text: 'All of', children: node.children }
    case 'any':
      return { text: 'Any of', children: node.children }
    case 'not':
      return { text: 'Not', children: [node.child] }
    case 'at-least':
      return {
        text: `At least ${node.atLeast} of (${node.met} met, ${node.open} open)`,
        children: node.children,
      }
    case 'is':
      return about(node.fact, `${words.fact(node.fact)} ${words.value(node.fact, node.state)}`)
    case 'code':
      return about(
        node.fact,
        `${words.fact(node.fact)} ${words.value(node.fact, node.state)} (asked for: ${node.codes.join(', ')})`,
      )
    case 'quantity':
      return about(
        node.fact,
        `${words.fact(node.fact)} ${words.value(node.fact, node.state)} (asked for: ${limits(node.limits, node.unit)})`,
      )
    case 'score': {
      const reached = node.lo === node.hi ? `${node.lo}` : `${node.lo} to ${node.hi}`
      const asked = node.band === undefined ? limits(node.limits, '1') : node.band
      return { text: `Score ${inWords(node.score)} is ${reached} (asked for: ${asked})`, children: [] }
    }
    case 'choice':
      return {
        text: `${inWords(node.choose)} is ${node.reachable.join(' or ')} (asked for: ${node.label})`,
        children: [],
      }
    case 'ref':
      return { text: inWords(node.ref), children: [node.child] }
    case 'known':
      return about(node.fact, `${words.fact(node.fact)} is on record: ${words.value(node.fact, node.state)}`)
  }
}

function about(fact: string, text: string): InWords {
  return { text, children: [], facts: [fact] }
}

/** "caudaEquinaSigns" as "cauda equina signs": names of definitions are the author's own. */
function inWords(name: string): string {
  return name.replace(
    /([a-z])([A-Z])/g,
    (_both, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
}

const comparisons = { ge: 'at least', gt: 'more than', le: 'at most', lt: 'less than' } as const

function limits(all: readonly TracedLimit[], unit: string): string {
  return all
    .map(({ comparison, values }) => `${comparisons[comparison]} ${values.join(' or ')}${unitWords(unit)}`)
    .join(' and ')
}
