import { z } from 'zod'

const WRITTEN_AS: Record<string, string> = {
  datetime: '应为带时区的时间，如 2021-10-08T18:00:00+08:00',
  date: '应为存在的日期，写作 2021-10-18',
  url: '网址应以 http:// 或 https:// 开头',
  uuid: '编号写法不对，请从列表中打开',
  regex: '写法不对，请核对',
}

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
}

export const MISSING = '必填，请补上'

/** 填写有误: what zod finds, as a sentence that says what to do. Words written into a schema itself come first. */
function sentenceOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return MISSING
      return `应为${KINDS[issue.expected] ?? issue.expected}，请改正`
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`
    case 'too_small':
      return `${amountOf(issue.origin)}至少 ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `${amountOf(issue.origin)}不超过 ${issue.maximum}${unitOf(issue.origin)}`
    case 'invalid_format':
      return WRITTEN_AS[issue.format] ?? '写法不对，请核对'
    case 'unrecognized_keys':
      return `不认识 ${issue.keys.join('、')}，请去掉`
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'invalid_union':
    case 'custom':
      return '填写有误，请核对'
  }
}

function amountOf(origin: string): string {
  return origin === 'string' ? '长度' : origin === 'array' ? '项数' : ''
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' 个字' : origin === 'array' ? ' 项' : ''
}

/** Makes every schema of this process speak Chinese. */
export function speakChinese(): void {
  z.config({ localeError: sentenceOf })
}
