import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signingQuery } from '../api/signing-query.ts'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { ConfirmTotpForm } from './confirm-totp-form.tsx'
import type { TotpStarted } from './enrol-totp.ts'
import { EnrolTotpForm } from './enrol-totp-form.tsx'

/** Sets an authenticator app up, in two steps, and shows the recovery codes once. */
export function SecondFactorPage() {
  const present = useQuery(signingQuery).data?.me?.secondFactor
  const [started, setStarted] = useState<TotpStarted | null>(null)
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null)
  return (
    <div className={`${layout.stack} ${layout.measure}`}>
      <title>Authenticator app · Guideboard</title>
      <h1>Authenticator app</h1>
      <p>
        Approving, withdrawing and setting an objection aside are signed with two components: your password
        and a code from an app on your phone.
      </p>
      {present && !recoveryCodes && (
        <Notice tone="approved" title="An app is set up">
          <p>{present.recoveryCodesLeft} recovery codes are left. Setting up another one replaces it.</p>
        </Notice>
      )}
      {recoveryCodes ? (
        <RecoveryCodes codes={recoveryCodes} />
      ) : started ? (
        <ConfirmTotpForm started={started} onConfirmed={setRecoveryCodes} />
      ) : (
        <EnrolTotpForm replaces={present != null} onStarted={setStarted} />
      )}
    </div>
  )
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <section aria-labelledby="recovery-codes" className={`${layout.card} ${layout.stack}`}>
      <h2 id="recovery-codes">Recovery codes</h2>
      <p>
        Keep these apart from your phone. Each stands in for a code once, and they are shown only here. Your
        other sessions have ended.
      </p>
      <ul className={layout.plain}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}
