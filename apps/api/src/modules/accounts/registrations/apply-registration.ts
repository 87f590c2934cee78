import { type AccountFields, accountFieldsSchema } from '@mingkao/contract'
import type { SqlTransaction } from '../../../db/with-transaction.ts'
import { type AccountRecord, accountRecordRepository } from '../account-record.repository.ts'
import { auditFields, changeRecord, holdRecord, wrong } from '../change-record.ts'
import { type LifeCycleStep, type StepFacts, takeStep } from '../life-cycle.ts'
import { requireReasonGiven } from './one-on-platform.ts'
import type { RegistrationRow } from './registrations.repository.ts'

/**
 * 备案通过: what an approved registration makes of the register. An opening makes an account or files one that was found; a
 * change writes what it differs in, whatever else was edited meanwhile; a closure announces, and cancels where that is done.
 * @param on today
 * @returns the account's code
 * @throws Refusal UNPROCESSABLE where the life cycle does not allow it, and as requireReasonGiven does
 */
export async function applyRegistration(
  transaction: SqlTransaction,
  registration: RegistrationRow,
  on: string,
): Promise<string> {
  const { kind, account } = registration
  if (account === null) return openAccount(transaction, registration, on)
  const record = await holdRecord(transaction, account.code)
  const from = latest(registration.effectiveOn ?? on, record.since)
  if (from > on) throw wrong('effectiveOn', `生效日期晚于今天（${on}），请到时再办。`)
  const fields = merged(record.fields, registration)
  await requireReasonGiven(transaction, registration, { fields, record })
  if (kind === 'opening') {
    const state = walk(record.state, fields, { on, from, steps: opening(fields, on) })
    await changeRecord(transaction, record, { action: 'register-account', from, fields, state, registeredOn: on })
  } else if (kind === 'change') {
    if (record.state === 'closed') throw wrong('account', '这个账号已经关停，不能再变更。')
    await changeRecord(transaction, record, { action: 'register-account-change', from, fields })
  } else await closeAccount(transaction, record, { fields, on, from })
  return account.code
}

async function openAccount(transaction: SqlTransaction, registration: RegistrationRow, on: string): Promise<string> {
  const { client, audit } = transaction
  const { fields } = registration
  await requireReasonGiven(transaction, registration, { fields, record: null })
  const repository = accountRecordRepository(client)
  const since = registration.effectiveOn ?? on
  const state = walk('none', fields, { on, from: since, steps: opening(fields, on) })
  const code = await repository.nextCode()
  const values = { fields, state, since, registeredOn: on }
  await repository.insert(code, values)
  await audit({
    action: 'register-account',
    entity: 'account',
    entityId: code,
    unitCode: fields.unit,
    after: auditFields(values),
  })
  return code
}

/** Two records, as the account went through two states: announced on one day, cancelled on a later one. */
async function closeAccount(
  transaction: SqlTransaction,
  record: AccountRecord,
  { fields, on, from }: { fields: AccountFields; on: string; from: string },
): Promise<void> {
  const { cancelledOn } = fields
  let standing = record
  if (record.state !== 'closing') {
    const announcedOn = latest(fields.announcedOn ?? from, record.since)
    const state = walk(record.state, fields, { on, from: announcedOn, steps: ['announce'] })
    const announced = { ...fields, cancelledOn: null }
    const action = 'announce-account-closure'
    await changeRecord(transaction, record, { action, from: announcedOn, fields: announced, state })
    standing = await holdRecord(transaction, record.code)
  }
  if (cancelledOn === null) {
    if (standing === record) throw wrong('cancelledOn', '停更公告已登记，请填写平台注销日期后再报关停备案。')
    return
  }
  const day = latest(cancelledOn, standing.since)
  const state = walk(standing.state, fields, { on, from: day, steps: ['cancel'] })
  await changeRecord(transaction, standing, { action: 'close-account', from: day, fields, state })
}

function opening({ openedOn }: AccountFields, on: string): LifeCycleStep[] {
  return openedOn !== null && openedOn <= on ? ['register', 'start'] : ['register']
}

function walk(
  state: AccountRecord['state'] | 'none',
  { openedOn, announcementUrl, announcedOn, cancelledOn }: AccountFields,
  { on, from, steps }: { on: string; from: string; steps: readonly LifeCycleStep[] },
): AccountRecord['state'] {
  const facts: StepFacts = { today: on, on: from, openedOn, announcementUrl, announcedOn, cancelledOn }
  let reached = state
  for (const step of steps) {
    const taken = takeStep(step, reached, facts)
    if (!taken.ok) throw wrong(taken.hindrance.path, taken.hindrance.message)
    reached = taken.state
  }
  if (reached === 'none') throw new Error('a registration takes at least one step')
  return reached
}

/** What a closure says, and nothing else does. */
const OF_CLOSURE: ReadonlySet<keyof AccountFields> = new Set([
  'closureReason',
  'announcementUrl',
  'announcedOn',
  'cancelledOn',
])

const KEYS = accountFieldsSchema.keyof().options

/** What the form changed since it was handed in, on top of the record as it is now. */
function merged(current: AccountFields, { kind, fields, before }: RegistrationRow): AccountFields {
  const changed = KEYS.filter((key) => OF_CLOSURE.has(key) === (kind === 'closure') && fields[key] !== before?.[key])
  return { ...current, ...Object.fromEntries(changed.map((key) => [key, fields[key]])) }
}

function latest(day: string, other: string | null): string {
  return other !== null && other > day ? other : day
}
