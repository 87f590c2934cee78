import type { ImportField } from './import-field.ts'

/** 主动公开信息 */
export const disclosureFields: readonly ImportField[] = [
  {
    key: 'indexNumber',
    label: '索引号',
    kind: 'text',
    required: true,
    longest: 128,
    synonyms: ['信息索引号', '索引编号', '公开索引号', '索引码'],
    note: '按索引号认定同一件',
    example: 'FZ202101-0001',
  },
  {
    key: 'documentNumber',
    label: '文号',
    kind: 'text',
    longest: 128,
    synonyms: ['发文字号', '文件编号', '发文号', '文件字号'],
    example: '仓上〔2021〕1号',
  },
  {
    key: 'title',
    label: '标题',
    kind: 'text',
    required: true,
    synonyms: ['文件标题', '文件名称', '信息名称', '信息标题', '名称', '题名', '公文标题'],
    example: '关于做好安全生产专项整治工作的通知',
  },
  {
    key: 'unit',
    label: '公开单位',
    kind: 'text',
    required: true,
    synonyms: ['发布单位', '发布机构', '单位', '公开机构', '发文机关', '责任单位', '制发单位', '单位名称', '发文单位'],
    example: '上渡街道',
  },
  {
    key: 'madeOn',
    label: '成文日期',
    kind: 'day',
    isRecent: true,
    synonyms: ['生成日期', '发文日期', '印发日期', '制发日期', '形成日期', '成文时间'],
    example: '2021-01-02',
  },
  {
    key: 'disclosedOn',
    label: '公开日期',
    kind: 'day',
    required: true,
    isRecent: true,
    synonyms: ['发布日期', '公开时间', '发布时间', '主动公开日期', '公布日期'],
    example: '2021-01-04',
  },
]
