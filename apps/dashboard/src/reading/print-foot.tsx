import { lazy, Suspense, useEffect, useState } from 'react'
import type { ArticleText } from './article-text-fragment.ts'
import styles from './print.module.css'
import { versionAddress } from './version-address.ts'

const QrCode = lazy(async () => ({ default: (await import('../frame/qr-code.tsx')).QrCode }))

/** What the paper refers to: the lasting address of exactly this version, to type and to scan. Only in print. */
export function PrintFoot({ article }: { readonly article: ArticleText }) {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    // Not among what a reader waits for, and there long before anybody prints.
    const later = setTimeout(() => setReady(true), 1500)
    return () => clearTimeout(later)
  }, [])
  const address = versionAddress(article)
  return (
    <div className={styles.foot} aria-hidden="true">
      <div>
        <p>
          {article.versionNumber === null ? 'This page' : `Version ${article.versionNumber}`}, as printed
          here:
        </p>
        <p>{address}</p>
      </div>
      {ready && (
        <Suspense fallback={null}>
          <QrCode text={address} label="The address as a QR code" />
        </Suspense>
      )}
    </div>
  )
}
