import { paths } from '../paths.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'

export function NotFoundPage() {
  return (
    <div className={layout.stack}>
      <title>Not found · Guideboard</title>
      <h1>Nothing is at this address</h1>
      <EmptyState title="It may have moved, or it is not open to you.">
        <LinkButton to={paths.articles}>See all articles</LinkButton>
      </EmptyState>
    </div>
  )
}
