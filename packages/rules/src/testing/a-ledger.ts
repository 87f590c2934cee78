import type { Day, Month } from '../kernel/day.ts'
import { monthsBetween } from '../kernel/day.ts'
import type {
  AccountFact,
  ColumnFact,
  DisclosureFact,
  InterpretationFact,
  Ledger,
  MonthFact,
  OrderFact,
  OrderedProblemFact,
  UnitFact,
  VetoFact,
} from '../kernel/ledger.ts'
import { aColumn, anAccount, anInterpretation } from './facts.ts'

type Lists = 'columns' | 'accounts' | 'interpretations' | 'disclosures' | 'orders' | 'orderedProblems' | 'vetoes'

/**
 * A ledger told in sentences: `aLedger().publishing({ '2021-08': 7 }).leading({ code: 'C1' }).build()`. Without more it is the year to
 * September 2021 with 10 items a month, nothing to maintain and one document disclosed on 1 July.
 */
export class LedgerBuilder {
  readonly ledger: Ledger

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  #with(part: Partial<Ledger>): LedgerBuilder {
    return new LedgerBuilder({ ...this.ledger, ...part })
  }

  #adding<List extends Lists>(list: List, fact: Ledger[List][number]): LedgerBuilder {
    return this.#with({ [list]: [...this.ledger[list], fact] })
  }

  of(unit: Partial<UnitFact>): LedgerBuilder {
    return this.#with({ unit: { ...this.ledger.unit, ...unit } })
  }

  /** Months from..to of the ledger, each with that many items. */
  over(from: Month, to: Month, counted: number | null = 10): LedgerBuilder {
    return this.#with({ months: monthsBetween(from, to).map((month) => ({ month, counted, inLastDays: 0 })) })
  }

  /** Items of single months; null = not collected. */
  publishing(counts: Readonly<Record<Month, number | null>>): LedgerBuilder {
    const months = this.ledger.months.map((fact): MonthFact =>
      fact.month in counts ? { ...fact, counted: counts[fact.month] ?? null } : fact,
    )
    return this.#with({ months })
  }

  publishingAtMonthEnd(month: Month, inLastDays: number): LedgerBuilder {
    return this.#with({
      months: this.ledger.months.map((fact) => (fact.month === month ? { ...fact, inLastDays } : fact)),
    })
  }

  /** A column; led by this unit since ever unless told otherwise. */
  leading(column: Partial<ColumnFact> & { readonly code: string }): LedgerBuilder {
    const leads = [{ unit: this.ledger.unit.code, from: null, to: null }]
    return this.#adding('columns', aColumn({ leads, ...column }))
  }

  running(account: Partial<AccountFact> & { readonly code: string }): LedgerBuilder {
    return this.#adding('accounts', anAccount(account))
  }

  interpreting(interpretation: Partial<InterpretationFact> & { readonly id: string }): LedgerBuilder {
    return this.#adding('interpretations', anInterpretation(interpretation))
  }

  disclosing(...days: readonly (Day | Partial<DisclosureFact>)[]): LedgerBuilder {
    const facts = days.map((given, index): DisclosureFact => {
      const fact = typeof given === 'string' ? { disclosedOn: given, madeOn: given } : given
      const id = `D${this.ledger.disclosures.length + index + 1}`
      return { id, indexNumber: `FZ-${id}`, madeOn: null, disclosedOn: '2021-07-01', ...fact }
    })
    return this.#with({ disclosures: [...this.ledger.disclosures, ...facts] })
  }

  disclosingNothing(): LedgerBuilder {
    return this.#with({ disclosures: [] })
  }

  ordered(order: Partial<OrderFact> & { readonly id: string }): LedgerBuilder {
    return this.#adding('orders', { title: '整改通知', dueOn: '2021-07-25', answeredOn: null, ...order })
  }

  /** 上期整改通知所列的问题. */
  askedToMend(problem: Partial<OrderedProblemFact> & { readonly id: string; readonly key: string }): LedgerBuilder {
    return this.#adding('orderedProblems', { findingId: '', title: problem.key, dueOn: '2021-07-25', ...problem })
  }

  vetoed(veto: Partial<VetoFact> & { readonly id: string }): LedgerBuilder {
    return this.#adding('vetoes', {
      condition: 'forged-dates',
      state: 'confirmed',
      foundOn: '2021-08-20',
      note: null,
      ...veto,
    })
  }

  build(): Ledger {
    return this.ledger
  }
}

const UNIT: UnitFact = {
  code: 'T01',
  name: '东升街道',
  group: '镇街',
  order: 1,
  owesFrom: null,
  closedOn: null,
  exemption: null,
}

export function aLedger(unit: Partial<UnitFact> = {}): LedgerBuilder {
  const empty: Ledger = {
    unit: { ...UNIT, ...unit },
    months: [],
    columns: [],
    accounts: [],
    interpretations: [],
    disclosures: [],
    orders: [],
    orderedProblems: [],
    vetoes: [],
  }
  return new LedgerBuilder(empty).over('2021-01', '2021-09').disclosing('2021-07-01')
}
