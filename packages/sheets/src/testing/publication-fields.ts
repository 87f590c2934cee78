import type { FieldDefinition } from '../field.ts'

/** 网站信息, as tests want it: a bit of every kind of field. */
export const publicationFields: readonly FieldDefinition[] = [
  { key: 'sourceId', label: '信息编号', kind: 'text' },
  { key: 'title', label: '标题', kind: 'text', required: true, synonyms: ['信息标题', '题名'] },
  { key: 'url', label: '链接', kind: 'url', synonyms: ['网址', 'URL'] },
  { key: 'column', label: '栏目', kind: 'text', synonyms: ['所属栏目'] },
  { key: 'unit', label: '发布单位', kind: 'text', required: true, synonyms: ['单位'] },
  { key: 'publishedAt', label: '发布时间', kind: 'moment', required: true, synonyms: ['发布日期', '日期'] },
  {
    key: 'kind',
    label: '类型',
    kind: 'choice',
    choices: [
      { value: 'original', label: '原创' },
      { value: 'repost', label: '转载', synonyms: ['转发'] },
    ],
  },
  { key: 'clicks', label: '点击数', kind: 'integer' },
]
