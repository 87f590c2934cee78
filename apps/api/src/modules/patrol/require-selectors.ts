import { compile } from 'css-select'
import { Refusal } from '../../refusal.ts'
import type { SettingFields } from './settings.repository.ts'

const NAMES = { itemSelector: '条目', linkSelector: '链接', dateSelector: '日期' } as const

/** Blank fields are fields without a value. */
export function withoutBlanks<Fields extends Omit<SettingFields, 'isEnabled'>>(fields: Fields): Fields {
  const { listUrl, itemSelector, linkSelector, dateSelector } = fields
  return {
    ...fields,
    listUrl: listUrl || null,
    itemSelector: itemSelector || null,
    linkSelector: linkSelector || null,
    dateSelector: dateSelector || null,
  }
}

/** @throws Refusal UNPROCESSABLE naming every selector that CSS does not know, or that has nothing to look into */
export function requireSelectors(fields: Pick<SettingFields, keyof typeof NAMES>): void {
  const faults: { path: string; message: string }[] = []
  for (const path of ['itemSelector', 'linkSelector', 'dateSelector'] as const) {
    const selector = fields[path]
    if (selector === null) continue
    if (!isSelector(selector))
      faults.push({ path, message: `${NAMES[path]}选择器的写法有误，请按 CSS 选择器书写，如 ul.list > li。` })
    else if (fields.itemSelector === null)
      faults.push({ path, message: '请先填写条目选择器，链接和日期在条目之内查找。' })
  }
  const [first] = faults
  if (first) throw new Refusal('UNPROCESSABLE', first.message, { fields: faults })
}

function isSelector(text: string): boolean {
  try {
    compile(text)
    return true
  } catch {
    return false
  }
}
