export const imagingNow = ['mri-emergency', 'mri-deficit', 'mri-cancer', 'mri-infection', 'imaging-fracture']
export const mri = [...imagingNow, 'mri-after-surgery', 'mri-gate']
export const nsaid = ['nsaid']

export const nsaidTopic = /^nsaid/i
export const relaxantTopic = /cyclobenzaprine|muscle relaxant/i
export const mriTopic = /mri|imaging/i

const relaxant = ['cyclobenzaprine-continue', 'cyclobenzaprine-start']

/** Recommendations that answer a topic when its outcome is one of the plain words, the narrower topics first. */
export const topics: readonly { readonly topic: RegExp; readonly by: readonly string[] }[] = [
  { topic: /gastroprotect|proton pump|\bppi\b|stomach protect/i, by: ['gastroprotection'] },
  { topic: /weak opioid|codeine/i, by: ['weak-opioid-acute-uk'] },
  { topic: /combined (physical|program)/i, by: ['combined-program-uk'] },
  { topic: /traction|corset|\bbelts?\b|brace|orthotic|rocker/i, by: ['supports-and-traction-uk'] },
  { topic: /\b(tens|pens)\b|electro|interferential/i, by: ['electrotherapy-uk'] },
  { topic: /radiofrequency|denervation/i, by: ['radiofrequency-uk'] },
  { topic: /decompression/i, by: ['decompression-uk'] },
  { topic: /fusion|dis[ck] replacement/i, by: ['fusion-or-disk-replacement-uk'] },
  { topic: /(spinal|facet) injection/i, by: ['spinal-injection-uk'] },
  { topic: nsaidTopic, by: nsaid },
  { topic: relaxantTopic, by: relaxant },
  { topic: /stay(ing)? active|activity/i, by: ['stay-active'] },
  { topic: /bed rest/i, by: ['bed-rest'] },
  { topic: /heat/i, by: ['heat'] },
  { topic: /land|aquatic/i, by: ['land-based'] },
  { topic: /stabili[sz]/i, by: ['stabilizing-exercise'] },
  { topic: /active|passive|massage|ultrasound/i, by: ['active-exercise'] },
  { topic: /physical therapy|physiotherapy|exercise/i, by: ['physical-therapy'] },
  { topic: /mattress/i, by: ['mattress'] },
  { topic: /book/i, by: ['self-care-book'] },
  { topic: /education|information|prognosis/i, by: ['education'] },
  { topic: /epidural|steroid injection/i, by: ['epidural-injection'] },
  { topic: /surg/i, by: ['surgical-referral'] },
  { topic: /systemic (cortico)?steroid|prednis|oral (cortico)?steroid/i, by: ['systemic-corticosteroid'] },
  { topic: /paracetamol|acetaminophen/i, by: ['paracetamol-alone'] },
  { topic: /tramadol|duloxetine/i, by: ['second-line-drug'] },
  { topic: /opioid/i, by: ['opioid-uk', 'opioid'] },
  { topic: /acupuncture/i, by: ['acupuncture-uk', 'acute-non-drug', 'non-drug-first'] },
  { topic: /manipulation|chiropract/i, by: ['acute-non-drug', 'non-drug-first'] },
  {
    topic: /manual therapy|group exercise|psycholog|cognitive/i,
    by: ['exercise-package-uk', 'non-drug-first'],
  },
  { topic: /gabapentin|pregabalin|anti-?convulsant|anti-?epileptic/i, by: ['antiepileptic-uk'] },
  { topic: /tricyclic|\b(tca|ssri)s?\b|amitriptyline|antidepress/i, by: ['tricyclic-or-ssri'] },
  { topic: /psychosocial|stratif/i, by: ['psychosocial-assessment'] },
  { topic: /return to work/i, by: ['return-to-work-uk'] },
  { topic: /function|goal/i, by: ['functional-goals'] },
  { topic: mriTopic, by: mri },
]
