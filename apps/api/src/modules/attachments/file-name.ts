import type { ContentType } from './content-type.ts'

const LONGEST = 120
const DEFAULT = '未命名文件'

/** Marks that no file name may hold on some system. */
const FORBIDDEN = /[<>:"|?*\\/]/g

/** A name that is safe to show and to store under, and does not claim to be what the content isn't. */
export function cleanName(name: string, { endings }: Pick<ContentType, 'endings'>): string {
  const own = name
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(FORBIDDEN, '_')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
  const dot = own.lastIndexOf('.')
  const ending = own.slice(dot + 1).toLowerCase()
  const isTrue = dot > 0 && endings.includes(ending)
  const stem = isTrue ? own.slice(0, dot) : own
  const short = Array.from(stem).slice(0, LONGEST).join('').trim()
  return `${short === '' ? DEFAULT : short}.${isTrue ? ending : endings[0]}`
}

/** Content-Disposition by RFC 6266: a plain name for old programs, the true one as RFC 5987 has it. */
export function dispositionOf(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replaceAll(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (mark) => `%${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
