import { isEditable, type VersionState } from '@guideboard/content'

const views = [
  { view: 'text', name: 'Text' },
  { view: 'changes', name: 'Changes' },
  { view: 'rules', name: 'Rules' },
  { view: 'edit', name: 'Edit' },
  { view: 'json', name: 'Document (JSON)' },
  { view: 'comments', name: 'Comments' },
  { view: 'checks', name: 'Checks' },
  { view: 'impact', name: 'Impact' },
  { view: 'history', name: 'History' },
] as const

/** The views of a version in this state; what is frozen has none for editing. */
export const viewsOf = (state: VersionState) =>
  views.filter(({ view }) => view !== 'edit' || isEditable(state))
