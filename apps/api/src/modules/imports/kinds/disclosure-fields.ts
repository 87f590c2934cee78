import { readDocumentNumber, readIndexNumber } from '@mingkao/contract'
import type { ImportField } from './import-field.ts'
import { readNames } from './read-names.ts'

/** What offices write where a document has no number. */
const NO_NUMBER = new Set(['无', '无文号', '-', '—', '——', '/', '\\'])

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
    single: '请一行一件，把这一行分成几行',
    read: (text) => {
      const reading = readIndexNumber(text)
      return reading.ok ? reading : { ok: false, code: 'invalid-index-number', message: reading.message }
    },
    example: 'FZ202101-0001',
  },
  {
    key: 'documentNumber',
    label: '文号',
    kind: 'text',
    longest: 128,
    synonyms: ['发文字号', '文件编号', '发文号', '文件字号'],
    note: '一号一文；没有文号请留空',
    single: '请一行一件，把这一行分成几行',
    read: (text) => {
      if (NO_NUMBER.has(text.trim())) return { ok: true, value: null }
      const reading = readDocumentNumber(text)
      return reading.ok ? reading : { ok: false, code: 'invalid-document-number', message: reading.message }
    },
    example: '仓上〔2021〕1号',
  },
  {
    key: 'title',
    label: '标题',
    kind: 'text',
    required: true,
    synonyms: ['文件标题', '文件名称', '信息名称', '信息标题', '名称', '题名', '公文标题', '文件题名', '公开信息名称'],
    example: '关于做好安全生产专项整治工作的通知',
  },
  {
    key: 'unit',
    label: '公开单位',
    kind: 'text',
    required: true,
    synonyms: [
      '发布单位',
      '发布机构',
      '单位',
      '公开机构',
      '发文机关',
      '责任单位',
      '制发单位',
      '单位名称',
      '发文单位',
      '公开主体',
      '制作单位',
      '牵头单位',
    ],
    example: '上渡街道',
    note: '联合发文填牵头单位',
    single: '联合发文请只填牵头单位，其余填入“联合单位”',
  },
  {
    key: 'coUnits',
    label: '联合单位',
    kind: 'text',
    synonyms: ['联合发文单位', '联合制发单位', '会签单位'],
    note: '几个单位用“、”隔开，仅作记录',
    read: readNames,
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
  {
    key: 'validity',
    label: '有效性',
    kind: 'choice',
    synonyms: ['时效性', '有效状态', '效力状态', '文件状态', '时效'],
    choices: [
      { value: 'valid', label: '有效', synonyms: ['现行有效', '继续有效', '生效'] },
      { value: 'expired', label: '失效', synonyms: ['已失效', '自动失效'] },
      { value: 'repealed', label: '废止', synonyms: ['已废止', '宣布废止'] },
    ],
    note: '不填的新文件按有效',
    example: '有效',
  },
  {
    key: 'invalidOn',
    label: '失效日期',
    kind: 'day',
    isRecent: true,
    synonyms: ['废止日期', '失效（废止）日期', '失效废止日期', '失效时间', '废止时间'],
  },
]
