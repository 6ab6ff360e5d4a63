/** Tells the person at the terminal what happens, one line at a time. Never patient data. */
export type Log = (line: string) => void
