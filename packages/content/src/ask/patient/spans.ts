import type { GivenValue } from '@guideboard/rules'
import { coveringsOf } from '../lexicon/lexicon.ts'
import type { Question } from '../question.ts'
import { type Duration, durationsIn, inDays } from '../text/durations.ts'
import { words } from '../text/fold.ts'
import type { FactSubject } from './fact-subject.ts'

/** Concepts that time belongs to, beside those that a fact names itself. */
const alsoMeans: Readonly<Record<string, readonly string[]>> = {
  'conservative-care': ['treatment', 'physical-therapy', 'exercise', 'failed'],
  pain: ['back-pain', 'radicular', 'spasm', 'ddd', 'acute', 'chronic'],
}

/** Each span of time with the fact in days, weeks or years that stands nearest to it. */
export function* attachDurations(
  text: string,
  question: Question,
  subjects: readonly FactSubject[],
): Iterable<readonly [string, GivenValue]> {
  const timed = subjects.filter(
    ({ declaration }) =>
      declaration.type === 'quantity' && (declaration.unit === 'd' || declaration.unit === 'wk'),
  )
  for (const duration of durationsIn(text)) {
    if (/^[\s-]*(old|of age)\b/i.test(text.slice(duration.index + duration.text.length))) continue
    const at = words(text.slice(0, duration.index)).length
    // "8 weeks of care": what follows is what lasted.
    const follows = /^\s+of\b/i.test(text.slice(duration.index + duration.text.length))
    const nearest = timed
      .flatMap((subject) => distance(subject, question, at, follows).map((far) => ({ subject, far })))
      .sort((a, b) => a.far - b.far)[0]
    if (nearest) yield [nearest.subject.id, valueFor(nearest.subject, duration)]
  }
}

function distance(
  { things }: FactSubject,
  { mentions }: Question,
  at: number,
  follows: boolean,
): readonly number[] {
  const meant = new Set([...things].flatMap((id) => [id, ...(alsoMeans[id] ?? [])]))
  return mentions
    .filter(({ concept }) => [...meant].some((id) => id === concept.id || coveringsOf(id).has(concept.id)))
    .map(({ from, to }) => Math.min(Math.abs(from - at), Math.abs(to - at)) + (follows && from < at ? 8 : 0))
    .filter((far) => far <= 10)
}

function valueFor({ declaration }: FactSubject, duration: Duration): GivenValue {
  const days = inDays(duration)
  return declaration.type === 'quantity' && declaration.unit === 'wk'
    ? { value: Math.floor(days / 7), unit: 'wk' }
    : { value: days, unit: 'd' }
}
