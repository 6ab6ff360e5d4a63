import { spokenTime } from '../../../ui/dates.ts'
import type { Keeping } from './scratch-keeper.ts'

/** How unsaved words stand, for the person who writes them. */
export function keptWords(keeping: Keeping): string {
  switch (keeping.kind) {
    case 'kept':
      return `Kept ${spokenTime(keeping.at)}, not yet saved`
    case 'failed':
      return keeping.again
        ? `Not kept: ${keeping.why} Trying again; do not close this page.`
        : `Not kept: ${keeping.why} Save the draft before you leave this page.`
    case 'typed':
    case 'nothing':
      return 'Not saved yet.'
  }
}
