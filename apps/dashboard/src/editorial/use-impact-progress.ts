import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { follow } from '../api/follow.ts'
import { graphql } from '../api/graphql.ts'
import { impactQuery } from './impact-query.ts'

const progressDocument = graphql(`
  subscription CohortImpactProgress($versionId: ID!) {
    cohortImpactProgress(versionId: $versionId) { percent finished }
  }
`)

/** How far the comparison is while it runs, in percent; its result is asked for at the end. */
export function useImpactProgress(versionId: string, running: boolean): number {
  const queries = useQueryClient()
  const [percent, setPercent] = useState(0)
  useEffect(() => {
    if (!running) return
    const again = () => void queries.invalidateQueries({ queryKey: impactQuery(versionId).queryKey })
    return follow({
      document: progressDocument,
      variables: { versionId },
      onEvent: ({ cohortImpactProgress: { percent: now, finished } }) => {
        setPercent(now)
        if (finished) again()
      },
      onEnd: again,
    })
  }, [queries, versionId, running])
  return percent
}
