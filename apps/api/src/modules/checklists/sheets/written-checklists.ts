import type {
  ChecklistDetail,
  ChecklistItem,
  InspectionAnswer,
  InspectionLine,
  InspectionRoundDetail,
  InspectionSheetDetail,
} from '@mingkao/contract'
import type { WrittenColumn, WrittenSheet } from '@mingkao/sheets'
import { dayOfMoment } from '../../../domain-day.ts'
import { APPLIES_TO, NO, YES } from './checklist-fields.ts'

const ANSWERS: Readonly<Record<InspectionAnswer, string>> = {
  met: '符合',
  failed: '不符合',
  'not-applicable': '不适用',
}

/** 自查表 in the import's own columns: what is read back is the same list. */
export function checklistSheet({ name, lines }: ChecklistDetail): WrittenSheet<ChecklistItem> {
  return {
    name,
    rows: lines,
    columns: [
      { header: '序号', width: 6, read: ({ position }) => position },
      { header: '一级指标', width: 16, read: ({ section }) => section },
      { header: '二级指标', width: 16, read: ({ subsection }) => subsection },
      { header: '检查内容', width: 50, read: ({ text }) => text },
      { header: '评分标准', width: 30, read: ({ points }) => points },
      { header: '依据', width: 30, read: ({ article }) => article },
      { header: '单项否决', width: 10, read: ({ isVeto }) => (isVeto ? YES : NO) },
      { header: '适用单位', width: 24, read: ({ appliesTo }) => APPLIES_TO[appliesTo] },
      { header: '系统数据', width: 30, read: ({ prefillLabel }) => prefillLabel },
    ],
  }
}

type SignedLine = { cells: readonly (string | number | null)[] }

/** 自查填报表 of one unit, to be printed and signed: the items, and below them the lines for the signatures. */
export function filledSheet(sheet: InspectionSheetDetail): WrittenSheet<SignedLine> {
  const heads = ['序号', '一级指标', '检查内容', '评分标准', '自查结果', '说明', '佐证', '系统数据', '与数据不一致']
  const widths = [6, 14, 44, 24, 10, 30, 30, 40, 30]
  const columns = heads.map((header, at): WrittenColumn<SignedLine> => ({
    header,
    width: widths[at] ?? 14,
    read: ({ cells }) => cells[at] ?? null,
  }))
  const { handler, leader, unit, periodLabel, submittedAt } = sheet
  return {
    name: `${unit.name}自查填报表`,
    columns,
    rows: [
      ...sheet.lines.map((line) => ({ cells: lineCells(line) })),
      foot('单位', unit.name, periodLabel),
      foot('经办人员', handler?.name ?? '（签字）', handler ? dayOf(handler.at) : '年　月　日'),
      foot('分管领导', leader?.name ?? '（签字）', leader?.on ?? '年　月　日'),
      foot('提交日期', dayOf(submittedAt) ?? '未提交', '（单位盖章）'),
    ],
  }
}

function foot(...cells: string[]): SignedLine {
  return { cells: [null, ...cells] }
}

function dayOf(moment: string): string
function dayOf(moment: string | null): string | null
function dayOf(moment: string | null): string | null {
  return moment === null ? null : dayOfMoment(new Date(moment))
}

function lineCells({ item, given, system, contradiction, isWithheld }: InspectionLine) {
  if (isWithheld) return [item.position, item.section, item.text, item.points, '涉密，不显示']
  const proofs = [given?.evidence ?? '', ...(given?.attachments ?? []).map(({ name }) => name)]
  return [
    item.position,
    item.section,
    item.text,
    item.points,
    given ? ANSWERS[given.answer] : '未填',
    given?.note ?? '',
    proofs.filter((proof) => proof !== '').join('；'),
    system.sentence ?? '',
    contradiction === null ? '' : YES,
  ]
}

type RoundSheet = InspectionRoundDetail['sheets'][number]

const STATES = { open: '填写中', submitted: '已提交', returned: '已退回' } as const

/** 总表: every unit of a round, item by item. */
export function overviewSheet({ checklist, items, sheets }: InspectionRoundDetail): WrittenSheet<RoundSheet> {
  return {
    name: `${checklist.name}汇总`,
    rows: sheets,
    columns: [
      { header: '单位', width: 16, read: ({ unit }) => unit.name },
      { header: '分组', width: 12, read: ({ group }) => group },
      {
        header: '状态',
        width: 10,
        read: ({ state, answered }) => (state === 'open' && answered === 0 ? '未开始' : STATES[state]),
      },
      { header: '期限', width: 12, read: ({ dueOn }) => dueOn },
      { header: '提交时间', width: 12, read: ({ submittedAt }) => dayOf(submittedAt) },
      { header: '逾期', width: 8, read: ({ isLate }) => (isLate ? YES : '') },
      { header: '与数据不一致', width: 14, read: ({ contradictions }) => contradictions },
      ...items.map(({ position, text }, at): WrittenColumn<RoundSheet> => ({
        header: `${position}.${text}`.slice(0, 40),
        width: 12,
        read: ({ answers }) => {
          const answer = answers[at] ?? null
          return answer === null ? '' : ANSWERS[answer]
        },
      })),
    ],
  }
}
