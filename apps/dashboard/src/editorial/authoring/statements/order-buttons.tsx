import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'

interface OrderButtonsProps {
  /** "statement S1": completes the names of the buttons. */
  readonly what: string
  readonly first: boolean
  readonly last: boolean
  readonly onMove?: (by: -1 | 1) => void
  readonly onRemove: () => void
  /** Why it cannot be removed now, if so. */
  readonly removable?: true | string
}

/** Move up, move down, remove: the same three buttons for everything that has an order. */
export function OrderButtons({ what, first, last, onMove, onRemove, removable = true }: OrderButtonsProps) {
  return (
    <>
      {onMove && (
        <>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={`Move ${what} up`}
            disabled={first}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={`Move ${what} down`}
            disabled={last}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={`Remove ${what}`}
        title={removable === true ? undefined : removable}
        disabled={removable !== true}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </>
  )
}
