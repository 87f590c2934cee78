import type { SqlTransaction } from '../../db/with-transaction.ts'
import { type News, tellAbout } from '../notifications/index.ts'
import type { AppealRow } from './appeals.repository.ts'

type Kind = 'filed' | 'withdrawn' | 'accepted' | 'rejected' | 'reopened'
type Told = { kind: Kind; by: string; at: Date; reason: string }

/** The unit is told of what the office does, the office of what the unit does; of a decision undone, both. */
const TO: Record<Kind, { office: boolean; unit: boolean }> = {
  filed: { office: true, unit: false },
  withdrawn: { office: true, unit: false },
  accepted: { office: true, unit: true },
  rejected: { office: true, unit: true },
  reopened: { office: true, unit: true },
}

const WORDS: Record<Kind, string> = {
  filed: '提出申诉，等待裁定',
  withdrawn: '撤回了申诉',
  accepted: '申诉成立，这一条不计',
  rejected: '申诉被驳回',
  reopened: '申诉的裁定已撤销，重新办理',
}

/** 告知: who did it need not be told; of what is confidential only that it is there. */
export async function tellOfAppeal(
  tx: SqlTransaction,
  { id, unit, periodLabel, sentence, isConfidential }: AppealRow,
  { kind, by, at, reason }: Told,
): Promise<void> {
  const subject = isConfidential ? '一项单项否决事项' : `“${sentence}”`
  const news: News = {
    kind: 'appeal',
    subject: String(id),
    title: `${unit.name}${periodLabel}${subject}：${WORDS[kind]}`,
    detail: isConfidential ? '内容不在此显示，请打开查看。' : reason,
    href: `/appeals?appeal=${id}`,
    to: { office: TO[kind].office, units: TO[kind].unit ? [unit.code] : [] },
    except: by,
    isConfidential,
  }
  await tellAbout(tx, [news], at)
}
