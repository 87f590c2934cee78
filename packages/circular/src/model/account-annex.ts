import { dayLabel } from '@mingkao/rules'
import { accountProblems } from '../facts/account-problems.ts'
import type { CircularSnapshot, SnapshotAccount } from '../facts/snapshot.ts'
import { ANNEX_IDS } from '../fields/annex-fields.ts'
import { periodName } from '../fields/period-names.ts'
import { cleanText } from './clean-text.ts'
import type { AnnexTable } from './model.ts'

const VERDICTS: Readonly<Record<SnapshotAccount['verdict'], string>> = {
  passed: '合格',
  failed: '不合格',
  undetermined: '尚未检查',
  'not-checked': '不检查',
}

/** 附件3: every account looked at, in the units' protocol order. */
export function accountAnnex(snapshot: CircularSnapshot) {
  const content: AnnexTable = {
    kind: 'table',
    columns: [
      { heading: '类型', align: 'center', characters: 6 },
      { heading: '账号名称', align: 'left', characters: 9 },
      { heading: '主管单位', align: 'left', characters: 8 },
      { heading: '最近更新', align: 'center', characters: 8 },
      { heading: '检查结果', align: 'center', characters: 5 },
      { heading: '问题', align: 'left', characters: 14 },
    ],
    keys: [0, 1],
    rows: snapshot.accounts
      .filter(({ verdict }) => verdict !== 'not-checked')
      .map((account) => [
        cleanText(account.platform),
        cleanText(account.name),
        cleanText(account.unit.name),
        account.lastUpdatedOn === null ? '—' : dayLabel(account.lastUpdatedOn),
        VERDICTS[account.verdict],
        cleanText(accountProblems(account, snapshot.rules)) || '无',
      ]),
    total: null,
    notes: [],
  }
  return { id: ANNEX_IDS.accounts, title: `${periodName(snapshot.period)}政务新媒体检查情况表`, content }
}
