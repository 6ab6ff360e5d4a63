import type { GivenValue } from '@guideboard/rules'
import { drugs } from '../lexicon/drugs.ts'
import { coveringsOf } from '../lexicon/lexicon.ts'
import type { Question } from '../question.ts'
import { type Duration, durationsIn, inDays } from '../text/durations.ts'
import { words } from '../text/fold.ts'
import type { FactSubject } from './fact-subject.ts'

const drugIds = new Set(drugs.map(({ id }) => id))
const isDrug = (id: string) => drugIds.has(id)

/** Concepts that time belongs to, beside those that a fact names itself. */
const alsoMeans: Readonly<Record<string, readonly string[]>> = {
  'conservative-care': ['treatment', 'physical-therapy', 'exercise', 'failed'],
  pain: ['back-pain', 'radicular', 'spasm', 'ddd', 'acute', 'chronic'],
}

/** What lasted, where it stands behind the time: "2 weeks of ibuprofen and walking" is care so far. */
const ofCare = ['nsaid', 'activity', 'medicine']

/** Each span of time with the fact in days, weeks or years that stands nearest to it. */
export function* attachDurations(
  text: string,
  question: Question,
  subjects: readonly FactSubject[],
  spent: ReadonlySet<number> = new Set(),
): Iterable<readonly [string, GivenValue]> {
  const timed = subjects.filter(
    ({ declaration }) =>
      declaration.type === 'quantity' && (declaration.unit === 'd' || declaration.unit === 'wk'),
  )
  for (const duration of durationsIn(text)) {
    // What it was already read as: the days since a drug was stopped are no days of pain.
    if (spent.has(duration.index)) continue
    if (/^[\s-]*(old|of age)\b/i.test(text.slice(duration.index + duration.text.length))) continue
    // "Six weeks of physio before an MRI?" asks whether, and tells nothing.
    if (
      /^\s+of\b[^.?!,]*\b(?:before|first)\b[^.!]*\?/i.test(text.slice(duration.index + duration.text.length))
    )
      continue
    const at = words(text.slice(0, duration.index)).length
    // "8 weeks of care": what follows is what lasted.
    const follows = /^\s+of\b/i.test(text.slice(duration.index + duration.text.length))
    // "Day 21" counts a course of a drug rather than a complaint.
    const isCount = /^day\b/i.test(duration.text)
    const nearest = timed
      .flatMap((subject) =>
        distance(subject, question, at, follows).map((far) => ({
          subject,
          far: isCount && !isCourse(subject) ? far + 8 : far,
        })),
      )
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
  const meant = new Set(
    [...things].flatMap((id) => [
      id,
      ...(alsoMeans[id] ?? []),
      ...(follows && id === 'conservative-care' ? ofCare : []),
    ]),
  )
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

function isCourse({ things }: FactSubject): boolean {
  return [...things].some((id) => isDrug(id))
}
