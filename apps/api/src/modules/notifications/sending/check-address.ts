import { Refusal } from '../../../refusal.ts'

/**
 * An address that could be called at all. Hosts inside of the government's own network are fine: that is where such robots
 * live, and only who runs the server enters them.
 * @param field named in the refusal
 * @throws Refusal UNPROCESSABLE saying what is wrong with it
 */
export function checkAddress(text: string, field: string): URL {
  const url = URL.parse(text)
  if (!url) throw refused(field, '地址不完整，应写作 https://主机名/路径。')
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refused(field, `只能用 https:// 或 http:// 开头的地址，现在是 ${url.protocol}//。`)
  if (url.username !== '' || url.password !== '')
    throw refused(field, '地址里不能带用户名和口令，请去掉 @ 之前的部分。')
  if (url.hash !== '') throw refused(field, '地址里不能有 # 及其后的部分，请去掉。')
  return url
}

function refused(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}

const LONGEST_OPEN_PART = 20

/** The address for people to recognise: where robots keep their keys, in the query or in long parts of the path, is covered. */
export function coverAddress(text: string): string {
  const url = new URL(text)
  const path = url.pathname.split('/').map((part) => (part.length > LONGEST_OPEN_PART ? '…' : part))
  const query = [...url.searchParams.keys()].map((key) => `${key}=…`).join('&')
  return `${url.origin}${path.join('/')}${query === '' ? '' : `?${query}`}`
}
