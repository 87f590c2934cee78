import type { ImportField } from './import-field.ts'

/** 账号发布记录 */
export const postFields: readonly ImportField[] = [
  {
    key: 'account',
    label: '账号编码',
    kind: 'text',
    required: true,
    longest: 128,
    synonyms: ['账号', '账号名称', '账号编号', '公众号', '公众号名称', '新媒体账号', '账号名', '编码', '新媒体名称'],
    note: '账号编码，或不重名的账号名称',
    example: 'M001',
  },
  {
    key: 'platform',
    label: '平台',
    kind: 'text',
    longest: 64,
    synonyms: ['所属平台', '平台类型', '账号类型', '渠道'],
    note: '按名称填写且名称重复时用来区分',
  },
  {
    key: 'postedOn',
    label: '发布日期',
    kind: 'day',
    required: true,
    isRecent: true,
    synonyms: ['发布时间', '日期', '时间', '推送日期', '推送时间', '发文日期', '发文时间'],
    example: '2021-01-07',
  },
  {
    key: 'title',
    label: '标题',
    kind: 'text',
    required: true,
    synonyms: ['文章标题', '内容标题', '推文标题', '信息标题', '题名', '内容'],
    example: '政务资讯 01月07日',
  },
]
