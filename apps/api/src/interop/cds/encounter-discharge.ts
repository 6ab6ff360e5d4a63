import { adviceCards } from './advice-cards.ts'
import type { HookService } from './hook.ts'

export const encounterDischarge: HookService = {
  hook: 'encounter-discharge',
  hookVersion: '1.0',
  title: (article) => `${article}: advice before discharge`,
  description: (article) =>
    `What the approved guideline "${article}" says of the patient before an encounter ends.`,
  context: { encounterId: 'required', selections: 'none', draftOrders: 'none' },
  asksEncounter: true,
  answer: adviceCards,
}
