import type { AppliesTo } from '@mingkao/contract'
import type { FieldDefinition } from '@mingkao/sheets'

export const APPLIES_TO: Readonly<Record<AppliesTo, string>> = {
  'every-unit': '全部单位',
  'with-accounts': '有政务新媒体账号的单位',
  'with-columns': '负责栏目的单位',
}

export const YES = '是'
export const NO = '否'

/** Columns of a checklist as offices, cities and provinces write them. */
export const checklistFields: readonly FieldDefinition[] = [
  { key: 'place', label: '序号', kind: 'text', synonyms: ['编号', '项号'], note: '不填也可，按先后编号' },
  {
    key: 'section',
    label: '一级指标',
    kind: 'text',
    synonyms: ['指标类别', '检查类别', '类别', '检查项目', '考核项目', '项目', '指标', '一级指标名称', '板块'],
    note: '合并单元格或留空的，同上一行',
    example: '单项否决',
  },
  {
    key: 'subsection',
    label: '二级指标',
    kind: 'text',
    synonyms: ['二级指标名称', '指标名称', '考核指标', '检查指标', '子项'],
    example: '安全管理',
  },
  {
    key: 'text',
    label: '检查内容',
    kind: 'text',
    required: true,
    synonyms: [
      '指标说明',
      '检查要点',
      '考核要点',
      '评价要点',
      '考核内容',
      '指标内容',
      '自查内容',
      '检查要求',
      '具体要求',
      '检查项',
      '自查项',
      '三级指标',
    ],
    note: '要逐条自查的一件事，2000 字以内',
    example: '未出现严重表述错误',
  },
  { key: 'score', label: '分值', kind: 'text', synonyms: ['分数', '满分', '权重'], example: '5' },
  {
    key: 'points',
    label: '评分标准',
    kind: 'text',
    synonyms: ['评分细则', '扣分标准', '扣分细则', '判定标准', '计分方法', '评分办法', '评分方法'],
    example: '出现即不合格',
  },
  {
    key: 'article',
    label: '依据',
    kind: 'text',
    synonyms: ['依据条款', '政策依据', '文件依据', '来源', '来源条款', '条款', '检查依据'],
    example: '国办秘函〔2019〕19号附件2',
  },
  {
    key: 'isVeto',
    label: '单项否决',
    kind: 'choice',
    synonyms: ['是否单项否决', '一票否决', '是否否决'],
    choices: [
      { value: YES, label: YES, synonyms: ['√', '✓', '单项否决', '一票否决'] },
      { value: NO, label: NO, synonyms: ['×', '/', '-', '—'] },
    ],
    example: YES,
  },
  {
    key: 'appliesTo',
    label: '适用单位',
    kind: 'choice',
    synonyms: ['适用范围', '适用对象'],
    choices: [
      { value: 'every-unit', label: APPLIES_TO['every-unit'], synonyms: ['全部', '各单位', '所有单位'] },
      { value: 'with-accounts', label: APPLIES_TO['with-accounts'], synonyms: ['有账号的单位', '有新媒体的单位'] },
      { value: 'with-columns', label: APPLIES_TO['with-columns'], synonyms: ['有栏目的单位', '栏目责任单位'] },
    ],
    note: '不填为全部单位',
    example: APPLIES_TO['with-accounts'],
  },
  {
    key: 'prefill',
    label: '系统数据',
    kind: 'text',
    synonyms: ['关联数据', '系统预填'],
    note: '系统据以预填的数据名称，见自查表编辑页；不填为不关联',
  },
]
