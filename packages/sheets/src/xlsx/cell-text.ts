import type { DateSystem } from '../date-result.ts'
import { cellTypes } from '../raw-book.ts'
import { timeOfSerial, wallTimeOfSerial } from '../values/serial-date.ts'
import type { NumberFormat } from './number-format.ts'

/** A cell's text as a reader of the sheet sees it, and the letter of its type (see cellTypes). */
export interface CellText {
  text: string
  type: string
}

/** A number as its format shows it: days as 2021-08-03, moments as 2021-08-03 09:19:00, everything else with up to 15 digits. */
export function numberText(value: string, format: NumberFormat, system: DateSystem): CellText {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value, type: cellTypes.text }
  if (format === 'plain') return { text: plainNumber(value, number), type: cellTypes.number }
  if (typeof format === 'object') {
    const text = plainNumber(value, number)
    return {
      text: Number.isInteger(number) && number >= 0 ? text.padStart(format.digits, '0') : text,
      type: cellTypes.number,
    }
  }
  if (number >= 0 && number < 1 && (format === 'time' || system === '1900')) {
    return { text: timeOfSerial(number), type: cellTypes.date }
  }
  const wall = wallTimeOfSerial(number, system)
  if (!wall) return { text: plainNumber(value, number), type: cellTypes.number }
  const time = wall.time ?? (format === 'moment' ? '00:00:00' : null)
  return { text: time === null ? wall.day : `${wall.day} ${time}`, type: cellTypes.date }
}

/** Excel shows 15 digits; the file may hold 0.30000000000000004 or 1.2E+10. */
function plainNumber(value: string, number: number): string {
  if (value.length <= 15 && /^-?\d+$/.test(value)) return value
  if (Number.isInteger(number) && Math.abs(number) < 1e21) return String(number)
  return String(Number(number.toPrecision(15)))
}

/** A day written as ISO text (cells of type d): 2021-08-03T09:19:00. */
export function isoText(value: string): CellText {
  const text = value.replace('T', ' ').replace(/\.\d+$/, '')
  return { text, type: cellTypes.date }
}

/** Excel's own bound of a formula. */
const longestFormula = 8192

/** The address of =HYPERLINK("address", …); null for any other formula. */
export function linkOfFormula(formula: string): string | null {
  if (formula.length > longestFormula) return null
  const found = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]/i.exec(formula)
  return found ? (found[1] ?? '').replaceAll('""', '"') : null
}
