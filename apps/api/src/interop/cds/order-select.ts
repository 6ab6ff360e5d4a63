import type { HookService } from './hook.ts'
import { orderCards } from './order-cards.ts'

export const orderSelect: HookService = {
  hook: 'order-select',
  hookVersion: '1.0',
  title: (article) => `${article}: orders as they are picked`,
  description: (article) =>
    `Whether an order that was picked is one that the approved guideline "${article}" advises against for this patient, or has questions about. Silent about every other order.`,
  context: { encounterId: 'optional', selections: 'required', draftOrders: 'required' },
  asksEncounter: false,
  answer: (call) => {
    const picked = call.orders.filter(({ id }) => call.selections.includes(id))
    return orderCards({ ...call, orders: picked.length > 0 ? picked : call.orders })
  },
}
