import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { placeOf } from '../go-to-place.ts'

interface NumberFieldProps {
  readonly label: string
  readonly description?: string
  /** `NaN` while nothing that is a number is written. */
  readonly value: number
  readonly path: string
  /** What else is wrong with it. */
  readonly problem?: string | undefined
  readonly onChange: (value: number) => void
  /** For a number that may be left out; without it an empty field is a number that is not written yet. */
  readonly onEmpty?: () => void
}

/** A number that may be half written; a comma is refused, since it means two things. */
export function NumberField(props: NumberFieldProps) {
  const { label, description, value, path, problem, onChange, onEmpty } = props
  const [text, setText] = useState(writtenOf(value))
  const shown = Object.is(readNumber(text), value) ? text : writtenOf(value)
  return (
    <TextInput
      label={label}
      description={description}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      error={shown.trim() !== '' && Number.isNaN(readNumber(shown)) ? 'Write a plain number.' : problem}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        if (onEmpty && currentTarget.value.trim() === '') onEmpty()
        else onChange(readNumber(currentTarget.value))
      }}
      {...placeOf(path)}
    />
  )
}

const writtenOf = (value: number): string => (Number.isFinite(value) ? String(value) : '')

const readNumber = (text: string): number =>
  /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
