import { createHash } from 'node:crypto'
import { assessDistrict, cangshan2021, columnStates, monthProgress, summarise } from '../src/index.ts'
import { calendar } from '../src/testing/calendar.ts'
import { circularOccasion } from '../src/testing/occasions.ts'
import { demoLedgers } from './demo-ledgers.ts'

// Prints a digest of everything the rules say about the demo district, and the zone it was said in: run under several time zones.
const ledgers = demoLedgers({ to: '2021-09', until: '2021-10-08' })
const result = assessDistrict(ledgers, cangshan2021, circularOccasion)
const said = {
  result,
  summary: summarise(result, ledgers, cangshan2021, circularOccasion),
  columns: ledgers.map((ledger) => columnStates(ledger, circularOccasion, cangshan2021)),
  progress: monthProgress(1, '2021-10-11', calendar, 10),
}
const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex')
process.stdout.write(`${Intl.DateTimeFormat().resolvedOptions().timeZone} ${digest}\n`)
