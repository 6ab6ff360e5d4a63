import { graphlib, layout } from '@dagrejs/dagre'
import type { FlowGraph, FlowNode } from '@guideboard/content'

/** A box with the place of its upper left corner, in pixels. */
export interface PlacedNode extends FlowNode {
  readonly x: number
  readonly y: number
}

export const boxSize = { width: 190, height: 52 }

/** Places the boxes from left to right, so that what feeds stands before what is fed. */
export function laidOut({ nodes, edges }: FlowGraph): readonly PlacedNode[] {
  const graph = new graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 90 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of nodes) graph.setNode(id, { ...boxSize })
  for (const { from, to } of edges) graph.setEdge(from, to)
  layout(graph)
  return nodes.map((node) => {
    const { x, y } = graph.node(node.id)
    return { ...node, x: x - boxSize.width / 2, y: y - boxSize.height / 2 }
  })
}
