import { addresseeOf } from './addressee-of.ts'
import type { CircularTemplate } from './template.ts'

/** 更正通报模板: which circular, what changed, and that the rest of it stands. @param groups 分组 of the district */
export function correctionTemplate(groups: readonly string[]): CircularTemplate {
  return {
    id: 'correction',
    version: 1,
    name: '更正通报',
    letterhead: null,
    blocks: [
      {
        id: 'title',
        kind: 'title',
        text: '关于更正{{考核周期}}\n全区政府网站信息发布和政务新媒体\n运行情况有关内容的通报',
      },
      { id: 'addressee', kind: 'addressee', text: addresseeOf(groups) },
      {
        id: 'basis',
        kind: 'paragraph',
        text: '{{原通报印发日期}}印发的{{原通报标题}}（{{原通报文号}}）部分内容有误。经核实，现将有关内容更正如下：',
      },
      { id: 'changes', kind: 'heading-1', text: '更正内容' },
      { id: 'changes-count', kind: 'paragraph', text: '共更正{{更正处数}}处，逐处对照详见{{更正对照附件}}。' },
      {
        id: 'changes-text',
        kind: 'paragraph',
        text: '正文中的数据更正为：{{更正内容}}。',
        when: ['correction.changes'],
      },
      { id: 'validity', kind: 'heading-1', text: '有关要求' },
      {
        id: 'rest',
        kind: 'paragraph',
        text: '原通报的信息发布情况表和政务新媒体检查情况表以本次所附为准，其他内容不变。请各单位对照更正后的内容抓好整改。',
      },
      { id: 'closing', kind: 'closing', text: '专此通报。' },
    ],
  }
}
