import type { ReportItem } from '@mingkao/contract'
import { formatMoment } from '../../lib/formats.ts'
import { formLabels } from './report-labels.tsx'

const publicationKinds = { original: '原创', repost: '转载' } as const

/** What a unit has filled in, beside the title, as it is read. */
export function itemFacts(item: ReportItem): readonly { label: string; text: string }[] {
  switch (item.kind) {
    case 'publication':
      return [
        { label: '发布时间', text: formatMoment(item.publishedAt) },
        { label: '类型', text: publicationKinds[item.publicationKind] },
        { label: '栏目', text: item.column ?? '—' },
      ]
    case 'disclosure':
      return [
        { label: '索引号', text: item.indexNumber },
        { label: '文号', text: item.documentNumber ?? '—' },
        { label: '成文日期', text: item.madeOn ?? '—' },
        { label: '公开日期', text: item.disclosedOn },
      ]
    case 'interpretation':
      return [
        { label: '形式', text: formLabels[item.form] },
        { label: '发布日期', text: item.publishedOn },
        { label: '栏目', text: item.column ?? '—' },
        { label: '解读的文件', text: item.policies.join('、') || '—' },
      ]
    case 'account-post':
      return [{ label: '发布日期', text: item.postedOn }]
  }
}
