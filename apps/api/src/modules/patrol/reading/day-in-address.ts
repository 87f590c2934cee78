import { dayOf } from './find-day.ts'
import type { FoundDay } from './page-item.ts'

/**
 * Days as content systems write them into addresses: `…/202110/t20211008_123.htm` (TRS), `/art/2021/10/8/art_1_2.html`
 * (大汉), `/2021-10/08/content_1.htm`, `/20211008/1.shtml`.
 */
const FORMS = [
  /[/_]t((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])_/i,
  /\/((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01])\//,
  /\/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\/|\d{0,6}\.s?html?$)/,
  /\/((?:19|20)\d\d)(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\//,
]

/** The day an item's address bears; null where it bears none. */
export function dayInAddress(address: string): FoundDay | null {
  const path = URL.parse(address)?.pathname ?? ''
  for (const form of FORMS) {
    const [, year, month, day] = form.exec(path) ?? []
    const found = year === undefined ? null : dayOf(Number(year), Number(month), Number(day))
    if (found !== null) return { day: found, time: null, dayFrom: 'address' }
  }
  return null
}
