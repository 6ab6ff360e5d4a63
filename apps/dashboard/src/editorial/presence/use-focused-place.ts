import type { EditingPlace } from '@guideboard/content'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { DraftForm } from '../authoring/draft-form.ts'
import type { DraftPart } from '../authoring/draft-part.ts'
import { placeOfPath } from './place-of-path.ts'

const route = getRouteApi('/signed-in/board/versions/$id')

/** Tells where in the form one writes: the part that is shown, and in it the field that has the focus. */
export function useFocusedPlace(form: DraftForm, onPlace: (place: EditingPlace) => void) {
  const { part = 'words' } = route.useSearch()
  const watched = useRef<HTMLDivElement>(null)
  const tell = useEffectEvent((shown: DraftPart, path?: string) => onPlace(placeOfPath(shown, path, form)))
  useEffect(() => {
    tell(part)
    const focused = ({ target }: FocusEvent) => {
      const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
      // Buttons around the fields say nothing of where one writes.
      if (place?.dataset.place !== undefined) tell(part, place.dataset.place)
    }
    const root = watched.current
    root?.addEventListener('focusin', focused)
    return () => root?.removeEventListener('focusin', focused)
  }, [part])
  return watched
}
