import { builder } from '../platform/builder.ts'
import { AudienceEnum } from '../platform/enums.ts'
import { FactInputRef } from '../platform/fact-input.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { evaluate } from './evaluate.ts'
import { GuidelineResultRef } from './guideline-result-graphql.ts'
import type { GuidelineResultJson } from './guideline-result-json.ts'

const EvaluateTargetRef = builder.inputType('EvaluateTarget', {
  description: 'What to run: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    guideline: t.string({ required: false, description: 'Slug of a guideline in force.' }),
    ruleSet: t.field({
      type: 'JSON',
      required: false,
      description: 'A rule set (`ruleset/1`), answered as a preview. Give it as a variable.',
    }),
  }),
})

const EvaluateInputRef = builder.inputType('EvaluateInput', {
  description: 'What to run, and over what.',
  fields: (t) => ({
    target: t.field({ type: EvaluateTargetRef, description: 'What to run.' }),
    facts: t.field({
      type: [FactInputRef],
      description: 'What is known; what is left out is unknown, never "no".',
    }),
    asOf: t.field({ type: 'Date', description: 'The day for which to answer.' }),
    audience: t.field({
      type: AudienceEnum,
      required: false,
      description: "Whose words to answer in; the clinician's unless said.",
    }),
  }),
})

const EvaluatedRef = builder.objectRef<{ readonly result: GuidelineResultJson }>('Evaluated').implement({
  description: 'The answer of a guideline.',
  fields: (t) => ({
    result: t.field({
      type: GuidelineResultRef,
      description: 'The answer.',
      resolve: ({ result }) => result,
    }),
  }),
})

builder.queryFields((t) => ({
  evaluate: t.field({
    type: resultUnion('EvaluateResult', 'An answer, or why there is none.', EvaluatedRef),
    description:
      'Stateless: runs the in-force guideline, or an inline rule set as a preview, over the given facts.',
    args: { input: t.arg({ type: EvaluateInputRef, description: 'What to run, and over what.' }) },
    resolve: (_root, { input }, ctx) => asResult(async () => ({ result: await evaluate(ctx, input) })),
  }),
}))
