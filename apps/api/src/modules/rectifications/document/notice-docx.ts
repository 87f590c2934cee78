import type { RectificationDetail } from '@mingkao/contract'
import { dayLabel } from '@mingkao/rules'
import { AlignmentType } from 'docx'
import { FONTS, officialDocx, paragraph, titleOf } from './official-page.ts'

/** 整改通知 to one unit: what was found, what is to be done, until when. */
export function noticeDocx(order: RectificationDetail): Promise<Buffer> {
  const { title, unit, periodLabel, problems, measures, dueOn, issuedOn, asksReport, asksPlan } = order
  const report = asksReport ? '，并报送书面整改报告' : ''
  const plan = asksPlan ? '（须附年度政策解读计划）' : ''
  return officialDocx({
    title: `${unit.name}：${title}`,
    children: [
      titleOf(title),
      paragraph(`${unit.name}：`, { isIndented: false }),
      paragraph(`经检查，你单位在${periodLabel}考核中存在${problems.length}个问题，请按要求整改。`),
      paragraph('一、存在的问题', { font: FONTS.level1 }),
      ...problems.map(({ indicatorLabel, sentence }, index) =>
        paragraph(`${index + 1}.${indicatorLabel}：${sentence}。`),
      ),
      paragraph('二、整改要求', { font: FONTS.level1 }),
      ...measures.split('\n').map((line) => paragraph(line)),
      paragraph(`请于${dayLabel(dueOn)}下班前完成整改${report}${plan}。逾期未报送、问题再次出现的，按考核方案扣分。`),
      paragraph('', { isIndented: false }),
      paragraph(dayLabel(issuedOn), { align: AlignmentType.RIGHT, isIndented: false }),
    ],
  })
}
