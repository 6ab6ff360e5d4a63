/** A substance under its generic name, with every other name that a text may call it by. */
export interface Drug {
  /** International or US generic name, in lower case. */
  readonly name: string
  /** Brand names and other generic names, in lower case. */
  readonly also: readonly string[]
  /** Classes that it belongs to, by their key in `drugClasses`. */
  readonly classes: readonly DrugClass[]
}

/**
 * Classes, by every way a text may name them. "Blood thinner", "water pill" and "steroid" are how the
 * National Library of Medicine words them for patients (MedlinePlus).
 */
export const drugClasses = {
  nsaid: /\b(nsaids?|non-?steroidal anti-?inflammator(y|ies)( drugs?)?)\b/i,
  'muscle relaxant': /\bmuscle relaxants?\b/i,
  opioid: /\b(opioids?|opiates?)\b/i,
  benzodiazepine: /\bbenzodiazepines?\b/i,
  barbiturate: /\bbarbiturates?\b/i,
  'MAO inhibitor': /\b(mao inhibitors?|maois?|monoamine oxidase inhibitors?)\b/i,
  ssri: /\bssris?\b/i,
  snri: /\bsnris?\b/i,
  'tricyclic antidepressant': /\btricyclics?\b/i,
  'ACE inhibitor': /\bace inhibitors?\b/i,
  anticoagulant: /\b(anticoagulants?|blood thinners?)\b/i,
  diuretic: /\b(diuretics?|water pills?)\b/i,
  corticosteroid: /\b(corticosteroids?|steroids?)\b/i,
  antibiotic: /\bantibiotics?\b/i,
} as const satisfies Readonly<Record<string, RegExp>>
export type DrugClass = keyof typeof drugClasses

/**
 * Drugs that articles of this field name. Source: RxNorm, US National Library of Medicine (terms of type IN
 * and BN), and the international nonproprietary names of the WHO. A name missing here is not compared.
 */
export const drugs: readonly Drug[] = [
  drug('cyclobenzaprine', ['flexeril', 'amrix', 'fexmid', 'tonmya'], ['muscle relaxant']),
  drug('methocarbamol', ['robaxin'], ['muscle relaxant']),
  drug('tizanidine', ['zanaflex'], ['muscle relaxant']),
  drug('baclofen', ['lioresal'], ['muscle relaxant']),
  drug('naproxen', ['aleve', 'naprosyn', 'anaprox', 'naprelan'], ['nsaid']),
  drug('ibuprofen', ['advil', 'motrin', 'nurofen', 'brufen'], ['nsaid']),
  drug('diclofenac', ['voltaren', 'cataflam', 'zipsor'], ['nsaid']),
  drug('celecoxib', ['celebrex'], ['nsaid']),
  drug('meloxicam', ['mobic'], ['nsaid']),
  drug('ketorolac', ['toradol', 'sprix'], ['nsaid']),
  drug('indomethacin', ['indometacin', 'indocin'], ['nsaid']),
  drug('aspirin', ['acetylsalicylic acid', 'ecotrin'], ['nsaid']),
  drug('paracetamol', ['acetaminophen', 'tylenol', 'panadol'], []),
  drug('tramadol', ['ultram', 'conzip'], ['opioid']),
  drug('morphine', ['ms contin'], ['opioid']),
  drug('oxycodone', ['oxycontin', 'roxicodone'], ['opioid']),
  drug('codeine', [], ['opioid']),
  drug('meperidine', ['pethidine', 'demerol'], ['opioid']),
  drug('duloxetine', ['cymbalta'], ['snri']),
  drug('venlafaxine', ['effexor'], ['snri']),
  drug('bupropion', ['wellbutrin', 'zyban'], []),
  drug('fluoxetine', ['prozac'], ['ssri']),
  drug('sertraline', ['zoloft'], ['ssri']),
  drug('citalopram', ['celexa'], ['ssri']),
  drug('amitriptyline', ['elavil'], ['tricyclic antidepressant']),
  drug('phenelzine', ['nardil'], ['MAO inhibitor']),
  drug('tranylcypromine', ['parnate'], ['MAO inhibitor']),
  drug('selegiline', ['emsam', 'eldepryl', 'zelapar'], ['MAO inhibitor']),
  drug('rasagiline', ['azilect'], ['MAO inhibitor']),
  drug('linezolid', ['zyvox'], ['antibiotic', 'MAO inhibitor']),
  drug('verapamil', ['calan', 'isoptin'], []),
  drug('guanethidine', ['ismelin'], []),
  drug('lithium', ['lithobid'], []),
  drug('methotrexate', ['trexall', 'rheumatrex'], []),
  drug('digoxin', ['lanoxin'], []),
  drug('cyclosporine', ['ciclosporin', 'neoral', 'sandimmune'], []),
  drug('warfarin', ['coumadin', 'jantoven'], ['anticoagulant']),
  drug('rivaroxaban', ['xarelto'], ['anticoagulant']),
  drug('apixaban', ['eliquis'], ['anticoagulant']),
  drug('dabigatran', ['pradaxa'], ['anticoagulant']),
  drug('edoxaban', ['savaysa', 'lixiana'], ['anticoagulant']),
  drug('furosemide', ['lasix'], ['diuretic']),
  drug('hydrochlorothiazide', [], ['diuretic']),
  drug('lisinopril', ['prinivil', 'zestril'], ['ACE inhibitor']),
  drug('prednisone', ['deltasone'], ['corticosteroid']),
  drug('dexamethasone', ['decadron'], ['corticosteroid']),
  drug('amoxicillin', ['amoxil'], ['antibiotic']),
  drug('penicillin', [], ['antibiotic']),
  drug('azithromycin', ['zithromax'], ['antibiotic']),
  drug('doxycycline', ['vibramycin'], ['antibiotic']),
  drug('gabapentin', ['neurontin'], []),
  drug('pregabalin', ['lyrica'], []),
]

function drug(name: string, also: readonly string[], classes: readonly DrugClass[]): Drug {
  return { name, also, classes }
}
