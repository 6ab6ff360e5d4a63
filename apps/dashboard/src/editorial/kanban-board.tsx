import { AutoScroller, PointerActivationConstraints } from '@dnd-kit/dom'
import { DOMRectangle } from '@dnd-kit/dom/utilities'
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
const sensors = [
  PointerSensor.configure({
    // A card may be taken by its link, not by its button. A press that does not move stays a click, however slow.
    preventActivation: ({ target }) => target instanceof Element && target.closest('button') !== null,
    activationConstraints: ({ pointerType }) =>
      pointerType === 'touch'
        ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 5 })]
        : [new PointerActivationConstraints.Distance({ value: 5 })],
  }),
]

/** Dragging by pointer or touch: cards inside can be let go over columns inside. Nothing else knows the library. */
export function KanbanBoard({ onDrop, children }: KanbanBoardProps) {
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragStart={({ operation: { source } }, manager) => {
        // The plugin left out would measure the card; without its shape nothing counts as lying over a column.
        if (source?.element) manager.dragOperation.shape = new DOMRectangle(source.element)
      }}
      onDragMove={({ to, operation: { source, position } }, manager) => {
        if (to) carry(source?.element, `${to.x - position.initial.x}px ${to.y - position.initial.y}px`)
        document.getSelection()?.removeAllRanges()
        // The library takes in the new position in the next microtask; what lies there is asked for after that.
        queueMicrotask(() => queueMicrotask(() => manager.collisionObserver.forceUpdate()))
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
  const { ref, isDragSource } = useDraggable({ id })
  return (
    <li ref={ref} className={styles.draggable} data-dragging={isDragSource}>
      {children}
    </li>
  )
}
