import { daysAgo, type Facts, open, type SpokenEntry, type Word, yes } from './entry-words.ts'

const ended =
  /\b(stopped|discontinued|ended|completed|finished|former|past|previous|failed|ineffective|not taking|inactive)\b/
const onlyWished = /\b(proposed|planned|requested|considered|considering|asks?|wants?|wish)/

/** Whether a listed medicine is taken now: it is, unless its status, use or date of stopping says otherwise. */
function taken({ text, details }: SpokenEntry): boolean {
  return details.stoppedDaysAgo === undefined && !ended.test(text) && !onlyWished.test(text)
}

function stoppedDays({ text, details }: SpokenEntry): number | undefined {
  if (typeof details.stoppedDaysAgo === 'number') return details.stoppedDaysAgo
  return ended.test(text) ? daysAgo(text) : undefined
}

function whileTaken(...facts: readonly string[]): (entry: SpokenEntry) => Facts {
  return (entry) => (taken(entry) ? yes(...facts) : {})
}

function cyclobenzaprine(entry: SpokenEntry): Facts {
  if (!taken(entry)) return {}
  const days = entry.details.daysTaken
  return { onCyclobenzaprine: true, cyclobenzaprineDays: typeof days === 'number' ? days : open }
}

// "Within 14 days after their discontinuation": the 14th day counts.
function maoInhibitor(entry: SpokenEntry): Facts {
  if (taken(entry)) return yes('maoiWithin14Days')
  if (onlyWished.test(entry.text)) return {}
  const days = stoppedDays(entry)
  return { maoiWithin14Days: days === undefined ? open : days <= 14 }
}

function nsaid(entry: SpokenEntry): Facts {
  if (/failed|ineffective|no (relief|effect|response)|inadequate/.test(entry.text))
    return { nsaidFailed: true }
  return taken(entry) ? yes('onNsaid') : {}
}

function corticosteroid(entry: SpokenEntry): Facts {
  if (!taken(entry)) return {}
  const days = entry.details.daysTaken
  return { onCorticosteroid: true, corticosteroidDays: typeof days === 'number' ? days : open }
}

const topical = /topical|gel\b|cream|ointment|patch|eye ?drop|ophthalmic|nasal|inhal/

/** Facts that a complete list of medicines answers with "no" where it does not name them. */
export const medicationFacts = [
  'onCyclobenzaprine',
  'onNsaid',
  'maoiWithin14Days',
  'onSsriOrSnri',
  'onOtherSerotonergic',
  'onTramadol',
  'onCnsDepressant',
  'onAnticholinergic',
  'onGuanethidine',
  'onAnticoagulant',
  'onAntiplatelet',
  'onCorticosteroid',
  'onAceInhibitorOrArb',
  'onDiuretic',
  'onNsaidLevelDrug',
] as const

export const medicationWords: readonly Word[] = [
  { says: /cyclobenzaprine|flexeril|amrix|fexmid/, means: cyclobenzaprine },
  {
    says: /phenelzine|tranylcypromine|isocarboxazid|selegiline|rasagiline|safinamide|moclobemide|linezolid|methylene blue|\bmaoi?\b|mao inhibitor|monoamine oxidase/,
    means: maoInhibitor,
  },
  {
    says: /ibuprofen|naproxen|diclofenac|celecoxib|etoricoxib|meloxicam|etodolac|indometh?acin|ketorolac|nabumetone|piroxicam|sulindac|ketoprofen|flurbiprofen|oxaprozin|mefenamic|\bnsaid/,
    unless: topical,
    means: nsaid,
  },
  {
    says: /sertraline|fluoxetine|citalopram|paroxetine|fluvoxamine|venlafaxine|duloxetine|milnacipran|\bss?n?ri\b/,
    means: whileTaken('onSsriOrSnri'),
  },
  {
    says: /tramadol|tapentadol/,
    means: whileTaken('onTramadol', 'onOtherSerotonergic', 'onCnsDepressant'),
  },
  { says: /meperidine|pethidine/, means: whileTaken('onOtherSerotonergic', 'onCnsDepressant') },
  {
    says: /triptyline|imipramine|doxepin|clomipramine|desipramine|tricyclic|\btca\b/,
    means: whileTaken('onOtherSerotonergic', 'onAnticholinergic'),
  },
  {
    says: /bupropion|verapamil|trazodone|mirtazapine|buspirone|triptan\b|st\.? john|dextromethorphan|methadone|fentanyl|vortioxetine|tryptophan/,
    means: whileTaken('onOtherSerotonergic'),
  },
  {
    says: /oxycodone|hydrocodone|codeine|morphine|fentanyl|methadone|buprenorphine|hydromorphone|opioid|pentazocine/,
    means: whileTaken('onCnsDepressant'),
  },
  {
    says: /azepam|azolam|chlordiazepoxide|benzodiazepine|clobazam|zolpidem|zopiclone|zaleplon|barbit|primidone|gabapentin|pregabalin|baclofen|tizanidine|methocarbamol|carisoprodol|quetiapine|olanzapine|promethazine|sedative|hypnotic/,
    means: whileTaken('onCnsDepressant'),
  },
  { says: /alcohol/, means: yes('regularAlcohol') },
  {
    says: /diphenhydramine|hydroxyzine|doxylamine|chlorphen/,
    means: whileTaken('onAnticholinergic', 'onCnsDepressant'),
  },
  {
    says: /oxybutynin|tolterodine|solifenacin|darifenacin|trospium|benz?tropine|trihexyphenidyl|scopolamine|hyoscyamine|dicyclomine|atropine|ipratropium|tiotropium|anticholinergic/,
    means: whileTaken('onAnticholinergic'),
  },
  { says: /guanethidine|clonidine/, means: whileTaken('onGuanethidine') },
  {
    says: /warfarin|apixaban|rivaroxaban|dabigatran|edoxaban|heparin|enoxaparin|dalteparin|fondaparinux|anticoagulant|\bdoac\b|phenprocoumon|acenocoumarol/,
    means: whileTaken('onAnticoagulant'),
  },
  {
    says: /aspirin|acetylsalicyl|clopidogrel|prasugrel|ticagrelor|dipyridamole|antiplatelet/,
    means: whileTaken('onAntiplatelet'),
  },
  {
    says: /predniso|dexamethasone|betamethasone|hydrocortisone|cortisone|corticosteroid|budesonide|deflazacort/,
    unless: topical,
    means: corticosteroid,
  },
  {
    says: /[a-z]pril\b|[a-z]sartan|ace inhibitor|angiotensin/,
    means: whileTaken('onAceInhibitorOrArb'),
  },
  {
    says: /thiazide|furosemide|torsemide|bumetanide|chlort(h)?alidone|indapamide|spironolactone|eplerenone|triamterene|amiloride|diuretic/,
    means: whileTaken('onDiuretic'),
  },
  { says: /lithium/, means: whileTaken('onNsaidLevelDrug', 'onOtherSerotonergic') },
  { says: /methotrexate|digoxin|c[iy]closporin/, means: whileTaken('onNsaidLevelDrug') },
  { says: topical, means: {} },
  // Medicines that the article and the labels it cites say nothing about.
  {
    says: /paracetamol|acetaminophen|metformin|gliptin|gliflozin|insulin|glimepiride|[a-z]statin|ezetimibe|prazole|famotidine|levothyroxine|amlodipine|nifedipine|diltiazem|[a-z]olol\b|carvedilol|nitrate|nitroglycerin|isosorbide|vitamin|calcium|magnesium|iron|folic|salbutamol|albuterol|fluticasone|contracepti|estradiol|[a-z]gestr|tamsulosin|finasteride|loratadine|cetirizine|fexofenadine|allopurinol|colchicine|amoxicillin|penicillin|doxycycline|azithromycin|alendron|denosumab|latanoprost|timolol|montelukast|melatonin|sildenafil|none/,
    means: {},
  },
]
