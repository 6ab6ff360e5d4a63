import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import layout from '../ui/layout.module.css'
import { MoveButton } from './move-button.tsx'
import { ReviseButton } from './revise-button.tsx'
import type { Version } from './version-fragment.ts'

interface MovePanelProps {
  readonly version: Version
  /** Words that are not saved would be left out of a move. */
  readonly unsaved: boolean
}

/** What can happen to this version now. A move that is not possible says everything that is unmet. */
export function MovePanel({ version, unsaved }: MovePanelProps) {
  const me = useQuery(sessionQuery).data?.me
  const moves = version.moves.filter(({ move }) => move !== 'SUPERSEDE')
  const revisable =
    version.state === 'APPROVED' || version.state === 'SUPERSEDED' || version.state === 'WITHDRAWN'
  const mayRevise = revisable && me?.boardRoles.includes('AUTHOR')
  return (
    <section aria-labelledby="moves" className={`${layout.card} ${layout.stack}`}>
      <h2 id="moves">What can happen now</h2>
      {unsaved && (
        <p className={layout.muted}>
          Save the draft first: some words of yours are not saved yet, see “Edit”.
        </p>
      )}
      {moves.map((option) => (
        <MoveButton key={option.move} version={version} option={option} unsaved={unsaved} />
      ))}
      {mayRevise && <ReviseButton version={version} />}
      {moves.length === 0 && !mayRevise && (
        <p className={layout.muted}>Nothing more: this version is closed.</p>
      )}
    </section>
  )
}
