export { type ShippedGuideline, shippedGuidelines } from './shipped-guidelines.ts'
