import { useEffect } from 'react'

/** `j` and `k` go to the next and the former statement, wherever nobody is typing. */
export function useStatementKeys(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== 'j' && event.key !== 'k') return
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const statements = [...document.querySelectorAll<HTMLElement>('[id^="statement-"]')]
      const active = document.activeElement
      const now = active instanceof HTMLElement ? statements.indexOf(active) : -1
      const first = statements.findIndex((one) => one.getBoundingClientRect().top > 0)
      const next = now < 0 ? first : now + (event.key === 'j' ? 1 : -1)
      const statement = statements[Math.max(0, next)]
      if (!statement) return
      event.preventDefault()
      statement.focus({ preventScroll: true })
      statement.scrollIntoView({ block: 'center' })
    }
    document.addEventListener('keydown', go)
    return () => document.removeEventListener('keydown', go)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
