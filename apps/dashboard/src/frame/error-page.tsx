import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useLocation, useRouter } from '@tanstack/react-router'
import { RequestProblem } from '../api/request-problem.ts'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** A page that could not be shown, with the way on: sign in, or try again. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { pathname } = useLocation()
  const { reset } = useQueryErrorResetBoundary()
  const code = error instanceof RequestProblem ? error.code : ''
  if (code === 'NOT_FOUND') return <NotFoundPage />
  const tryAgain = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className={layout.stack}>
      <title>Error · Guideboard</title>
      <h1>This page could not be shown</h1>
      <ProblemNotice error={error instanceof Error ? error : new Error(String(error))} what="What happened" />
      <div className={layout.row}>
        {code === 'UNAUTHENTICATED' && (
          <LinkButton to={paths.signIn} search={{ back: pathname }}>
            Sign in
          </LinkButton>
        )}
        <Button variant="default" onClick={tryAgain}>
          Try again
        </Button>
      </div>
    </div>
  )
}
