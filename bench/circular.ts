import { assessDistrict, cangshan2021 } from '@mingkao/rules'
import {
  cangshanTemplate,
  checkConformity,
  composeCircular,
  renderDocx,
  renderHtml,
  takeSnapshot,
} from '@mingkao/circular'
import type { CircularSnapshot, Issuance } from '@mingkao/circular'
import { bareDocument } from './circular/bare-document.ts'
import { districtLedgers, thirdQuarter } from './rules/district-ledgers.ts'

const ROUNDS = 5
const MANY = 2500

const issuance: Issuance = {
  issuer: '仓山区人民政府办公室',
  documentNumber: null,
  issuedOn: '2021-10-18',
  reportDueOn: '2021-10-25',
  selfCheckDueOn: '2021-12-30',
}

/** Milliseconds of the median round, and what it gave. */
async function timed<Result>(rounds: number, round: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  let result = await round()
  const measured: number[] = []
  for (let index = 0; index < rounds; index += 1) {
    const start = performance.now()
    result = await round()
    measured.push(performance.now() - start)
  }
  return { ms: measured.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0, result }
}

function snapshotOf(units: number): CircularSnapshot {
  const ledgers = districtLedgers(units)
  const result = assessDistrict(ledgers, cangshan2021, thirdQuarter)
  return takeSnapshot({ result, ledgers, scheme: cangshan2021, occasion: thirdQuarter })
}

/** The whole of it: document, preview, conformity report, docx. */
async function wholeCircular(snapshot: CircularSnapshot) {
  const model = composeCircular(snapshot, cangshanTemplate, issuance)
  return { model, html: renderHtml(model), report: checkConformity(model), docx: await renderDocx(model) }
}

function line(text: string, value: string, target: string, isReached: boolean): string {
  return `  ${isReached ? '✓' : '✗'} ${text.padEnd(58)} ${value.padStart(14)}   (${target})\n`
}

/** `pnpm bench circular`: a circular of 35 units, one whose annexes have some 5,000 rows, and a bare docx with the same rows. */
export async function benchCircular(): Promise<void> {
  const few = snapshotOf(35)
  const many = snapshotOf(MANY)
  const small = await timed(ROUNDS * 4, () => wholeCircular(few))
  const large = await timed(ROUNDS, () => wholeCircular(many))
  const { model } = large.result
  const ours = await timed(ROUNDS, () => renderDocx(model))
  const bare = await timed(ROUNDS, () => bareDocument(model))
  const rows = model.annexes.reduce((sum, { content }) => sum + content.rows.length, 0)
  process.stdout.write(
    [
      'circular\n',
      line('35 units: document, preview, report, docx', `${small.ms.toFixed(0)} ms`, '≤ 300 ms', small.ms <= 300),
      line(`annexes of ${rows} rows, the same`, `${large.ms.toFixed(0)} ms`, '≤ 5000 ms', large.ms <= 5000),
      line(
        'docx alone against a bare one with the same rows',
        `${(ours.ms / bare.ms).toFixed(2)} ×`,
        '≤ 2 ×',
        ours.ms <= bare.ms * 2,
      ),
      `  docx: ours ${ours.ms.toFixed(0)} ms and ${(ours.result.length / 1024).toFixed(0)} kB, `,
      `bare ${bare.ms.toFixed(0)} ms and ${(bare.result.length / 1024).toFixed(0)} kB\n`,
    ].join(''),
  )
}
