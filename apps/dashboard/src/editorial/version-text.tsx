import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Waiting } from '../frame/waiting.tsx'
import { ArticleBody } from '../reading/article-body.tsx'
import { AudienceControl } from '../reading/audience-control.tsx'
import { FallbackNote } from '../reading/fallback-note.tsx'
import type { AudienceParam } from '../search-params.ts'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import styles from './version-page.module.css'
import { versionTextQuery } from './version-query.ts'

const route = getRouteApi('/signed-in/board/versions/$id')

interface VersionTextProps {
  readonly id: string
  readonly audience: AudienceParam
}

/** The text as its readers will see it. */
export function VersionText({ id, audience }: VersionTextProps) {
  const navigate = route.useNavigate()
  const { data, error } = useQuery(versionTextQuery(id, audience))
  const article = data?.articleVersion?.rendered
  return (
    <div className={`${layout.stack} ${styles.text}`}>
      <AudienceControl
        chosen={audience}
        onChoose={(chosen) =>
          navigate({ search: (now) => ({ ...now, for: chosen }), replace: true, resetScroll: false })
        }
      />
      {error && <ProblemNotice error={error} what="The text could not be shown" />}
      {!article && !error && <Waiting />}
      {article && <FallbackNote article={article} />}
      {article && <ArticleBody article={article} />}
    </div>
  )
}
