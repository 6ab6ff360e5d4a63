import { AutoScroller } from '@dnd-kit/dom'
import { DragDropProvider, PointerSensor, useDraggable, useDroppable } from '@dnd-kit/react'
import type { ReactNode } from 'react'
import styles from './board-page.module.css'

interface KanbanBoardProps {
  /** A card was let go over a column, its own one included. */
  readonly onDrop: (card: string, column: string) => void
  readonly children: ReactNode
}

// Of the library's plugins only this one: the others write style elements, which the content security policy
// refuses, or make the whole card a button, which must not hold a link. The keyboard has the menu instead.
const plugins = [AutoScroller]
const sensors = [PointerSensor]

/** Dragging by pointer or touch: cards inside can be let go over columns inside. Nothing else knows the library. */
export function KanbanBoard({ onDrop, children }: KanbanBoardProps) {
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragMove={({ operation: { source, transform } }) => {
        carry(source?.element, `${transform.x}px ${transform.y}px`)
      }}
      onDragEnd={({ canceled, operation: { source, target } }) => {
        carry(source?.element, '')
        if (!canceled && source && target) onDrop(String(source.id), String(target.id))
      }}
    >
      {children}
    </DragDropProvider>
  )
}

function carry(element: Element | undefined, translate: string): void {
  if (element instanceof HTMLElement) element.style.translate = translate
}

interface KanbanPartProps {
  readonly id: string
  readonly children: ReactNode
}

/** Where cards can be let go. */
export function KanbanColumn({ id, label, children }: KanbanPartProps & { readonly label: string }) {
  const { ref, isDropTarget } = useDroppable({ id })
  return (
    <section ref={ref} className={styles.column} data-over={isDropTarget} aria-labelledby={label}>
      {children}
    </section>
  )
}

/** What can be dragged. */
export function KanbanCard({ id, children }: KanbanPartProps) {
  const { ref, isDragging } = useDraggable({ id })
  return (
    <li ref={ref} className={styles.draggable} data-dragging={isDragging}>
      {children}
    </li>
  )
}
