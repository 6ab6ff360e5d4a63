import type { Term } from './term.ts'

const medlinePlus = (topic: string, page: string) => ({
  name: `MedlinePlus, National Library of Medicine: ${topic}`,
  url: `https://medlineplus.gov/${page}.html`,
})

/** What the shipped articles say to patients and caregivers and does not explain itself. It names no dose and no limit. */
export const terms: readonly Term[] = [
  {
    id: 'nsaid',
    name: 'NSAID',
    forms: ['NSAID', 'NSAIDs'],
    meaning:
      'A group of medicines against pain and swelling, such as ibuprofen and naproxen. The letters stand for nonsteroidal anti-inflammatory drug.',
    source: medlinePlus('Pain Relievers', 'painrelievers'),
  },
  {
    id: 'muscle-relaxant',
    name: 'Muscle relaxant',
    forms: ['muscle relaxant', 'muscle relaxants'],
    meaning: 'A medicine that loosens tight muscles. It can make people sleepy.',
    source: medlinePlus('Back Pain', 'backpain'),
  },
  {
    id: 'spasm',
    name: 'Spasm',
    forms: ['spasm', 'spasms'],
    meaning: 'A muscle that tightens by itself and hurts.',
    source: medlinePlus('Muscle Cramps', 'musclecramps'),
  },
  {
    id: 'mri',
    name: 'MRI',
    forms: ['MRI', 'MRIs'],
    meaning:
      'A scan that shows the inside of the body with a strong magnet and radio waves, without X-rays. The letters stand for magnetic resonance imaging.',
    source: medlinePlus('MRI Scans', 'mriscans'),
  },
  {
    id: 'ct',
    name: 'CT',
    forms: ['CT'],
    meaning: 'A scan that puts many X-ray pictures together. The letters stand for computed tomography.',
    source: medlinePlus('CT Scans', 'ctscans'),
  },
  {
    id: 'x-ray',
    name: 'X-ray',
    forms: ['X-ray', 'X-rays'],
    meaning: 'A picture of the inside of the body, best for bones, made with a small amount of radiation.',
    source: medlinePlus('X-Rays', 'xrays'),
  },
  {
    id: 'opioid',
    name: 'Opioid',
    forms: ['opioid', 'opioids'],
    meaning: 'A strong kind of pain medicine. Opioids can cause addiction and can slow breathing.',
    source: medlinePlus('Opioids and Opioid Use Disorder', 'opioidsandopioidusedisorderoud'),
  },
  {
    id: 'steroid',
    name: 'Steroid',
    forms: ['steroid', 'steroids'],
    meaning:
      'Here: a medicine that calms swelling. It is not the kind that some people take to build muscle.',
    source: medlinePlus('Steroids', 'steroids'),
  },
  {
    id: 'blood-thinner',
    name: 'Blood thinner',
    forms: ['blood thinner', 'blood thinners'],
    meaning: 'A medicine that keeps blood clots from forming. Bleeding is then harder to stop.',
    source: medlinePlus('Blood Thinners', 'bloodthinners'),
  },
  {
    id: 'antidepressant',
    name: 'Antidepressant',
    forms: ['SSRI', 'SSRIs', 'tricyclic', 'tricyclics', 'antidepressant', 'antidepressants'],
    meaning: 'A medicine against depression. SSRIs and tricyclics are two groups of them.',
    source: medlinePlus('Antidepressants', 'antidepressants'),
  },
  {
    id: 'glaucoma',
    name: 'Glaucoma',
    forms: ['glaucoma'],
    meaning: 'A group of eye diseases that harm the nerve of the eye, often from too much pressure in it.',
    source: medlinePlus('Glaucoma', 'glaucoma'),
  },
  {
    id: 'seizure',
    name: 'Seizure',
    forms: ['seizure', 'seizures'],
    meaning: 'A sudden burst of activity in the brain that can cause shaking or a loss of awareness.',
    source: medlinePlus('Seizures', 'seizures'),
  },
  {
    id: 'heart-failure',
    name: 'Heart failure',
    forms: ['heart failure'],
    meaning: 'The heart does not pump as much blood as the body needs. It has not stopped.',
    source: medlinePlus('Heart Failure', 'heartfailure'),
  },
  {
    id: 'acupuncture',
    name: 'Acupuncture',
    forms: ['acupuncture'],
    meaning: 'A treatment in which thin needles are put through the skin at certain points.',
    source: medlinePlus('Acupuncture', 'acupuncture'),
  },
  {
    id: 'pneumonia',
    name: 'Pneumonia',
    forms: ['pneumonia'],
    meaning: 'An infection of one or both lungs.',
    source: medlinePlus('Pneumonia', 'pneumonia'),
  },
]
