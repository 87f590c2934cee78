import type { TemplateProblem } from './parse-text.ts'

// Titles and numbers of documents are names, whatever digits stand in them; quoted words are somebody else's.
const NAMES = /《[^《》]*》|“[^“”]*”|[\p{Script=Han}]{0,8}〔\d{4}〕\d{1,5}号/gu
const DIGITS = /[\p{Nd}\u2460-\u249B\u2160-\u217F〇]+/u
const COUNTED =
  /[二两三四五六七八九十百千万亿][一二两三四五六七八九十百千万亿]*余?(?:条|个|家|件|篇|项|名|份|月|日|号|天|周|年|分|镇街|部门|单位)/u
const QUARTER = /第[一二三四]季度|百分之/u

/** Words blanked out where they are names, each character in its place. */
function withoutNames(words: string): string {
  return words.replace(NAMES, (name) => '　'.repeat(name.length))
}

/**
 * 手工填写的数字: figures and names of units typed into a template's words instead of drawn from the facts. `units`: the names
 * (简称、全称) that may only come from fields.
 */
export function typedFigures(words: string, at: number, units: readonly string[]): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const plain = withoutNames(words)
  for (const pattern of [DIGITS, COUNTED, QUARTER]) {
    const found = pattern.exec(plain)
    if (found !== null) {
      problems.push({
        at: at + found.index,
        message: `“${found[0]}”是手工填写的数字，请改用数据项；文件名称、文号请写在书名号内或写全〔年份〕`,
      })
      break
    }
  }
  const unit = units.find((name) => name !== '' && words.includes(name))
  if (unit !== undefined) {
    problems.push({
      at: at + words.indexOf(unit),
      message: `“${unit}”是手工填写的单位，请改用单位名单的数据项，或“{{单位名称：单位编码}}”`,
    })
  }
  return problems
}
