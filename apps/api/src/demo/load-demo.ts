import { fileURLToPath } from 'node:url'
import type { ImportKind } from '@mingkao/contract'
import { cangshan2021 } from '@mingkao/rules'
import { type Clock, fixedClock } from '../clock.ts'
import { SYSTEM } from '../db/audit-row.ts'
import { withSqlTransaction, withTransaction } from '../db/with-transaction.ts'
import type { AppDeps } from '../deps.ts'
import { loadFile } from '../modules/imports/index.ts'
import { closePeriod, markIssued, startDraft } from '../modules/periods/index.ts'
import { addCirculars } from './demo-circulars.ts'
import { demoClosings, demoPeriods } from './demo-periods.ts'
import { loadSelfInspection } from './load-self-inspection.ts'

/** 仓山区, January to 10 October 2021: in the order in which one file names what another has brought. */
const FILES: readonly { kind: ImportKind; name: string; what: string }[] = [
  { kind: 'units', name: 'units.csv', what: '个单位' },
  { kind: 'columns', name: 'columns.csv', what: '个栏目' },
  { kind: 'publications', name: 'publications.csv', what: '条网站信息' },
  { kind: 'accounts', name: 'new-media-accounts.csv', what: '个政务新媒体账号' },
  { kind: 'posts', name: 'new-media-posts.csv', what: '条账号发布记录' },
  { kind: 'disclosures', name: 'disclosures.csv', what: '件主动公开信息' },
  { kind: 'interpretations', name: 'interpretations.csv', what: '篇政策解读' },
]

const FOLDER = fileURLToPath(new URL('../../../../prisma/demo/cangshan-2021/', import.meta.url))

/** The day after the last item: nothing in the files lies in its future, wherever the demo's clock is put. */
const LOADED_AT = '2021-10-11T09:00:00+08:00'

/**
 * Fills an empty installation with the demo district: scheme, files as 初始导入, periods. Whatever is there already is
 * left as it is, so a load that was cut off is finished by calling it again.
 * @param report hears a line of Chinese a step
 */
export async function loadDemo(deps: AppDeps, report: (line: string) => void = () => undefined): Promise<void> {
  await nameDistrict(deps)
  await addScheme(deps)
  const clock = laterOf(deps.clock, fixedClock(LOADED_AT))
  for (const { kind, name, what } of FILES) {
    const { state, counts, failure } = await loadFile({ ...deps, clock }, kind, FOLDER + name)
    if (state !== 'done') throw new Error(`the demo's ${name} can't be loaded: ${failure?.message ?? state}`)
    report(`已导入 ${counts?.read ?? 0} ${what}`)
  }
  await addPeriods(deps)
  await closeQuarters(deps)
  await addCirculars(deps)
  await loadSelfInspection(deps)
}

function laterOf(a: Clock, b: Clock): Clock {
  return { now: () => (a.now() > b.now() ? a.now() : b.now()) }
}

async function nameDistrict({ db }: AppDeps): Promise<void> {
  if (await db.prisma.setting.findUnique({ where: { key: 'district' } })) return
  await withTransaction({ db, actor: SYSTEM, reason: '演示数据' }, async ({ prisma, audit }) => {
    await prisma.setting.create({ data: { key: 'district', value: '仓山区' } })
    await audit({ action: 'name-district', entity: 'setting', entityId: 'district', after: { district: '仓山区' } })
  })
}

async function addScheme({ db }: AppDeps): Promise<void> {
  const { id, name, version, effectiveFrom } = cangshan2021
  const published = new Date(`${effectiveFrom}T09:00:00+08:00`)
  if (await db.prisma.scheme.findUnique({ where: { id } })) return
  await withTransaction({ db, actor: SYSTEM, reason: '演示数据' }, async ({ prisma, audit }) => {
    await prisma.scheme.create({
      data: {
        id,
        name,
        version,
        state: 'published',
        effectiveFrom: new Date(effectiveFrom),
        content: cangshan2021,
        changedAt: published,
        publishedAt: published,
        publishedBy: SYSTEM.name,
      },
    })
    await audit({ action: 'publish-scheme', entity: 'scheme', entityId: id, after: { name, version, effectiveFrom } })
  })
}

async function addPeriods({ db }: AppDeps): Promise<void> {
  const known = new Set((await db.prisma.period.findMany({ select: { id: true } })).map(({ id }) => id))
  const missing = demoPeriods.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return
  await withTransaction({ db, actor: SYSTEM, reason: '演示数据' }, async ({ prisma, audit }) => {
    await prisma.period.createMany({ data: missing })
    await audit(
      ...missing.map((period) => ({ action: 'create-period', entity: 'period', entityId: period.id, after: period })),
    )
  })
}

async function closeQuarters({ db }: AppDeps): Promise<void> {
  const write = { db, actor: SYSTEM, reason: '演示数据' }
  const seen = (id: string) => db.prisma.period.findUniqueOrThrow({ where: { id } })
  for (const { period, draftedAt, closedAt } of demoClosings) {
    const { stage } = await seen(period)
    if (stage === 'open') {
      await startDraft({ write, clock: fixedClock(draftedAt) }, { ...(await seen(period)), workingDays: 3 })
    }
    if (stage === 'open' || stage === 'draft') {
      await closePeriod(write, fixedClock(closedAt), { ...(await seen(period)), allowed: [] })
    }
    if (stage !== 'issued') await withSqlTransaction(write, (tx) => markIssued(tx, period))
  }
}
