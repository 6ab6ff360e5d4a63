/** Phrases that several words of a question part, or that would be misread word by word, and what they are read as. */
const rewordings: readonly (readonly [phrase: RegExp, readAs: string])[] = [
  [/\bthe rest\b/g, 'the others'],
  [
    /\b(?:old|previous|prior|past|earlier|former|after (?:my|his|her|a|an|the)(?: (?:old|last|first))?)(?: (?:back|spine|spinal|lumbar|disc|disk))? (?:operation|surgery|op|laminectomy|microdiscectomy|discectomy|fusion)\b/g,
    'earlier surgery',
  ],
  // To move to a pool is no movement.
  [
    /\bmov(?:e|ing|ed) (?:over |on )?(?:to|onto|into) (?=(?:the |a |an |his |her )?(?:pool|water|massage|ultrasound|opioids?|something|another|surgery|injections?)\b)/g,
    'switch to ',
  ],
  // Who asks whether to swallow has not.
  [/\b(should|do|does|can|could|may|must) ((?:(?!not\b)\w+ ){0,3})swallow\b/g, '$1 $2take'],
  [/\badd(?:ing)? ((?:an? |the )?\w+) to\b/g, 'mix $1 with'],
  // Phrases are compared without their small words: these would be "how long wait" and "need".
  [/\bhow long (?:is|are) the (?:waits?|queues?)\b/g, 'waiting time'],
  [/\bas (?:needed|required)\b/g, 'prn'],
]

export function reworded(text: string): string {
  return rewordings.reduce((words, [phrase, readAs]) => words.replace(phrase, readAs), text)
}
