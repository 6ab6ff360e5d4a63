import { type EditingPlace, meet } from '@guideboard/content'
import { use } from 'react'
import { MyPlace, Others } from './presence-context.ts'
import type { Presence } from './use-live-draft.ts'

/** Who else is in a part, and who of them where one is oneself: a save of one can meet the other's. */
export function usePeopleAt(here: (place: EditingPlace) => boolean): readonly Presence[] {
  return use(Others).filter(({ places }) => places.some(here))
}

/** Who else writes what one is writing; and that place. */
export function useMeeting(): { readonly mine: EditingPlace | null; readonly people: readonly Presence[] } {
  const mine = use(MyPlace)
  const people = usePeopleAt((theirs) => mine !== null && meet(mine, theirs))
  return { mine, people }
}
