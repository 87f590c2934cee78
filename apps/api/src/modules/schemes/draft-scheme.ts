import { randomUUID } from 'node:crypto'
import { type Scheme, yearOf } from '@mingkao/rules'
import { type SqlTransaction, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { SchemeWriting } from './change-draft.ts'
import { readSchemeFile } from './read-draft.ts'
import { contentOf } from './schemes.presenter.ts'
import { schemesRepository } from './schemes.repository.ts'
import { noSuchScheme } from './show-schemes.ts'

/** 新建草稿 from any version, or from the last published. @returns its id @throws Refusal NOT_FOUND, UNPROCESSABLE */
export function draftScheme({ writing, clock }: SchemeWriting, from: string | undefined): Promise<string> {
  return withSqlTransaction(writing, async (tx) => {
    const schemes = schemesRepository(tx.client)
    await schemes.takeTurn()
    const basis = from === undefined ? await schemes.findLast() : await schemes.find(from)
    if (!basis && from !== undefined) throw noSuchScheme()
    if (!basis) throw new Refusal('UNPROCESSABLE', '还没有发布过方案，请先启用随附的方案，或上传方案文件。')
    const now = clock.now()
    const effectiveFrom = nextYear(dayOfMoment(now))
    const scheme = { ...contentOf(basis), effectiveFrom, ...(await ownNumber(schemes)) }
    await schemes.add(scheme, { basedOn: basis.id, name: writing.actor.name, at: now })
    await note(tx, 'draft-scheme', scheme, { from: { id: basis.id, version: basis.version } })
    return scheme.id
  })
}

/** 由文件新建草稿: what the file says of its own id and number is left aside. @throws Refusal as readSchemeFile does */
export function importScheme({ writing, clock }: SchemeWriting, text: string): Promise<string> {
  const given = readSchemeFile(text)
  return withSqlTransaction(writing, async (tx) => {
    const schemes = schemesRepository(tx.client)
    await schemes.takeTurn()
    const scheme = { ...given, ...(await ownNumber(schemes)) }
    await schemes.add(scheme, { basedOn: null, name: writing.actor.name, at: clock.now() })
    await note(tx, 'import-scheme', scheme, { file: { id: given.id, version: given.version } })
    return scheme.id
  })
}

/** Rules are usually made for a calendar year: the day proposed for another version. */
function nextYear(today: string): string {
  return `${yearOf(today) + 1}-01-01`
}

async function ownNumber(schemes: ReturnType<typeof schemesRepository>) {
  return { id: randomUUID().slice(0, 8), version: await schemes.nextVersion() }
}

function note({ audit }: SqlTransaction, action: string, { id, name, version }: Scheme, more: object): Promise<void> {
  return audit({ action, entity: 'scheme', entityId: id, after: { name, version, ...more } })
}
