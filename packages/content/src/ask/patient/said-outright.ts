import type { FactSubject } from './fact-subject.ts'

/** What a text says of a fact without naming its subject: by what narrows the fact, and by what it says. */
const sayings: readonly { readonly narrowing: string; readonly said: RegExp; readonly value: boolean }[] = [
  // "6 weeks failed", "six weeks have failed": the care of those weeks.
  {
    narrowing: 'failed',
    said: /\b(?:weeks?|wks?|months?|mos?) (?:have |has |had |all )?(?:failed|of failure)\b|\b(?:got|getting|gets) (?:(?:us|him|her|them|me) )?nowhere\b|\bto no avail\b|\bmade no difference\b/i,
    value: true,
  },
  {
    narrowing: 'candidate',
    said: /\bnot (?:for|a candidate for|suitable for|fit for|wanting|keen on|considering) (?:a |an |any )?(?:surgery|operation|intervention|injection)|\b(?:does not|doesn't|doesnt) want (?:surgery|an operation)/i,
    value: false,
  },
  {
    narrowing: 'diagnosis-uncertain',
    said: /(?:\bnot|n['’]t|\bun)[ -]?(?:quite |entirely |really )?(?:sure|convinced|certain|clear) (?:that |whether |if )?(?:it['’]?s|it is|this is|what)\b/i,
    value: true,
  },
  {
    narrowing: 'diagnosis-uncertain',
    said: /\bdiagnosis (?:is |was |already )?(?:clear|certain|known|established|not in doubt)\b/i,
    value: false,
  },
]

export function* saidOutright(
  text: string,
  subjects: readonly FactSubject[],
): Iterable<readonly [string, boolean]> {
  for (const { narrowing, said, value } of sayings) {
    if (!said.test(text)) continue
    for (const subject of subjects)
      if (
        subject.declaration.type === 'boolean' &&
        subject.narrowing.has(narrowing) &&
        (narrowing !== 'failed' || subject.things.has('conservative-care'))
      )
        yield [subject.id, value]
  }
}
