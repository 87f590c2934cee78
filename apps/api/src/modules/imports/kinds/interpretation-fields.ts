import type { ImportField } from './import-field.ts'
import { readIndexNumbers, readNames } from './read-names.ts'

const YES_OR_NO = [
  { value: 'true', label: '是', synonyms: ['√', '✓', 'Y', '有'] },
  { value: 'false', label: '否', synonyms: ['×', 'N', '无'] },
]

/** 政策解读 */
export const interpretationFields: readonly ImportField[] = [
  {
    key: 'code',
    label: '编号',
    kind: 'text',
    required: true,
    longest: 64,
    synonyms: ['解读编号', '编码', '序列号', '解读编码', '信息编号'],
    note: '按编号认定同一篇',
    example: 'J2021001',
  },
  {
    key: 'title',
    label: '标题',
    kind: 'text',
    required: true,
    synonyms: ['解读标题', '解读材料标题', '信息标题', '名称', '题名'],
    example: '图解｜《关于做好垃圾分类工作的通知》',
  },
  {
    key: 'unit',
    label: '发布单位',
    kind: 'text',
    required: true,
    synonyms: ['解读单位', '单位', '责任单位', '起草单位', '报送单位', '单位名称', '发布机构'],
    example: '人社局',
    note: '联合发文填牵头单位',
  },
  {
    key: 'coUnits',
    label: '联合单位',
    kind: 'text',
    synonyms: ['联合发文单位', '联合解读单位', '联合发布单位'],
    note: '几个单位用“、”隔开，仅作记录',
    read: readNames,
  },
  {
    key: 'form',
    label: '解读形式',
    kind: 'choice',
    required: true,
    synonyms: ['形式', '解读方式', '解读类型', '类型', '展现形式'],
    choices: [
      {
        value: 'illustrated',
        label: '图文',
        synonyms: ['图解', '图片', '一图读懂', '图文解读', '图表', 'H5', '长图', '漫画'],
      },
      {
        value: 'audio-video',
        label: '音视频',
        synonyms: ['视频', '音频', '动漫', '动画', '视频解读', '音视频解读', '短视频'],
      },
      { value: 'text', label: '文字', synonyms: ['文字解读', '文本', '纯文字', '问答'] },
    ],
    example: '图文',
  },
  {
    key: 'isDecorativeOnly',
    label: '仅装饰性配图',
    kind: 'choice',
    synonyms: ['装饰性配图', '仅配图', '装饰配图'],
    choices: YES_OR_NO,
    note: '图文解读只有一幅装饰性配图的填“是”，按文字解读',
    example: '否',
  },
  {
    key: 'isOfSuperior',
    label: '上级文件',
    kind: 'choice',
    synonyms: ['解读上级文件', '是否上级文件', '上级政策'],
    choices: YES_OR_NO,
    note: '解读的是上级文件的填“是”，不计入',
    example: '否',
  },
  {
    key: 'column',
    label: '栏目',
    kind: 'text',
    synonyms: ['所属栏目', '发布栏目', '栏目名称', '栏目路径'],
    example: '政务公开/本区政策解读',
  },
  {
    key: 'publishedOn',
    label: '解读发布日期',
    kind: 'day',
    required: true,
    isRecent: true,
    synonyms: ['发布日期', '解读日期', '发布时间', '日期', '解读发布时间'],
    example: '2021-01-09',
  },
  {
    key: 'disclosureIndexNumber',
    label: '被解读文件索引号',
    kind: 'text',
    longest: 2000,
    note: '一篇解读几份文件的，索引号用“、”隔开',
    read: readIndexNumbers,
    synonyms: ['文件索引号', '索引号', '政策索引号', '被解读文件'],
    example: 'FZ202101-0006',
  },
  {
    key: 'policyDisclosedOn',
    label: '文件公开日期',
    kind: 'day',
    isRecent: true,
    synonyms: ['政策公开日期', '文件发布日期', '公开日期', '政策发布日期', '被解读文件公开日期'],
    example: '2021-01-09',
  },
]
