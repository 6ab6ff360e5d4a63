import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useMatchRoute, useNavigate } from '@tanstack/react-router'
import { isOnBoard, sessionQuery } from '../api/session.ts'
import { moveWords } from '../editorial/move-words.ts'
import { choosable } from '../editorial/next-step.ts'
import { pressMove } from '../editorial/press-move.ts'
import { seatChoices } from '../editorial/seats/seat-choices.ts'
import { useSeatAct } from '../editorial/seats/use-seat-act.ts'
import { versionQuery } from '../editorial/version-query.ts'
import { paths } from '../paths.ts'
import { stateName } from '../ui/state-badge.tsx'
import { knownVersionsQuery } from './known-versions-query.ts'
import { pagesFor } from './pages-for.ts'

/** What can be done with the version whose page is open, the pages, and every version of the board. `choose` runs an act later. */
export function usePaletteActions(choose: (act: () => void) => void): SpotlightActionGroupData[] {
  const me = useQuery(sessionQuery).data?.me ?? null
  const navigate = useNavigate()
  const here = useMatchRoute()({ to: paths.boardVersion })
  const board = useQuery({ ...knownVersionsQuery, enabled: isOnBoard(me) }).data?.reviewQueue.edges ?? []
  const id = here === false ? '' : here.id
  const open = useQuery({ ...versionQuery(id), enabled: id !== '' }).data?.articleVersion
  const moves = choosable(open?.moves ?? []).map(({ move, allowed, unmet }) => ({
    id: `move ${move}`,
    label: moveWords[move].label,
    description: allowed ? moveWords[move].does : unmet.map(({ message }) => message).join(' '),
    onClick: () => choose(() => pressMove(move)),
  }))
  const { mutate } = useSeatAct()
  const seats = (open ? seatChoices(open, me) : []).map(({ label, description, act }) => ({
    id: `seat ${label}`,
    label,
    description,
    onClick: () => choose(() => act && mutate(act)),
  }))
  const pages = pagesFor(me).map(({ label, to }) => ({
    id: `page ${to}`,
    label,
    onClick: () => choose(() => void navigate({ to })),
  }))
  const versions = board.map(({ node: { id: version, title, number, state, question } }) => ({
    id: `version ${version}`,
    label: `${title}, version ${number}`,
    description: `${stateName(state)}: ${question}`,
    onClick: () => choose(() => void navigate({ to: paths.boardVersion, params: { id: version } })),
  }))
  return [
    { group: 'This version', actions: [...seats, ...moves] },
    { group: 'Pages', actions: pages },
    { group: 'Versions', actions: versions },
  ].filter(({ actions }) => actions.length > 0)
}
