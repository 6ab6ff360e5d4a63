import type { EditingPlace } from '@guideboard/content'
import { createContext } from 'react'
import type { Presence } from './use-live-draft.ts'

/** Who else is in the draft that is shown. */
export const Others = createContext<readonly Presence[]>([])

/** Where whoever looks at it is writing; null while they only read. */
export const MyPlace = createContext<EditingPlace | null>(null)
