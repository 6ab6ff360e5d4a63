import { type ComponentType, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ArticleText } from './article-text-fragment.ts'
import styles from './print.module.css'
import { versionAddress } from './version-address.ts'

type QrCode = ComponentType<{ readonly text: string; readonly label: string }>

/** What the paper refers to: the lasting address of exactly this version, to type and to scan. Only in print. */
export function PrintFoot({ article }: { readonly article: ArticleText }) {
  const QrCode = useWhenPrinted()
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
      {QrCode && <QrCode text={address} label="The address as a QR code" />}
    </div>
  )
}

/** The code is fetched once the page has come to rest, and drawn when somebody prints: most never do. */
function useWhenPrinted(): QrCode | undefined {
  const [drawn, setDrawn] = useState<QrCode>()
  useEffect(() => {
    const print = window.matchMedia('print')
    let fetched: QrCode | undefined
    const draw = () => {
      // At once: the browser takes the page as it stands when the event ends.
      if (fetched) flushSync(() => setDrawn(() => fetched))
    }
    const later = setTimeout(async () => {
      fetched = (await import('../frame/qr-code.tsx')).QrCode
      if (print.matches) draw()
    }, 1500)
    window.addEventListener('beforeprint', draw)
    print.addEventListener('change', draw)
    return () => {
      clearTimeout(later)
      window.removeEventListener('beforeprint', draw)
      print.removeEventListener('change', draw)
    }
  }, [])
  return drawn
}
