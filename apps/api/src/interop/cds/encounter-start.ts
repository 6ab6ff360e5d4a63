import { adviceCards } from './advice-cards.ts'
import type { HookService } from './hook.ts'

export const encounterStart: HookService = {
  hook: 'encounter-start',
  hookVersion: '1.0',
  title: (article) => `${article}: advice as an encounter starts`,
  description: (article) =>
    `What the approved guideline "${article}" says of the patient as an encounter starts, and what to ask.`,
  context: { encounterId: 'required', selections: 'none', draftOrders: 'none' },
  asksEncounter: true,
  answer: adviceCards,
}
