import type { Readable } from 'node:stream'
import type { Account } from '@mingkao/contract'
import { writeSheet, type WrittenColumn } from '@mingkao/sheets'
import { today } from '../../domain-day.ts'
import { accountFields } from '../imports/index.ts'
import { type AccountQuery, type Asking, listAccounts } from './list-accounts.ts'

/** One sheet holds so many; a district has some hundreds. */
const MOST = 50_000

/**
 * 导出登记簿, as it is filtered or the chosen ones alone: what is imported again changes nothing.
 * @throws Refusal as listAccounts does
 */
export async function exportAccounts(
  asking: Asking,
  { filter, codes }: { filter: Omit<AccountQuery, 'sort' | 'page' | 'pageSize'>; codes: readonly string[] | null },
): Promise<{ name: string; xlsx: Readable }> {
  const { rows } = await listAccounts(asking, { ...filter, sort: 'code', page: 1, pageSize: MOST })
  const chosen = codes === null ? rows : rows.filter(({ code }) => codes.includes(code))
  return {
    name: `政务新媒体账号-${today(asking.source.clock)}.xlsx`,
    xlsx: writeSheet({ name: '政务新媒体账号', columns: REGISTER, rows: chosen }),
  }
}

const READERS: Readonly<Record<string, (account: Account) => string | number | null>> = {
  code: ({ code }) => code,
  name: ({ name }) => name,
  platform: ({ platform }) => platform,
  unit: ({ unit }) => unit.code,
  openedOn: ({ openedOn }) => openedOn,
  registeredOn: ({ registeredOn }) => registeredOn,
  state: ({ state }) => choiceOf('state', state),
  cancelledOn: ({ cancelledOn }) => cancelledOn,
  responsiblePerson: ({ responsiblePerson }) => responsiblePerson,
  contact: ({ contact }) => contact,
  phone: ({ phone }) => phone,
  platformId: ({ platformId }) => platformId,
  certifiedAs: ({ certifiedAs }) => certifiedAs,
  operator: ({ operator }) => operator,
  isOutsourced: ({ isOutsourced }) => (isOutsourced === null ? null : choiceOf('isOutsourced', String(isOutsourced))),
  purpose: ({ purpose }) => purpose,
  followers: ({ followers }) => followers,
  url: ({ url }) => url,
  interaction: ({ interaction }) => interaction,
  reviewChain: ({ reviewChain }) => reviewChain,
  publishesContent: ({ publishesContent }) => choiceOf('publishesContent', String(publishesContent)),
  closureReason: ({ closureReason }) => closureReason,
  announcementUrl: ({ announcementUrl }) => announcementUrl,
  announcedOn: ({ announcedOn }) => announcedOn,
}

const WIDE = new Set(['name', 'purpose', 'url', 'reviewChain', 'closureReason', 'announcementUrl'])

/** The import's own columns, in its order and words. */
const REGISTER: WrittenColumn<Account>[] = accountFields.flatMap(({ key, label }) => {
  const read = READERS[key]
  return read ? [{ header: label, width: WIDE.has(key) ? 28 : 14, read }] : []
})

/** The import's own word for a choice. */
function choiceOf(key: string, value: string): string | null {
  const field = accountFields.find((known) => known.key === key)
  return field?.choices?.find((choice) => choice.value === value)?.label ?? null
}
