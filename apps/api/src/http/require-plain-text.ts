import { Refusal } from '../refusal.ts'

/**
 * No text the database can't keep: NUL, and halves of surrogate pairs, which would be stored as something else.
 * @throws Refusal BAD_REQUEST naming the first field that holds one
 */
export function requirePlainText(input: unknown): void {
  const open: { value: unknown; path: string }[] = [{ value: input, path: '' }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next
    if (typeof value === 'string') {
      if (!isPlain(value)) throw notPlain(path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, field] of Object.entries(value)) {
        if (!isPlain(key)) throw notPlain(path)
        open.push({ value: field, path: path ? `${path}.${key}` : key })
      }
    }
  }
}

function isPlain(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function notPlain(path: string): Refusal {
  const message = '含有无法保存的字符，请删去后重新输入'
  return new Refusal('BAD_REQUEST', `${path ? `${path}：` : ''}${message}。`, { fields: [{ path, message }] })
}
