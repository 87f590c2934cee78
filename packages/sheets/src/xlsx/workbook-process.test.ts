import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openSheet } from '../open-sheet.ts'
import { publicationFields } from '../testing/publication-fields.ts'
import { openUnderstood, readAll, refusalOf } from '../testing/read-all.ts'
import { textRows, workbookOf } from '../testing/workbook-of.ts'
import { haveReaderAtHand } from './reader-at-hand.ts'

const header = ['标题', '发布单位', '发布时间']
const fields = publicationFields
const many = () =>
  workbookOf({
    sheets: [
      {
        rows: textRows([
          header,
          ...Array.from({ length: 20_000 }, (_, index) => [`第${String(index)}条`, '仓山镇', '2021-08-03']),
        ]),
      },
    ],
  })

/** The processes this one has started and that read a workbook. */
function readers(): number {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      return (
        parent === String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader-process.ts')
      )
    } catch {
      return false
    }
  }).length
}

test('先备好的读表进程由下一个工作簿用上，不会多出一个；不是工作簿的文件不为它起进程', async () => {
  const bytes = await many()
  haveReaderAtHand(Buffer.from('标题,发布单位\n'))
  expect(readers()).toBe(0)
  haveReaderAtHand(bytes)
  haveReaderAtHand(bytes)
  expect(readers()).toBe(1)
  const sheet = await openUnderstood(bytes)
  expect(readers()).toBe(1)
  await sheet.close()
  expect(readers()).toBe(0)
})

test('读到一半就走，或者关上，读表的进程都不留下', async () => {
  const bytes = await many()
  const left = await openUnderstood(bytes)
  expect(readers()).toBe(1)
  for await (const batch of left.rows) if (batch.length > 0) break
  expect(readers()).toBe(0)
  const closed = await openUnderstood(bytes)
  await closed.close()
  await closed.close()
  expect(readers()).toBe(0)
})

test('表头认不出、文件读不了，读表的进程也不留下', async () => {
  expect((await openSheet(await workbookOf({ sheets: [{ rows: textRows([['甲', '乙']]) }] }), { fields })).ok).toBe(
    false,
  )
  await refusalOf(openSheet(await workbookOf({ sheets: [{ rows: '<row' }] }), { fields }))
  expect(readers()).toBe(0)
})

test('取消立刻生效，打开时和读的时候都一样', async () => {
  const bytes = await many()
  expect((await refusalOf(openSheet(bytes, { fields, signal: AbortSignal.abort() }))).code).toBe('cancelled')
  const early = new AbortController()
  const opening = openSheet(bytes, { fields, signal: early.signal })
  early.abort()
  expect((await refusalOf(opening)).code).toBe('cancelled')
  const late = new AbortController()
  const sheet = await openUnderstood(bytes, { signal: late.signal })
  const reading = (async () => {
    for await (const batch of sheet.rows) if (batch.length > 0) late.abort()
  })()
  expect((await refusalOf(reading)).code).toBe('cancelled')
  expect(readers()).toBe(0)
})

test('读得太久就停下，说明原因', async () => {
  expect((await refusalOf(openSheet(await many(), { fields, limits: { childMilliseconds: 1 } }))).code).toBe(
    'timed-out',
  )
})

test('占用内存太多，只停掉读表的进程，说明原因', async () => {
  const strings = Array.from({ length: 400_000 }, (_, index) => `<t>第${String(index)}条信息，内容各不相同</t>`)
  const bytes = await workbookOf({ sheets: [{ rows: textRows([header]) }], strings })
  expect((await refusalOf(openSheet(bytes, { fields, limits: { childHeapMegabytes: 16 } }))).code).toBe('out-of-memory')
})

test('超过行数上限就停下', async () => {
  const bytes = await many()
  expect((await refusalOf(readAll(bytes, { limits: { xlsxRows: 19_999 } }))).code).toBe('too-many-rows')
  expect((await readAll(bytes, { limits: { xlsxRows: 20_000 } })).rows).toHaveLength(20_000)
})

test('没有关上的表不拦着程序结束，读表的进程随它一起结束', async () => {
  const script = `
    import { openSheet } from ${JSON.stringify(new URL('../index.ts', import.meta.url).href)}
    import { textRows, workbookOf } from ${JSON.stringify(new URL('../testing/workbook-of.ts', import.meta.url).href)}
    const bytes = await workbookOf({ sheets: [{ rows: textRows([['标题', '单位']]) }] })
    const sheet = await openSheet(bytes, { fields: [{ key: 'title', label: '标题', kind: 'text' }, { key: 'unit', label: '单位', kind: 'text' }] })
    console.log(sheet.ok)
  `
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, ['--input-type=module', '-e', script], (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
  })
  expect(output.trim()).toBe('true')
})
