/** Words that only look like a form of another: TENS is no ten, and "hardly" says nothing of what is hard. */
const whole = new Set(['tens', 'aids', 'hardly', 'lately', 'nearly', 'beers'])

/** A word without its commonest English endings: enough to let "relaxers" meet "relaxer", and no more. */
export function stem(word: string): string {
  if (word.length < 4 || /^\d/.test(word) || whole.has(word)) return word
  if (word.endsWith('ically')) return word.slice(0, -4)
  let found = plural(word)
  if (found.length > 5 && found.endsWith('ing')) found = undoubled(found.slice(0, -3))
  else if (found.length > 4 && found.endsWith('ed')) found = undoubled(found.slice(0, -2))
  else if (found.length > 5 && found.endsWith('ly')) found = found.slice(0, -2)
  if (found.length > 4 && found.endsWith('e')) found = found.slice(0, -1)
  return british(found)
}

function plural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|us|is)$/.test(word)) return word
  if (/(ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

function undoubled(word: string): string {
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word
}

/** One spelling for words that British and American English write apart. */
function british(word: string): string {
  return word
    .replace(/^disk$/, 'disc')
    .replace(/is(e?|ation)$/, (all, end: string) => (word.length > 6 ? `iz${end}` : all))
    .replace(/^programm$/, 'program')
    .replace(/^(o)?edema/, 'edema')
    .replace(/aem/, 'em')
    .replace(/our$/, (all) => (word.length > 5 ? 'or' : all))
}
