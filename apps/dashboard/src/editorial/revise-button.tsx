import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { VersionAnswerNotice } from './version-answer-notice.tsx'
import { type Version, versionResultFragment } from './version-fragment.ts'
import styles from './version-page.module.css'
import { takeIn } from './version-query.ts'

const reviseDocument = graphql(
  `
    mutation ReviseArticle($input: ReviseArticleInput!) {
      revised: reviseArticle(input: $input) { ...VersionResult }
    }
  `,
  [versionResultFragment],
)

/** Starts a new draft from this version; this one stays as it is meanwhile. */
export function ReviseButton({ version }: { readonly version: Version }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const revise = useMutation({
    mutationFn: async () => {
      const input = { articleId: version.articleId, fromVersionId: version.id }
      return (await request(reviseDocument, { input })).revised
    },
    onSuccess: async (answer) => {
      await takeIn(queries, version.id, answer)
      if (answer.__typename !== 'ChangedVersion') return
      await navigate({ to: paths.boardVersion, params: { id: answer.version.id }, search: { view: 'edit' } })
    },
  })
  return (
    <div className={styles.move}>
      <Button fullWidth variant="default" loading={revise.isPending} onClick={() => revise.mutate()}>
        Revise
      </Button>
      <p className={layout.meta}>Starts a new draft from this text. This version stays as it is.</p>
      <VersionAnswerNotice what="No draft was started" answer={revise.data} error={revise.error} />
    </div>
  )
}
