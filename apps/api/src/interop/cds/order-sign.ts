import type { HookService } from './hook.ts'
import { orderCards } from './order-cards.ts'

export const orderSign: HookService = {
  hook: 'order-sign',
  hookVersion: '1.0',
  title: (article) => `${article}: orders before they are signed`,
  description: (article) =>
    `Whether a drafted order is one that the approved guideline "${article}" advises against for this patient, or has questions about. Silent about every other order.`,
  context: { encounterId: 'optional', selections: 'none', draftOrders: 'required' },
  asksEncounter: false,
  answer: orderCards,
}
