import { exemptionGrounds } from '@mingkao/contract'
import { shortDayLabel } from '@mingkao/rules'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { tellAbout } from '../notifications/index.ts'
import type { ExemptionRow } from './exemptions.repository.ts'

type Kind = 'asked' | 'withdrawn' | 'approved' | 'refused' | 'revoked'

const WORDS: Record<Kind, string> = {
  asked: '申请免考，等待审批',
  withdrawn: '撤回了免考申请',
  approved: '免考已批准',
  refused: '免考没有批准',
  revoked: '免考已收回',
}

/** 告知: the office and the unit both, whoever did it excepted. */
export async function tellOfExemption(
  tx: SqlTransaction,
  { id, unit, subjectLabel, startsOn, endsOn, ground }: ExemptionRow,
  { kind, by, at, reason }: { kind: Kind; by: string; at: Date; reason: string },
): Promise<void> {
  await tellAbout(
    tx,
    [
      {
        kind: 'exemption',
        subject: String(id),
        title: `${unit.name}${subjectLabel}：${WORDS[kind]}`,
        detail: `${exemptionGrounds[ground]}，${shortDayLabel(startsOn)}至${shortDayLabel(endsOn)}。${reason}`,
        href: `/appeals?list=exemptions&exemption=${id}`,
        to: { office: true, units: [unit.code] },
        except: by,
      },
    ],
    at,
  )
}
