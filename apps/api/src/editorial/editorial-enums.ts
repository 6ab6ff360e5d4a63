import type { Move } from '@guideboard/content'
import { builder } from '../platform/builder.ts'

export const VoteChoiceEnum = builder.enumType('VoteChoice', {
  description: 'What a vote says.',
  values: {
    APPROVE: { value: 'approve', description: 'Put this very content in force.' },
    OBJECT: { value: 'object', description: 'Stop it, for the reason given, until this voter votes anew.' },
    ABSTAIN: { value: 'abstain', description: 'Neither.' },
  } as const,
})

export const CheckStatusEnum = builder.enumType('CheckStatus', {
  description: 'What a check says of a content.',
  values: {
    PASS: { value: 'pass', description: 'Nothing found.' },
    WARN: { value: 'warn', description: 'Something to know; it stops nothing.' },
    BLOCK: { value: 'block', description: 'Something to mend before it is submitted or approved.' },
    ERROR: { value: 'error', description: 'The check could not finish: counts as red.' },
  } as const,
})

export const MoveEnum = builder.enumType('Move', {
  description: 'The eleven moves of a version; nothing else happens to it.',
  values: {
    SUBMIT: { description: 'Hand a draft in.' },
    RESUBMIT: { description: 'Hand it in again after changes.' },
    RECALL: { description: 'Take it back before the review has started.' },
    START_REVIEW: { description: 'Open a round of review.' },
    REQUEST_CHANGES: { description: 'Send it back to its authors.' },
    APPROVE: { description: 'Put it in force.' },
    SUPERSEDE: { description: 'End it because the next version is in force; nobody does this by hand.' },
    WITHDRAW: { description: 'Take it out of force at once.' },
    ABANDON_DRAFT: { description: 'Give a draft up.' },
    ABANDON_SUBMITTED: { description: 'Give a submitted version up.' },
    ABANDON_CHANGES: { description: 'Give a version up instead of changing it.' },
  } as const satisfies Readonly<Record<Move, { readonly description: string }>>,
})
