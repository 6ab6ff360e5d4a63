import { type ArticleContent, titleFor } from '@guideboard/content'
import type { Me } from '../api/session.ts'
import type { Version } from '../editorial/version-fragment.ts'
import type { AudienceParam } from '../search-params.ts'
import layout from '../ui/layout.module.css'
import { saidAbout } from './place.ts'
import { PlaceBlock } from './place-block.tsx'
import { StatementBlock } from './statement-block.tsx'
import type { BoardPerson, Suggestion, Thread } from './threads-query.ts'

interface CommentPlacesProps {
  readonly version: Version
  readonly content: ArticleContent
  readonly audience: AudienceParam
  readonly threads: readonly Thread[]
  readonly suggestions: readonly Suggestion[]
  readonly people: readonly BoardPerson[]
  readonly me: Me | null
}

/** The statements by section, then rules and references, each with what is said about it. */
export function CommentPlaces({ content, audience, threads, suggestions, ...rest }: CommentPlacesProps) {
  const rules = content.ruleSet?.recommendations ?? []
  const part = (target: 'RULE' | 'REFERENCE', key: string, words: string) => (
    <PlaceBlock
      key={key}
      {...rest}
      {...saidAbout({ target, key }, threads, suggestions)}
      place={{ target, key, audience: null }}
    >
      <p>{words}</p>
    </PlaceBlock>
  )
  return (
    <>
      {content.sections.map((section) => (
        <section key={section.id} aria-labelledby={`said-in-${section.id}`} className={layout.stack}>
          <h2 id={`said-in-${section.id}`}>{titleFor(section, audience).words}</h2>
          {section.statements.map((statement) => (
            <StatementBlock
              key={statement.key}
              {...rest}
              {...saidAbout({ target: 'STATEMENT', key: statement.key }, threads, suggestions)}
              statement={statement}
              audience={audience}
            />
          ))}
        </section>
      ))}
      {rules.length > 0 && (
        <section aria-labelledby="said-rules" className={layout.stack}>
          <h2 id="said-rules">Rules behind the statements</h2>
          {rules.map(({ id, statement }) => part('RULE', id, `Words it with statement ${statement}.`))}
        </section>
      )}
      <section aria-labelledby="said-references" className={layout.stack}>
        <h2 id="said-references">References</h2>
        {content.references.map(({ id, csl }) => part('REFERENCE', id, csl.title ?? id))}
      </section>
    </>
  )
}
