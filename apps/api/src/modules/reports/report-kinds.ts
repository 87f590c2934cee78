import type { ReportItem } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import type { SqlTransaction, WriteContext } from '../../db/with-transaction.ts'
import { createPost } from '../accounts/index.ts'
import { addDisclosure } from '../disclosures/index.ts'
import { addInterpretation } from '../interpretations/index.ts'
import { addPublication } from '../publications/index.ts'

/** Who adds, for which unit, and what time the domain believes it is. */
type Adding = { write: WriteContext; clock: Clock; unit: string }

/**
 * Adds what was reported to its own register, by that register's own checks. A later kind is one case here and one shape in the
 * contract.
 * @returns the new row's id
 * @throws Refusal as the register does
 */
export async function addItem(tx: SqlTransaction, { unit, ...adding }: Adding, item: ReportItem): Promise<string> {
  switch (item.kind) {
    case 'publication': {
      const { publicationKind: kind, ...rest } = item
      return (await addPublication(tx, { ...adding, origin: 'report' }, { ...rest, unit, kind })).id
    }
    case 'disclosure': {
      const usual = { coUnits: [], validity: 'valid', invalidOn: null } as const
      return (await addDisclosure(tx, adding, { ...item, ...usual, coUnits: [], unit }, 'report')).id
    }
    case 'interpretation': {
      const usual = { code: null, isDecorativeOnly: false, isOfSuperior: false, policyDisclosedOn: null }
      return (await addInterpretation(tx, adding, { ...item, ...usual, coUnits: [], unit }, 'report')).id
    }
    case 'account-post': {
      const { account: code, postedOn, title, url } = item
      const { clock } = adding
      return (await createPost(tx, { clock, code, postedOn, title, url, origin: 'report', ownedBy: unit })).id
    }
  }
}

/** Says at once what acceptance would refuse: the real thing, rolled back. @throws Refusal as addItem does */
export async function tryItem(tx: SqlTransaction, adding: Adding, item: ReportItem): Promise<void> {
  await tx.client.query('savepoint tried')
  try {
    await addItem(tx, adding, item)
  } finally {
    await tx.client.query('rollback to savepoint tried')
  }
}
