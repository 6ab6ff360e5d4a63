import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Moves the focus to the main landmark after a change of page, so that screen readers start there. */
export function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) main.current?.focus({ preventScroll: true })
      }),
    [router],
  )
  return main
}
