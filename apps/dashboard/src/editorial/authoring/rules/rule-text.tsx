import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { placeOf } from '../go-to-place.ts'
import { linesOf } from '../lines-of.ts'
import { useProblem } from './use-problem.ts'

interface RuleTextProps {
  readonly label: string
  readonly description?: string
  /** JSON Pointer in the rules. */
  readonly path: string
  readonly value: string
  readonly wide?: string | undefined
  readonly type?: 'text' | 'date'
  /** Id of a `datalist` with usual values. */
  readonly list?: string
  readonly onChange: (value: string) => void
}

/** Words at one place of the rules, with what is wrong with them. */
export function RuleText(props: RuleTextProps) {
  const { label, description, path, value, wide, type = 'text', list, onChange } = props
  return (
    <TextInput
      className={wide}
      label={label}
      description={description}
      type={type}
      list={list}
      value={value}
      error={useProblem(path)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      {...placeOf(`/ruleSet${path}`)}
    />
  )
}

interface RuleListProps {
  readonly label: string
  readonly description?: string
  readonly path: string
  readonly value: readonly string[]
  readonly wide?: string | undefined
  readonly onChange: (value: readonly string[]) => void
}

/** A list of codes or words, one per line. */
export function RuleList({
  label,
  description = 'One per line',
  path,
  value,
  wide,
  onChange,
}: RuleListProps) {
  const [text, setText] = useState(value.join('\n'))
  const shown = linesOf(text).join('\n') === value.join('\n') ? text : value.join('\n')
  const { length } = value
  return (
    <Textarea
      className={wide}
      label={label}
      description={description}
      rows={Math.min(8, Math.max(2, length + 1))}
      spellCheck={false}
      value={shown}
      error={useProblem(path)}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange(linesOf(currentTarget.value))
      }}
      {...placeOf(`/ruleSet${path}`)}
    />
  )
}
