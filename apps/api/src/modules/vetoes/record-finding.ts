import type { SuspicionKind, VetoFindingDetail } from '@mingkao/contract'
import { withSqlTransaction } from '../../db/with-transaction.ts'
import { Refusal } from '../../refusal.ts'
import { bindAttachments } from '../attachments/index.ts'
import type { FindingContext } from './change-finding.ts'
import { checkEvidence, type EvidenceInput } from './check-evidence.ts'
import { decideSuspicion } from './decide-suspicion.ts'
import { type FindingTransaction, noteAct } from './note-finding.ts'
import { type FindingSubject, subjectsRepository } from './subjects.repository.ts'
import { FINDING_RECORD, openDetail } from './open-detail.ts'
import { type FindingRow, type NewFinding, vetoesRepository } from './vetoes.repository.ts'

type NewEvidence = EvidenceInput & {
  unit: string
  account: string | null
  suspicion?: SuspicionKind | undefined
  suspicionMonth?: string | undefined
}

/** 登记单项否决事项: suspected until a second person has decided. @throws Refusal as checkEvidence and addFinding do */
export async function recordFinding(context: FindingContext, input: NewEvidence): Promise<VetoFindingDetail> {
  const { write, user, source } = context
  return withSqlTransaction(write, async ({ client, audit }) => {
    const subject = await requireSubject(subjectsRepository(client), input)
    const fields = await checkEvidence(source, subject, input)
    const at = source.clock.now()
    const tx = { client, audit, vetoes: vetoesRepository(client) }
    const finding = await addFinding(tx, subject, {
      ...fields,
      finder: user,
      foundAt: at,
      origin: input.suspicion === undefined ? 'manual' : 'suspicion',
    })
    const record = { kind: FINDING_RECORD, id: finding.id }
    await bindAttachments(tx, { record, attachments: input.attachments, user })
    if (input.suspicion !== undefined && input.suspicionMonth !== undefined) {
      const of = { kind: input.suspicion, unit: input.unit, month: input.suspicionMonth }
      await decideSuspicion(context, tx, { ...of, outcome: 'recorded', reason: input.note, finding: finding.id })
    }
    return openDetail(tx, finding, user)
  })
}

type FoundFinding = Omit<NewFinding, 'unitId' | 'accountId' | 'foundBy'> & { finder: { id: string; name: string } }

/** A suspected finding, in a transaction that may hold more. @throws Refusal CONFLICT where the same stands already */
export async function addFinding(
  tx: FindingTransaction,
  { unitId, account }: FindingSubject,
  { finder, ...found }: FoundFinding,
): Promise<FindingRow> {
  const { vetoes } = tx
  const finding = { ...found, foundBy: finder.id, unitId, accountId: account?.id ?? null }
  await vetoes.takeTurn(finding)
  if (await vetoes.hasStanding(finding)) {
    throw new Refusal('CONFLICT', '同一情况已经登记（疑似或已确认），请打开原来的一项，不要重复登记。')
  }
  const row = await vetoes.findById(await vetoes.insert(finding))
  if (!row) throw new Error('a finding is there once it is inserted')
  const act = { action: 'recorded', by: finder, at: finding.foundAt, reason: null }
  await noteAct(tx, [{ before: null, after: row }], act)
  return row
}

async function requireSubject(
  subjects: ReturnType<typeof subjectsRepository>,
  { unit, account }: { unit: string; account: string | null },
): Promise<FindingSubject> {
  const subject = account === null ? await subjects.findUnit(unit) : await subjects.findAccount(account)
  if (!subject) throw wrong(account === null ? 'unit' : 'account', '没有这个单位或账号，请从列表中选择。')
  if (subject.unit.code !== unit) throw wrong('account', `该账号由${subject.unit.name}主管，请重新选择单位。`)
  return subject
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
