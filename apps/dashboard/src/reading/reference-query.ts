import { queryOptions } from '@tanstack/react-query'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import type { AudienceParam } from '../search-params.ts'
import { audienceCode } from './audience.ts'

const referenceDocument = graphql(`
  query ReferenceUses($id: String!, $audience: Audience) {
    reference(id: $id, audience: $audience) {
      reference {
        id number kind title authors source year formatted doi pmid url retracted expiresOn keptBecause note
        superseded { on by }
      }
      uses {
        article { id slug question reviewStatus banner }
        statements { key text citations { locator reference { formatted } } }
      }
    }
  }
`)

/** A source, and all that cites it, in the words of one audience. */
export const referenceQuery = (id: string, audience: AudienceParam) =>
  queryOptions({
    queryKey: ['reference', id, audience],
    queryFn: ({ signal }) => request(referenceDocument, { id, audience: audienceCode(audience) }, signal),
  })
