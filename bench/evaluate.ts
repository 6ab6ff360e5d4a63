import { shippedGuidelines } from '../packages/content/guidelines/index.ts'
import { evaluate, parseRuleSet, readSnapshot } from '../packages/rules/src/index.ts'

/** Milliseconds per evaluation with only an age known, per shipped guideline: median of 30 after 5 to warm up. */
export async function bench(): Promise<void> {
  for (const { slug, content } of shippedGuidelines) {
    const parsed = parseRuleSet(content.ruleSet)
    if (!parsed.ok) throw new Error(`${slug}: ${parsed.errors[0]?.message}`)
    const given = 'age' in parsed.ruleSet.facts ? { age: 48 } : {}
    const read = readSnapshot(parsed.ruleSet, given)
    if (!read.ok) throw new Error(`${slug}: ${read.errors[0]?.message}`)
    const times: number[] = []
    for (let round = 0; round < 35; round += 1) {
      const start = performance.now()
      evaluate(parsed.ruleSet, read.snapshot)
      if (round >= 5) times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    console.log(`evaluate.${slug}_ms: ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(2)}`)
  }
}
