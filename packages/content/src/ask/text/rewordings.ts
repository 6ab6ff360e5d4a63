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
  [/\b(?:by|beside|next to) (?:the|my|his|her) bed\b/g, 'close by'],
  [/\bbed(?=,? or\b)|(?<=\bor )bed\b/g, 'bed rest'],
  [/\bmind at (?:rest|ease)\b/g, 'worries away'],
  [/\b(?:job|work) done\b/g, 'finished'],
  [/\b(?:booked|booking)(?: (?:the|some|my|a))?(?: time| weeks?| days?)? off\b/g, 'planned'],
  [/\b(?:booked|booking)\b/g, 'arranged'],
  [/\bsave (?:my|your|the|our) money\b/g, 'skip it'],
  [/\b(?:down|into|to) (?:my|the|his|her) (?:foot|feet|toes?|ankle|calf)\b/g, 'down the leg'],
  // What does nothing has failed; who does nothing is inactive.
  [
    /\b(physio|physiotherapy|therapy|pt|exercises?|tablets?|pills?|meds|medicine|treatment|nsaids?|it|they|that) ((?:is|are|was|were|has been|have been|has|have) )?(?:doing|does|did|do|done) nothing\b/g,
    '$1 failed',
  ],
  [/\b(?:anxious|worried|nervous) patients?\b/g, 'patient'],
  [/\bbeen at (?=(?:the|my|his|her|our|some)\b)/g, 'got into '],
  [/\bpas d(?:e |['’])/g, 'sans '],
  // Slips that are words of their own.
  [/\bsoar (?=back|muscles?|leg|spine)/g, 'sore '],
  [/\bcontrol (of |over )?my bowls?\b/g, 'control $1my bowels'],
]

export function reworded(text: string): string {
  return rewordings.reduce((words, [phrase, readAs]) => words.replace(phrase, readAs), text)
}
