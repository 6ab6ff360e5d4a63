const titles = /^(dr|prof|mr|mrs|ms|sir|dame)\.?$/i

/** The first letters of the first and last name, without titles: "Prof. Sofia Rinaldi" is "SR". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !titles.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
