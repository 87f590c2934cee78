import type { ReportItem, ReportKind } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import type { SqlTransaction } from '../../db/with-transaction.ts'
import { addPublication, checkPublication } from '../publications/index.ts'

/** What a kind of report becomes: through its own register's use case, so by that register's own checks. */
type Register<Item extends ReportItem> = {
  /** Says at once what acceptance would refuse. @throws Refusal */
  check: (tx: SqlTransaction, clock: Clock, item: Item & { unit: string }) => Promise<void>
  /** @returns the new row's id */
  add: (tx: SqlTransaction, clock: Clock, item: Item & { unit: string }) => Promise<string>
}

type Registers = { [Kind in ReportKind]: Register<Extract<ReportItem, { kind: Kind }>> }

/** 报送 by kind: a later kind is one entry here and one shape in the contract. */
export const reportKinds: Registers = {
  publication: {
    check: (tx, clock, item) => checkPublication(tx, { clock }, { ...item, kind: item.publicationKind }),
    add: async (tx, clock, item) => {
      const { id } = await addPublication(tx, { clock, origin: 'report' }, { ...item, kind: item.publicationKind })
      return id
    },
  },
}
