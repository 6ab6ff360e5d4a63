import { encode } from 'uqr'

interface QrCodeProps {
  readonly text: string
  readonly label: string
}

/** A text as a QR code, dark on light in every colour scheme, since cameras read no other. */
export function QrCode({ text, label }: QrCodeProps) {
  // The quiet margin is left by the view box: the encoder's own takes longer than the code.
  const { data, size } = encode(text, { border: 0 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg role="img" aria-label={label} width={220} height={220} viewBox={`-2 -2 ${size + 4} ${size + 4}`}>
      <rect x={-2} y={-2} width={size + 4} height={size + 4} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
