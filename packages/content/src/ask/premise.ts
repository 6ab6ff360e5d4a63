import { plainText } from '../plain-text.ts'
import type { IndexedStatement } from './ask-index.ts'
import { conceptBook, conceptOf, coveringsOf } from './lexicon/lexicon.ts'
import { has, mentioned, type Question } from './question.ts'
import { durationsIn, inDays } from './text/durations.ts'
import { tokens } from './text/phrases.ts'

const cues =
  /^(so|but|since|because|as|given|if)\b|\b(i (read|heard|saw|was told|thought|believe|think|understand)|(they|people|everyone|everybody|doctors?|my \w+) (say|says|said|told|claims?|insists?)|article (says|said|states|recommends)|(it s|it is|its) (true|proven|known|recommended|a fact|best|better|safe|fine|ok)|(is|isn'?t) it true|right\b|correct\b|proven|supposed to|since|given that|apparently|so (?:should|shouldn t|why|can|we|i|do|is)|you (say|said|recommend)|according to|isn t it|is not it|aren t|do not you|here|i was told|told|agree|am i right|so i m)\b/

/** Whether a question takes for granted what a statement denies. */
export function contradictsPremise(
  text: string,
  question: Question,
  { statement }: IndexedStatement,
): boolean {
  const asked = text.toLowerCase().replace(/[’']/g, ' ')
  if (!cues.test(asked.trim()) && !/\b(because|since)\b/.test(asked)) return false
  const said = plainText(statement.text.clinician)
  return (
    exceedsLimit(asked, said, question) ||
    reversedOrder(asked, said) ||
    wrongRank(asked, said) ||
    wrongDegree(asked, said) ||
    prefersOne(asked, said) ||
    oppositeAdvice(asked, said, question)
  )
}

/** "proven for 3 months" where the statement limits to 3 weeks. */
function exceedsLimit(asked: string, said: string, question: Question): boolean {
  if (!has(question, 'duration', 'works', 'safe', 'when', 'early') && !/\bfor\b/.test(asked)) return false
  const theirs = durationsIn(asked).map(inDays)
  const limits = durationsIn(said).map(inDays)
  if (limits.length === 0) return false
  const most = Math.max(...limits)
  const endless =
    /\b(forever|indefinitely|as long as|long.?term|for life|permanently|months|years|no (time )?limit|right away|immediately|straight away|any time)\b/.test(
      asked,
    )
  return (
    theirs.some((days) => days > most) ||
    (endless && /\blimit|only after|within\b/i.test(said)) ||
    (/only after/.test(said) && theirs.some((days) => days < most))
  )
}

const better =
  /\b(prefer(red|able)?( to| over)?|outperforms?|outdoes|more effective than|works better than|trumps|better than|over|rather than|instead of|superior to|beats?|before)\b/

/** "massage is preferred over exercise" where the statement prefers exercise. */
function reversedOrder(asked: string, said: string): boolean {
  const [a1, a2] = sidesOf(asked)
  const [s1, s2] = sidesOf(said.toLowerCase().replace(/\bprefer (.*?) to /, 'prefer $1 rather than '))
  if (!a1 || !a2 || !s1 || !s2) return false
  return overlap(a1, s2) && overlap(a2, s1) && !(overlap(a1, s1) && overlap(a2, s2))
}

function sidesOf(text: string): readonly [ReadonlySet<string>?, ReadonlySet<string>?] {
  const cut = better.exec(text.replace(/\bprefer\b(?! to| over)/, ' '))
  if (!cut) return []
  const clean = text.replace(/\bprefer\b(?! to| over)/, ' ')
  return [thingsIn(clean.slice(0, cut.index)), thingsIn(clean.slice(cut.index + cut[0].length))]
}

function thingsIn(text: string): ReadonlySet<string> {
  return new Set(
    conceptBook
      .matches(tokens(text))
      .filter(({ value }) => value.kind === 'thing' || value.id === 'firmness')
      .map(({ value }) => value.id),
  )
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((id) => [...coveringsOf(id)].some((one) => b.has(one)))
}

function wrongRank(asked: string, said: string): boolean {
  return (
    (/\b(second|third|last)[- ](line|choice|resort|option)\b/.test(asked) &&
      /\bfirst (choice|line)|first of/i.test(said)) ||
    (/\bfirst[- ](line|choice|option|step)\b|\bstart with\b/.test(asked) &&
      /\b(second[- ]line|last option|come second|only when the other)\b/i.test(said))
  )
}

/** "Rock hard is best" where the statement says that medium-firm is better than firm. */
function wrongDegree(asked: string, said: string): boolean {
  const [, degree, base] = /\b(\w+)-(\w+)\b[^.]*\bbetter than an? \2\b/i.exec(said) ?? []
  if (degree === undefined || base === undefined || asked.includes(degree.toLowerCase())) return false
  const meant = conceptBook.matches(tokens(base)).map(({ value }) => value.id)
  const named = conceptBook.matches(tokens(asked)).map(({ value }) => value.id)
  return urged.test(asked) && meant.some((id) => named.includes(id))
}

/** "Naproxen is the recommended NSAID" where the statement prefers none. */
function prefersOne(asked: string, said: string): boolean {
  if (!/\bprefer no\b|\bno \w+ is preferred\b/i.test(said) || !urged.test(asked)) return false
  const classes = thingsIn(said)
  return [...thingsIn(asked)].some((id) => classes.has(conceptOf(id)?.is ?? ''))
}

const urged =
  /\b(should|must|need to|have to|recommended|recommends?|best|good|proven|safe|fine|ok|okay|helps?|works?|required|essential|required|cures?|meant|indicated|mandatory|necessary|always|everyone|better|speeds?|heals?|fix(?:es)?|improves?|standard|healthiest|safest|preferred|first|most important|quickest|fastest|number one|the answer|early|key)\b/
const discouraged =
  /\b(do not|avoid|not recommended|rather than to rest|no benefit|not for|weakens|can prolong|worse|never|does not improve|not improve|often do not match|only (after|if|when|for)|has no|small|without proven)\b/i
const against =
  /\b(no (proof|evidence|benefit|use)|useless|does not (help|work)|don t (help|work)|harmful|not (?:recommended|advised|indicated|helpful|useful|worth)|advised against|no good|bad|pointless|waste|never|should not|shouldn t|not work|not help|avoid|dangerous|incurable|hopeless|worse|wheelchair|permanent)\b/

/** "bed rest is recommended" where the statement is against it; "exercise is harmful" where it is for it. */
function oppositeAdvice(asked: string, said: string, question: Question): boolean {
  if (mentioned(question, 'thing').length === 0 && !has(question, 'prognosis')) return false
  const speaksAgainst = discouraged.test(said)
  if (against.test(asked))
    return !speaksAgainst || (has(question, 'activity', 'exercise', 'work-return') && /active/.test(said))
  return urged.test(asked) && speaksAgainst
}
