import { type Word, yes } from './entry-words.ts'

export const redFlagWords: readonly Word[] = [
  { says: /saddle|perine(al|um)/, means: yes('saddleAnaesthesia') },
  {
    says: /retention|incontinen|cannot (urinate|pass urine)|sphincter/,
    means: yes('newUrinaryRetention'),
  },
  { says: /fever|febrile/, means: yes('fever') },
  { says: /(intravenous|injection|\biv\b) drug/, means: yes('intravenousDrugUse') },
  { says: /cancer|malignan|tumou?r|metasta/, means: yes('historyOfCancer') },
  { says: /trauma|fall\b|fell/, means: yes('lowVelocityTrauma') },
  { says: /steroid/, means: yes('chronicSteroidUse') },
  { says: /osteoporo/, means: yes('osteoporosis') },
  { says: /immun/, means: yes('immunosuppression') },
]

/** The closed list of red flags. */
export const redFlagFacts = [
  'saddleAnaesthesia',
  'newUrinaryRetention',
  'fever',
  'intravenousDrugUse',
  'historyOfCancer',
  'lowVelocityTrauma',
  'chronicSteroidUse',
  'osteoporosis',
  'immunosuppression',
] as const
