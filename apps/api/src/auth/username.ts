import { Refusal } from '../refusal.ts'

/** 用户名 as it is looked up: `CS-T01` and `ｃｓ-t01` are the same person. The way it was first written is kept to show. */
export function normalizeUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase()
}

/** Letters of any script, digits, and - _ . @ between them: `CS-T01`, `东升街道`. */
export function isUsername(username: string): boolean {
  return /^[\p{L}\p{N}]([\p{L}\p{N}._@-]*[\p{L}\p{N}])?$/u.test(username)
}

/**
 * A name somebody has chosen.
 * @returns it as it is looked up
 * @throws Refusal UNPROCESSABLE
 */
export function requireUsername(username: string): string {
  if (isUsername(username)) return normalizeUsername(username)
  const message = '用户名只能由汉字、字母、数字和 - _ . @ 组成，首尾须为汉字、字母或数字。'
  throw new Refusal('UNPROCESSABLE', message, { fields: [{ path: 'username', message }] })
}
