import { type UpdateLimit, updateLimitSchema } from '@mingkao/rules'

type ReadLimit = { ok: true; value: UpdateLimit | null } | { ok: false; code: string; message: string }

const DIGITS = '零一二三四五六七八九'

/** 固定说法: how tables write a limit without a number. */
const PHRASES: Readonly<Record<string, UpdateLimit>> = {
  每日: { kind: 'days', count: 1 },
  每天: { kind: 'days', count: 1 },
  每周: { kind: 'days', count: 7 },
  两周: { kind: 'days', count: 14 },
  每月: { kind: 'months', count: 1 },
  每季: { kind: 'months', count: 3 },
  每季度: { kind: 'months', count: 3 },
  半年: { kind: 'months', count: 6 },
  每半年: { kind: 'months', count: 6 },
  每年: { kind: 'months', count: 12 },
}

const NONE = new Set(['无', '不限', '—', '-', '/', '无要求'])

/** 更新期限 as a table writes it: 14天, 6个月, 1年, 半年, 20个工作日, 每年1月31日前, 印发后20个工作日内. */
export function readLimit(text: string): ReadLimit {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^两/, '二')
    .replaceAll(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, tens)
    .replaceAll(/[一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)))
  if (NONE.has(text.trim())) return { ok: true, value: null }
  const limit =
    PHRASES[text.replaceAll(/\s|更新(?:一次)?/g, '')] ?? yearly(plain) ?? afterEvent(plain) ?? rolling(plain)
  if (!limit || !updateLimitSchema.safeParse(limit).success) {
    return {
      ok: false,
      code: 'not-a-limit',
      message: `“${text.slice(0, 20)}”不是更新期限，请写作 14天、6个月、1年、20个工作日或 1月31日前`,
    }
  }
  return { ok: true, value: limit }
}

function tens(text: string): string {
  const [before = '', after = ''] = text.split('十')
  return String((before ? DIGITS.indexOf(before) : 1) * 10 + (after ? DIGITS.indexOf(after) : 0))
}

function rolling(text: string): UpdateLimit | null {
  const found = /^(?:每|不超过|至少)?(\d{1,4})(个)?(工作日|自然日|天|日|周|月|季度|年)(?:内|更新|一次|以内)*$/.exec(
    text,
  )
  if (!found) return null
  const [, digits = '', , unit = ''] = found
  const count = Number(digits)
  switch (unit) {
    case '工作日':
      return { kind: 'working-days', count }
    case '周':
      return { kind: 'days', count: count * 7 }
    case '月':
      return { kind: 'months', count }
    case '季度':
      return { kind: 'months', count: count * 3 }
    case '年':
      return { kind: 'months', count: count * 12 }
    default:
      return { kind: 'days', count }
  }
}

function yearly(text: string): UpdateLimit | null {
  const found = /^(?:每年)?(\d{1,2})月(?:(\d{1,2})日|底|末)(?:之?前|以前)?$/.exec(text)
  if (!found) return null
  const month = Number(found[1])
  return { kind: 'yearly', month, date: found[2] ? Number(found[2]) : new Date(Date.UTC(2021, month, 0)).getUTCDate() }
}

/** 事件之后多少天内; the day of an event that has happened may be written out: 2021-10-01后20个工作日内. */
function afterEvent(text: string): UpdateLimit | null {
  const found = /^(.{1,20})后(\d{1,4})个?(工作日|自然日|天|日)(?:之?内|以内)?$/.exec(text)
  if (!found) return null
  const [, event = '', digits = '', unit] = found
  return {
    kind: 'after-event',
    count: Number(digits),
    unit: unit === '工作日' ? 'working-days' : 'days',
    eventOn: /^\d{4}-\d{2}-\d{2}$/.test(event) ? event : null,
  }
}
