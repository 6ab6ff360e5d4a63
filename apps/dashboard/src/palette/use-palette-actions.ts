import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useMatchRoute, useNavigate } from '@tanstack/react-router'
import { isOnBoard, sessionQuery } from '../api/session.ts'
import { seatChoices } from '../editorial/seats/seat-choices.ts'
import { useSeatAct } from '../editorial/seats/use-seat-act.ts'
import { versionQuery } from '../editorial/version-query.ts'
import { paths } from '../paths.ts'
import type { VersionView } from '../search-params.ts'
import { stateName } from '../ui/state-badge.tsx'
import { knownVersionsQuery } from './known-versions-query.ts'
import { pagesFor } from './pages-for.ts'
import { versionActions } from './version-actions.ts'

/** What can be done on the page of a version, if one is open; the pages; and every version of the board. `choose` runs an act later. */
export function usePaletteActions(choose: (act: () => void) => void): SpotlightActionGroupData[] {
  const me = useQuery(sessionQuery).data?.me ?? null
  const navigate = useNavigate()
  const here = useMatchRoute()({ to: paths.boardVersion })
  const board = useQuery({ ...knownVersionsQuery, enabled: isOnBoard(me) }).data?.reviewQueue.edges ?? []
  const id = here === false ? '' : here.id
  const open = useQuery({ ...versionQuery(id), enabled: id !== '' }).data?.articleVersion
  const showView = (view: VersionView) =>
    void navigate({
      to: paths.boardVersion,
      params: { id },
      search: (now) => ({ ...now, view }),
      resetScroll: false,
    })
  const onPage = (open ? versionActions(open, me, showView) : []).map(({ act, ...action }) => ({
    ...action,
    onClick: () => choose(act),
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
    { group: 'This version', actions: [...seats, ...onPage] },
    { group: 'Pages', actions: pages },
    { group: 'Versions', actions: versions },
  ].filter(({ actions }) => actions.length > 0)
}
