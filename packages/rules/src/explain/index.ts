export { type NearMiss, type NeededFact, type WhyNot, whyNot } from './why-not.ts'
