import { z } from 'zod'

/** A number as it is written officially, or what is wrong with it in words that say how to write it. */
export type NumberReading = { ok: true; value: string } | { ok: false; message: string }

const INDEX_NUMBER = /^[0-9A-Za-z]{2,32}([-/][0-9A-Za-z]{1,32}){0,8}$/
const DOCUMENT_NUMBER = /^\p{Script=Han}[\p{Script=Han}A-Za-z（）]{0,23}〔(19[4-9]\d|20\d\d)〕[1-9]\d{0,4}号$/u
const ORDER_NUMBER = /^(\p{Script=Han}{2,23})?(19[4-9]\d|20\d\d)年第[1-9]\d{0,4}号$/u

/**
 * 索引号: groups of letters and digits. Offices compose them in several ways (codes of the open-information guide, of the
 * organisation, of the year), so only what none of them writes is refused. Full-width signs are taken as meant.
 */
export function readIndexNumber(text: string): NumberReading {
  const value = halfWidth(text).replaceAll(/\s+/g, '')
  if (INDEX_NUMBER.test(value) && /\d/.test(value)) return { ok: true, value }
  return {
    ok: false,
    message:
      '索引号由字母和数字组成，各段用“-”或“/”相连，如 FZ202101-0001、FZ04103-0200-2021-00012、000014349/2021-00012',
  }
}

/**
 * 发文字号 (GB/T 9704): 机关代字、六角括号中的年份、不编虚位的序号; or 2021年第3号 of an announcement. Other brackets around
 * the year are put right.
 */
export function readDocumentNumber(text: string): NumberReading {
  const value = text
    .replaceAll(/\s+/g, '')
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, halfWidth)
    .replaceAll(/[[(（［【﹝](\d{4})[\])）］】﹞]/g, '〔$1〕')
  if (DOCUMENT_NUMBER.test(value) || ORDER_NUMBER.test(value)) return { ok: true, value }
  return {
    ok: false,
    message:
      '文号写作“机关代字〔年份〕序号”，如 仓政办〔2021〕12号，序号前不加“第”、不编虚位（1 不写 001）；公告写作 2021年第3号；没有文号请留空',
  }
}

function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/[—–－−]/g, '-')
}

function readBy(read: (text: string) => NumberReading) {
  return z
    .string()
    .max(128)
    .transform((text, context) => {
      const reading = read(text)
      if (reading.ok) return reading.value
      context.issues.push({ code: 'custom', message: `${reading.message}。`, input: text })
      return z.NEVER
    })
}

export const indexNumberSchema = readBy(readIndexNumber)
export const documentNumberSchema = readBy(readDocumentNumber)
