import { isConfidentialCondition } from '@mingkao/rules'
import type { News } from '../notifications/index.ts'
import type { FindingRow } from './vetoes.repository.ts'

const WORDS: Readonly<Record<string, string>> = {
  recorded: '待第二人核实',
  withdrawn: '登记人已撤回',
  confirmed: '已确认，单项否决',
  dismissed: '已排除，不计入考核',
  reopened: '提请复核，复核前不计入考核',
}

/** What the unit hears of too: a decision, or that one is asked for anew. A mere suspicion is the office's. */
const TOLD_TO_UNIT: ReadonlySet<string> = new Set(['confirmed', 'dismissed', 'reopened'])

/** 告知: office admins, and the unit once something has been decided. Of what is confidential only that it is there. */
export function newsOfFinding(
  { id, unit, account, condition, conditionLabel, note, decisionReason }: FindingRow,
  { action, by }: { action: string; by: string },
): News[] {
  const words = WORDS[action]
  if (words === undefined) return []
  const isConfidential = isConfidentialCondition(condition)
  const subject = account ? `${account.platform}“${account.name}”` : unit.name
  const detail = action === 'recorded' ? note : (decisionReason ?? note)
  return [
    {
      kind: 'veto-finding',
      subject: id,
      title: isConfidential ? `${unit.name}有一项单项否决事项${words}` : `${subject}${conditionLabel}：${words}`,
      detail: isConfidential ? '内容不在此显示，请打开查看。' : detail,
      href: `/veto-findings?open=${id}`,
      to: { office: true, units: TOLD_TO_UNIT.has(action) ? [unit.code] : [] },
      except: by,
      isConfidential,
    },
  ]
}
