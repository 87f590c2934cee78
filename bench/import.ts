import { join } from 'node:path'
import { inSitting, type Sitting } from './import/sitting.ts'
import { memoryPeak } from './import/memory-peak.ts'
import { importByPsql } from './import/import-by-psql.ts'
import { importByUs } from './import/import-by-us.ts'
import { writeCsvSheet, writeLeanCsvSheet, writeXlsxSheet } from './import/write-sheets.ts'

const ROUNDS = 3
const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * `pnpm bench import [--large]`: an xlsx of 20,000 rows; a csv of 100,000 beside psql's \copy into a staging table and an
 * upsert, count triggers on, in the same run; with --large a csv of 1,000,000. On the embedded server as it is shipped.
 */
export async function benchImport(options: readonly string[]): Promise<void> {
  await inSitting(async (sitting) => {
    await readWorkbook(sitting)
    await besidePsql(sitting)
    if (options.includes('--large')) await readMillion(sitting)
    else say('\ncsv, 1,000,000 rows: left out (pnpm bench import --large)')
  })
}

async function readWorkbook(sitting: Sitting): Promise<void> {
  const path = join(sitting.folder, 'sheet.xlsx')
  await writeXlsxSheet(path, 20_000)
  const times: number[] = []
  const { megabytes } = await memoryPeak(async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await sitting.withDistrict(async (db) => times.push(await importByUs(db, path, 20_000)))
    }
  })
  say(`xlsx, 20,000 rows: read, validated and stored in ${seconds(median(times))} (promised ≤ 2 s)`)
  say(`  rounds ${times.map(seconds).join(', ')}; peak memory ${megabytes} MB, the reader's process included`)
}

async function besidePsql(sitting: Sitting): Promise<void> {
  const path = join(sitting.folder, 'sheet.csv')
  await writeCsvSheet(path, 100_000)
  const ours: number[] = []
  const theirs: number[] = []
  let peak = 0
  for (let round = 0; round < ROUNDS; round++) {
    await sitting.withDistrict(async (db) => theirs.push(await importByPsql(db.url, path, 100_000)))
    const { megabytes } = await memoryPeak(() =>
      sitting.withDistrict(async (db) => ours.push(await importByUs(db, path, 100_000))),
    )
    peak = Math.max(peak, megabytes)
  }
  const [us, psql] = [median(ours), median(theirs)]
  say(
    `\ncsv, 100,000 rows: ${seconds(us)}; psql \\copy and upsert ${seconds(psql)}; ratio ${(us / psql).toFixed(2)} (promised ≤ 3)`,
  )
  say(`  ours ${ours.map(seconds).join(', ')}; psql ${theirs.map(seconds).join(', ')}; peak memory ${peak} MB`)
}

async function readMillion(sitting: Sitting): Promise<void> {
  const path = join(sitting.folder, 'million.csv')
  await writeLeanCsvSheet(path, 1_000_000)
  await sitting.withDistrict(async (db) => {
    let time = 0
    const { megabytes } = await memoryPeak(async () => void (time = await importByUs(db, path, 1_000_000)))
    say(`\ncsv, 1,000,000 rows: ${seconds(time)}; peak memory ${megabytes} MB`)
  })
}
