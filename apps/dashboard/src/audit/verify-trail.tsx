import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { verifyTrailDocument } from './audit-query.ts'

/** Walks the chains on demand and says in words what was found. */
export function VerifyTrail() {
  const verify = useMutation({ mutationFn: () => request(verifyTrailDocument, {}) })
  const found = verify.data?.verifyTrail
  return (
    <>
      <div>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          Verify the chain
        </Button>
      </div>
      {verify.error && <ProblemNotice error={verify.error} what="The chain could not be verified" />}
      {found?.ok && (
        <Notice tone="approved" title="Nothing was changed" live>
          <p>
            {found.rows} rows in {found.chains} {found.chains === 1 ? 'chain' : 'chains'} are as they were
            written. Signed checkpoints were found in their place in {found.confirmed}.
          </p>
        </Notice>
      )}
      {found && !found.ok && (
        <Notice tone="barred" title="The trail was tampered with" live>
          <p>
            The first bad row is number {found.seq} of <code>{found.chain}</code>. {found.problem}
          </p>
          <p>
            Keep the database and the checkpoints as they are, and check an export with the offline verifier.
          </p>
        </Notice>
      )}
    </>
  )
}
