import { fixedClock } from '../clock.ts'
import { SYSTEM } from '../db/audit-row.ts'
import type { AppDeps } from '../deps.ts'
import type { AssessmentSource } from '../modules/assessments/index.ts'
import {
  answerItem,
  createFromScheme,
  listSheets,
  openRound,
  publishChecklist,
  showSheet,
  signSheet,
  submitSheet,
} from '../modules/checklists/index.ts'

const PERIOD = '2021Q3'
/** 12月30日前完成自查: the circular's own day. */
const DUE_ON = '2021-12-30'
const OPENED_AT = '2021-10-11T09:00:00+08:00'

type Filled = { unit: string; leader: string; claims?: { text: string; note: string } }

/** Who has filled in the portal's list, and which of them says something else than the data. */
const FILLED: readonly Filled[] = [
  { unit: '临江街道', leader: '林建国' },
  { unit: '仓前街道', leader: '陈晓东' },
  { unit: '人社局', leader: '黄志强' },
  {
    unit: '民政局',
    leader: '郑丽华',
    claims: {
      text: '所负责的栏目均在更新期限内',
      note: '社会救助内容改在微信公众号发布，未同步到门户网站，拟本月补齐',
    },
  },
]

/** 逐条自查 of the third quarter: both lists out of the scheme, a round each, and what some units have made of it. */
export async function loadSelfInspection({ db }: Pick<AppDeps, 'db'>): Promise<void> {
  if ((await db.prisma.checklist.count()) > 0) return
  const { rows } = await db.pool.query<{ version: string }>(
    'select coalesce(sum(version), 0)::text as version from fact_versions',
  )
  const source = { db, clock: fixedClock(OPENED_AT), version: BigInt(rows[0]?.version ?? 0) }
  const keeping = { writing: { db, actor: SYSTEM, reason: '演示数据' }, source }
  const { ids } = await createFromScheme(keeping)
  for (const id of ids) {
    await publishChecklist(keeping, { id, version: 1 })
    await openRound(keeping, { checklist: id, period: PERIOD, dueOn: DUE_ON })
  }
  const units = new Map((await db.prisma.unit.findMany()).map((unit) => [unit.shortName, unit]))
  await Promise.all(
    FILLED.map(async (filled) => {
      const unit = units.get(filled.unit)
      if (unit)
        await fill(source, { id: unit.id, code: unit.code, name: unit.shortName, group: unit.groupName }, filled)
    }),
  )
}

type DemoUnit = { id: number; code: string; name: string; group: string }

async function fill(source: AssessmentSource, unit: DemoUnit, { leader, claims }: Filled): Promise<void> {
  const handler = someone(source, unit, { name: `${unit.name}经办人员`, part: 'handler' })
  const { rows } = await listSheets(handler)
  const id = rows.find(({ checklist }) => checklist === '政府网站检查指标表')?.id
  if (id === undefined) throw new Error(`the demo has no sheet for ${unit.name}`)
  for (const { item, system } of (await showSheet(handler, id)).lines) {
    const isClaim = item.text === claims?.text
    if (!isClaim && system.answer !== null) continue
    const given = { answer: 'met', note: isClaim ? claims.note : '', evidence: '' } as const
    await answerItem(handler, { id, item: item.id, version: 0, ...given, attachments: [] })
  }
  const { version } = await showSheet(handler, id)
  const hand = { id, signedOn: null, scan: [] }
  const signed = await signSheet(handler, { ...hand, version, as: 'handler', name: handler.user.name })
  const boss = someone(source, unit, { name: leader, part: 'leader' })
  const both = await signSheet(boss, { ...hand, version: signed.version, as: 'leader', name: leader })
  await submitSheet(handler, { id, version: both.version })
}

/** A person of the unit who has no account here. */
function someone(source: AssessmentSource, unit: DemoUnit, { name, part }: { name: string; part: string }) {
  const id = `demo-${part}-${unit.code}`
  const user = { id, username: id, name, role: 'staff', unit, mustChangePassword: false, sessionId: id } as const
  return { source, user, writing: { db: source.db, actor: { id, name, role: 'staff' }, reason: '演示数据' } }
}
