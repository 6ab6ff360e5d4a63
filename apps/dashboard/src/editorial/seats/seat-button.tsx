import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../api/session.ts'
import { spoken } from '../../ui/spoken.ts'
import type { BoardVersion } from '../board-query.ts'
import { VersionAnswerNotice } from '../version-answer-notice.tsx'
import { ownSeat } from './seat-lines.ts'
import { useSeatAct } from './use-seat-act.ts'

type Seated = Pick<BoardVersion, 'id' | 'title' | 'number' | 'assignments' | 'claims'>

/** Claims an open seat, or gives one's own back; the key `c` on the board. Nothing where there is neither. */
export function SeatButton({ version }: { readonly version: Seated }) {
  const me = useQuery(sessionQuery).data?.me ?? null
  const { mutate, isPending, data, error } = useSeatAct()
  const own = ownSeat(version, me)
  const open = version.claims.filter(({ allowed }) => allowed)
  const of = `${version.title}, version ${version.number}`
  return (
    <>
      {own && (
        <Button
          size="xs"
          variant="default"
          data-seat
          loading={isPending}
          aria-label={`Release the seat of ${spoken(own)}: ${of}`}
          onClick={() => mutate({ kind: 'release', input: { versionId: version.id } })}
        >
          Release seat
        </Button>
      )}
      {open.map(({ seat }) => (
        <Button
          key={seat}
          size="xs"
          variant="light"
          data-seat
          loading={isPending}
          aria-label={`Claim the seat of ${spoken(seat)}: ${of}`}
          onClick={() => mutate({ kind: 'claim', input: { versionId: version.id, seat } })}
        >
          Claim {spoken(seat)}
        </Button>
      ))}
      <VersionAnswerNotice what="The seat stays as it was" answer={data} error={error} />
    </>
  )
}
