import { NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { topicsQuery } from './articles-query.ts'

interface TopicSelectProps {
  /** Id of a MeSH descriptor. */
  readonly chosen: string | undefined
  readonly onChoose: (code: string | undefined) => void
}

/** One topic of the library, by name, with the articles about it counted. */
export function TopicSelect({ chosen, onChoose }: TopicSelectProps) {
  const { topics } = useSuspenseQuery(topicsQuery).data
  const options = topics
    .map(({ topic, articles }) => ({ value: topic.code, label: `${topic.display} (${articles})` }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const isListed = chosen === undefined || options.some(({ value }) => value === chosen)
  return (
    <NativeSelect
      label="Topic"
      value={chosen ?? ''}
      data={[
        { value: '', label: 'Every topic' },
        ...options,
        // An address may name what nothing is about any more.
        ...(isListed ? [] : [{ value: chosen, label: `${chosen} (0)` }]),
      ]}
      onChange={({ currentTarget: { value } }) => onChoose(value || undefined)}
    />
  )
}
