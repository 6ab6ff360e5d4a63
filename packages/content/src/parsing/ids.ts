import { named } from './words.ts'

export const statementKeyForm = /^[A-Z][A-Za-z0-9-]{0,31}$/

/** Stable over all versions: votes, threads and rules hold on to it. */
export const statementKey = named(statementKeyForm, 'S1 or RF2')

export const sectionIdForm = /^[a-z][a-z0-9-]{0,63}$/

export const sectionId = named(sectionIdForm, 'red-flags')

export const referenceId = named(/^[a-z][a-z0-9.-]{0,63}$/, 'acp-2017')

export const articleSlug = named(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'low-back-pain')
