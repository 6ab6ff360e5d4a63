import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFoundPage } from '../frame/not-found-page.tsx'
import { Waiting } from '../frame/waiting.tsx'
import { paths } from '../paths.ts'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import table from '../ui/simple-table.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { ContentHash } from './content-hash.tsx'
import styles from './proof-page.module.css'
import { type Proof, proofQuery } from './proof-query.ts'
import { ProofTimeline } from './proof-timeline.tsx'

const route = getRouteApi(paths.proof)

/** For whoever does not want to take our word: who did what to an article, and how to check it without us. */
export function ProofPage() {
  const { slug } = route.useParams()
  const { data, error } = useQuery(proofQuery(slug))
  if (error) return <ProblemNotice error={error} what="The proof could not be shown" />
  if (data === undefined) return <Waiting />
  const proof = data.auditProof
  if (proof === null) return <NotFoundPage />
  const { article } = proof
  return (
    <div className={styles.page}>
      <title>{`Proof: ${article.question} · Guideboard`}</title>
      <header className={layout.stack}>
        <p className={layout.meta}>
          <Link to={paths.article} params={{ slug }}>
            {article.question}
          </Link>
        </p>
        <h1>Proof</h1>
        <ChainNotice proof={proof} />
      </header>
      <section aria-labelledby="hash" className={layout.stack}>
        <h2 id="hash">What you are reading</h2>
        <ContentHash article={article} />
      </section>
      <section aria-labelledby="signed" className={layout.stack}>
        <h2 id="signed">Who signed it{article.demonstration && ' (demonstration)'}</h2>
        <Signatories signatories={article.signatories} />
      </section>
      <section aria-labelledby="chain" className={layout.stack}>
        <h2 id="chain">What happened</h2>
        <ProofTimeline events={proof.events} />
      </section>
      {proof.publicKey && (
        <section aria-labelledby="key" className={layout.stack}>
          <h2 id="key">The key that signs checkpoints</h2>
          <p>Keep a copy: whoever could change the database cannot sign with it.</p>
          <pre className={styles.command}>{proof.publicKey.trim()}</pre>
        </section>
      )}
    </div>
  )
}

function ChainNotice({ proof: { linked, checkpoint } }: { readonly proof: Proof }) {
  if (!linked || checkpoint?.found === false) {
    return (
      <Notice tone="barred" title="The chain does not hold">
        <p>A row is missing or was changed. Do not rely on this article until the board has explained it.</p>
      </Notice>
    )
  }
  if (checkpoint === null) {
    return (
      <Notice tone="plain" title="The chain is unbroken">
        <p>Every row names the hash of the one before it. It has not been signed by a checkpoint yet.</p>
      </Notice>
    )
  }
  const extent = checkpoint.current ? 'to its last row' : `up to row ${checkpoint.seq}`
  return (
    <Notice tone="approved" title="The chain is unbroken">
      <p>
        Every row names the hash of the one before it. It was signed {extent} on {spokenMoment(checkpoint.at)}{' '}
        with the key <code>{checkpoint.keyId}</code>.
      </p>
    </Notice>
  )
}

function Signatories({ signatories }: Pick<Proof['article'], 'signatories'>) {
  if (signatories.length === 0) return <p>Nobody of the board stands behind this text yet.</p>
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Meaning</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {signatories.map(({ name, role, meaning, signedAt }) => (
          <tr key={`${name} ${meaning}`}>
            <td>{name}</td>
            <td>{spokenTitle(role)}</td>
            <td>{spokenTitle(meaning)}</td>
            <td>{spokenMoment(signedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
