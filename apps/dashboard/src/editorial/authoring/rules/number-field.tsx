import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { placeOf } from '../go-to-place.ts'

interface NumberFieldProps {
  readonly label: string
  /** `NaN` while nothing that is a number is written. */
  readonly value: number
  readonly path: string
  readonly onChange: (value: number) => void
}

/** A number that may be half written; a comma is refused, since it means two things. */
export function NumberField({ label, value, path, onChange }: NumberFieldProps) {
  const [text, setText] = useState(writtenOf(value))
  const shown = Object.is(readNumber(text), value) ? text : writtenOf(value)
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      error={shown.trim() !== '' && Number.isNaN(readNumber(shown)) ? 'Write a plain number.' : undefined}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange(readNumber(currentTarget.value))
      }}
      {...placeOf(path)}
    />
  )
}

const writtenOf = (value: number): string => (Number.isFinite(value) ? String(value) : '')

const readNumber = (text: string): number =>
  /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
