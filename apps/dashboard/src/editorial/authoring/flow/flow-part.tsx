import { type FlowEdge, type FlowRole, flowGraph, nameWords } from '@guideboard/content'
import type { RuleSet } from '@guideboard/rules'
import { useMantineColorScheme } from '@mantine/core'
import { Background, Controls, Position, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useMemo } from 'react'
import { EmptyState } from '../../../ui/empty-state.tsx'
import layout from '../../../ui/layout.module.css'
import table from '../../../ui/simple-table.module.css'
import rulesStyles from '../rules/rules.module.css'
import flowStyles from './flow.module.css'
import { boxSize, laidOut } from './laid-out.ts'

const roles = {
  condition: 'is a condition of',
  scope: 'is the scope of',
  contraindication: 'withholds',
  caution: 'is a caution of',
  defeats: 'takes the place of',
} as const satisfies { readonly [Role in FlowRole]: string }

/** What feeds what, from facts to recommendations: as a picture, and as an equal table below it. */
export function FlowPart({ ruleSet }: { readonly ruleSet: RuleSet | null }) {
  const { colorScheme } = useMantineColorScheme()
  const graph = useMemo(() => (ruleSet === null ? null : flowGraph(ruleSet)), [ruleSet])
  const nodes = useMemo(() => (graph === null ? [] : laidOut(graph)), [graph])
  if (graph === null || graph.nodes.length === 0)
    return <EmptyState title="Without rules there is nothing to draw">Add rules first.</EmptyState>
  return (
    <div className={layout.stack}>
      <h2>Picture of the rules</h2>
      <div className={rulesStyles.flow}>
        <ReactFlow
          nodes={nodes.map(({ id, kind, name, x, y }) => ({
            id,
            position: { x, y },
            data: { label: nameWords(name) },
            sourcePosition: Position.Right,
            targetPosition: Position.Left,
            width: boxSize.width,
            height: boxSize.height,
            className: `${flowStyles.box} ${flowStyles[kind]}`,
            ariaLabel: `${kind} ${nameWords(name)}`,
          }))}
          edges={graph.edges.map(drawn)}
          colorMode={colorScheme === 'auto' ? 'system' : colorScheme}
          className={flowStyles.canvas ?? ''}
          fitView
          fitViewOptions={{ maxZoom: 1 }}
          nodesDraggable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          proOptions={{ hideAttribution: false }}
        >
          <Background />
          <Controls showInteractive={false} />
        </ReactFlow>
      </div>
      <table className={table.table}>
        <caption>The same in words</caption>
        <thead>
          <tr>
            <th scope="col">This</th>
            <th scope="col">does</th>
            <th scope="col">to that</th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.map(({ id, from, to, role }) => (
            <tr key={id}>
              <td>{boxWords(from)}</td>
              <td>{roles[role]}</td>
              <td>{boxWords(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function drawn({ id, from, to, role }: FlowEdge) {
  return {
    id,
    source: from,
    target: to,
    className: flowStyles[role] ?? '',
    ...(role === 'condition' ? {} : { label: roles[role] }),
  }
}

function boxWords(id: string): string {
  const [kind = '', ...name] = id.split(' ')
  return `${kind} ${nameWords(name.join(' '))}`
}
