import { builder } from '../platform/builder.ts'

export const ThreadKindEnum = builder.enumType('ThreadKind', {
  description: 'What a thread asks for.',
  values: {
    NOTE: { value: 'note', description: 'Something to know.' },
    QUESTION: { value: 'question', description: 'Something to answer.' },
    BLOCKING: { value: 'blocking', description: 'Something to settle: no approval while it is open.' },
  } as const,
})

export const ThreadEntryKindEnum = builder.enumType('ThreadEntryKind', {
  description: 'What was added to a thread.',
  values: {
    REPLY: { value: 'reply', description: 'A reply.' },
    RESOLVED: { value: 'resolved', description: 'It was resolved.' },
    REOPENED: { value: 'reopened', description: 'It was opened again.' },
  } as const,
})

export const AnchorTargetEnum = builder.enumType('AnchorTarget', {
  description: 'What kind of thing a thread is about.',
  values: {
    STATEMENT: { value: 'statement', description: 'A statement, by its key.' },
    RULE: { value: 'rule', description: 'A recommendation of the rule set, by its id.' },
    REFERENCE: { value: 'reference', description: 'A reference, by its id.' },
  } as const,
})

export const AnchorStateEnum = builder.enumType('AnchorState', {
  description: 'How the quoted words are found in the present text.',
  values: {
    EXACT: { value: 'exact', description: 'The same words in the same surroundings.' },
    MOVED: { value: 'moved', description: 'The same words, with other words around them.' },
    DRIFTED: {
      value: 'drifted',
      description: 'The words have changed, or stand in several places: the closest.',
    },
    STATEMENT: { value: 'statement', description: 'Only the statement, rule or reference as a whole.' },
    ORPHANED: { value: 'orphaned', description: 'What it was about is gone.' },
  } as const,
})

export const StatementFieldEnum = builder.enumType('StatementField', {
  description: 'A field of a statement that can be suggested anew.',
  values: {
    TEXT: { value: 'text', description: 'The words for one audience: a list of inline nodes.' },
    DIRECTION: { value: 'direction', description: '`for` or `against`.' },
    STRENGTH: { value: 'strength', description: '`strong` or `conditional`.' },
    CERTAINTY: {
      value: 'certainty',
      description: '`high`, `moderate`, `low`, `very-low`, or an object with `ungraded` and why.',
    },
    POPULATION: { value: 'population', description: 'For whom: a line of text.' },
    UNCITED: { value: 'uncited', description: 'Why no source is cited: a line of text.' },
    REVIEW_DUE_ON: { value: 'reviewDueOn', description: 'YYYY-MM-DD.' },
  } as const,
})

export const SuggestionStatusEnum = builder.enumType('SuggestionStatus', {
  description: 'What became of a suggestion.',
  values: {
    OPEN: { value: 'open', description: 'Not decided yet.' },
    STALE: {
      value: 'stale',
      description: 'Not decided yet, and what it would replace has changed: accepting shows a merge.',
    },
    ACCEPTED: { value: 'accepted', description: 'It is in the text.' },
    DECLINED: { value: 'declined', description: 'It was put aside.' },
  } as const,
})
