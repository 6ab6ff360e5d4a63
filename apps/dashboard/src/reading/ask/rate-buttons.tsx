import { Button } from '@mantine/core'
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import styles from './ask.module.css'
import { rateAnswer } from './ask-query.ts'

/** Whether the answer helped. Neither the question nor who says so is kept. */
export function RateButtons({
  article,
  keys,
}: {
  readonly article: string
  readonly keys: readonly string[]
}) {
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: (helpful: boolean) => rateAnswer(article, keys, helpful),
  })
  if (isSuccess)
    return (
      <p className={styles.meta} role="status">
        Thank you. The board sees how answers do, not who asked.
      </p>
    )
  return (
    <fieldset className={styles.rate} aria-label="Did this answer help?">
      <span className={styles.meta}>Did this answer help?</span>
      <Button
        variant="default"
        size="xs"
        loading={isPending}
        leftSection={<IconThumbUp size={16} aria-hidden />}
        onClick={() => mutate(true)}
      >
        Yes
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={isPending}
        leftSection={<IconThumbDown size={16} aria-hidden />}
        onClick={() => mutate(false)}
      >
        No
      </Button>
    </fieldset>
  )
}
