import { readIndexNumber } from '@mingkao/contract'

/** Several names in one cell: 财政局、人社局. */
const SEPARATORS = /[、,，;；|\n]+/

export function splitNames(text: string): string[] {
  const names = text.split(SEPARATORS).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

type Reading = { ok: true; value: unknown } | { ok: false; code: string; message: string }

/** 联合单位, for information: as the sheet names them. */
export function readNames(text: string): Reading {
  return { ok: true, value: splitNames(text) }
}

/** 索引号, one or several in one cell. */
export function readIndexNumbers(text: string): Reading {
  const numbers: string[] = []
  for (const name of splitNames(text)) {
    const reading = readIndexNumber(name)
    if (!reading.ok) return { ok: false, code: 'invalid-index-number', message: `“${name}”：${reading.message}` }
    numbers.push(reading.value)
  }
  return { ok: true, value: [...new Set(numbers)] }
}
