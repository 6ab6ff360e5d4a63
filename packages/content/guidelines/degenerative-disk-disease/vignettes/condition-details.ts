import { daysAgo, isWithin } from './days-ago.ts'
import { type Facts, open, type SpokenEntry, yes } from './entry-words.ts'

const isNew =
  /\b(new|newly|acute|sudden|suddenly|recent|current|since|today|yesterday|(this|last) (morning|night))\b/
const isOld =
  /\b(history|past|previous|prior|old|chronic|stress|urge|long-?standing|known|ago|resolved|postpartum)\b/

// New trouble with bladder or bowel together with back pain is a red flag, whatever a list calls it; loss of
// control has to say that it is old, retention in a list of diseases has to say that it is new.
export function bladderOrBowel({ text }: SpokenEntry) {
  const retention = /retention|unable to (urinate|pass urine)/.test(text)
  if (isNew.test(text) || !(retention || isOld.test(text))) return yes('newUrinaryRetention')
  return retention ? yes('urinaryRetentionHistory') : {}
}

const past = /\b(history|past|previous|prior|old|remote|ago|healed|former)\b/

export function heartFailure({ text }: SpokenEntry) {
  if (/severe|advanced|decompensated|nyha\s*(class\s*)?(iii|iv|3|4)/.test(text))
    return yes('heartFailure', 'severeHeartFailure')
  if (/mild|moderate|stable|compensated|nyha\s*(class\s*)?(i|ii|1|2)\b/.test(text))
    return { heartFailure: true, severeHeartFailure: false }
  return { heartFailure: true, severeHeartFailure: open }
}

// The label speaks of the acute recovery phase; the rules count 60 days.
export function myocardialInfarction({ text }: SpokenEntry) {
  const recent = isWithin(daysAgo(text), 60) ?? (daysAgo(text) === undefined ? saidRecent(text) : undefined)
  return { cardiovascularDisease: true, recentMyocardialInfarction: recent ?? open }
}

function saidRecent(text: string): boolean | undefined {
  if (/recent|acute|recovery|current/.test(text)) return true
  return past.test(text) ? false : undefined
}

export function bypass({ text }: SpokenEntry) {
  const planned = /plan|schedul|tomorrow|next|upcoming|await/.test(text)
  const ago = daysAgo(text)
  const done = ago === undefined ? past.test(text) : isWithin(ago, 14) === false
  return { cardiovascularDisease: true, bypassSurgeryPerioperative: planned || !done }
}

export function liver({ text }: SpokenEntry) {
  const worse = /moderate|severe|child[- ]pugh\s*(class\s*)?[bc]|failure|decompensated/.test(text)
  const mild = /mild|early|child[- ]pugh\s*(class\s*)?a|compensated/.test(text)
  return { hepaticImpairment: true, hepaticImpairmentModerateOrSevere: worse || (mild ? false : open) }
}

export function kidney({ text }: SpokenEntry) {
  const advanced =
    /(stage|ckd|g)\s*(4|5|iv|v)\b|severe|advanced|end[- ]stage|esrd|dialysis|(renal|kidney) failure/
  const milder = /(stage|ckd|g)\s*(1|2|3[ab]?|i{1,3}[ab]?)\b|mild|moderate/
  if (advanced.test(text)) return yes('chronicKidneyDisease', 'advancedKidneyDisease')
  return { chronicKidneyDisease: true, advancedKidneyDisease: milder.test(text) ? false : open }
}

export function bleeding({ text }: SpokenEntry) {
  return past.test(text) && !/active|current|ongoing|now/.test(text)
    ? yes('pepticUlcerOrBleedingHistory')
    : yes('pepticUlcerOrBleedingHistory', 'activeGastrointestinalBleeding')
}

export function pregnancy({ text }: SpokenEntry) {
  const weeks = /(\d+)\s*(?:weeks?|wk)/.exec(text)?.[1]
  const trimester = /third trimester/.test(text) ? 30 : undefined
  const known = weeks === undefined ? trimester : Number(weeks)
  return { pregnant: true, ...(known === undefined ? {} : { pregnancyWeeks: known }) }
}

// What is only planned has changed nothing yet.
export function lumbarSurgery({ text }: SpokenEntry): Facts {
  if (/\b(plan|planned|schedul|consider|await|candidate|declin|refus|wants?|asks?)/.test(text)) return {}
  if (/\b(stable|unchanged|no new|no change)\b/.test(text))
    return { priorLumbarSurgery: true, newOrProgressingSymptoms: false }
  if (/\b(new|newly|progress|wors|recur|increas)/.test(text))
    return { priorLumbarSurgery: true, newOrProgressingSymptoms: true }
  return yes('priorLumbarSurgery')
}
