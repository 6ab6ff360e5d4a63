import type { GivenValue } from '@guideboard/rules'
import { coveringsOf } from '../lexicon/lexicon.ts'
import type { Question } from '../question.ts'
import { type Duration, durationsIn, inDays } from '../text/durations.ts'
import { words } from '../text/fold.ts'
import type { FactSubject } from './fact-subject.ts'

const ended = /\b(?:off|stopped|finished|ended|quit|discontinued|came off|last (?:dose|taken|took|tablet))\b/i

/** What ended so long ago, for facts that ask for it "within the last 14 days"; both ends count. */
export function endedWithin(
  text: string,
  { mentions }: Question,
  subjects: readonly FactSubject[],
): readonly { readonly fact: string; readonly value: GivenValue; readonly duration: Duration }[] {
  if (!ended.test(text)) return []
  return durationsIn(text).flatMap((duration) => {
    const at = words(text.slice(0, duration.index)).length
    const meant = subjects.filter(
      ({ things, withinDays }) =>
        withinDays !== undefined &&
        mentions.some(
          ({ concept, from }) =>
            Math.abs(from - at) <= 6 &&
            [...things].some((id) => id === concept.id || coveringsOf(id).has(concept.id)),
        ),
    )
    return meant.map(({ id, withinDays = 0 }) => ({
      fact: id,
      value: inDays(duration) <= withinDays,
      duration,
    }))
  })
}
