/**
 * One line of RFC 4180, every cell quoted. A cell that a spreadsheet would take for a formula begins with an apostrophe
 * instead: the text stays readable and nothing is computed.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
