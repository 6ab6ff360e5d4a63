import { type Word, yes } from './entry-words.ts'

/** Therapies: the rules ask for none of them, so a known one says nothing and an unknown one is reported. */
export const therapyWords: readonly Word[] = [
  {
    says: /bed ?rest/,
    means: (entry) => (/severe|must|unable/.test(entry.text) ? yes('severeSymptomsInBed') : {}),
  },
  {
    says: /physi(cal|o)|aquatic|pool|water|land|massage|ultrasound|passive|active|exercis|mobili[sz]|stabili[sz]|core|stretch|strength|heat|manipulat|chiropract|acupunct|traction|\btens\b|yoga|tai chi|pilates|mindful|cognitive|\bcbt\b|rehabilit|education|walking|swim|dry needl|mckenzie|decompress|\btap(e|ing)\b|\bice\b|cold|brace|corset|osteopath|inversion|relaxation|biofeedback|none/,
    means: {},
  },
]
