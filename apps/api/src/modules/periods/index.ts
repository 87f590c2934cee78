export { closingOf } from '../assessments/index.ts'
export { closePeriod } from './close-period.ts'
export { markIssued } from './mark-issued.ts'
export { periodStage } from './period-stage.ts'
