import { type Account, type AccountFields, type AccountFieldsInput, accountFieldsSchema } from '@mingkao/contract'

const FIELDS = accountFieldsSchema.keyof().options

/** Where the form holds a field of the record. */
export type RecordFieldName = ['fields', keyof AccountFields]

/** The field of the record a fault names, whether the API says where it stands or not; undefined: none of the record's. */
export function recordFieldOf(path: string): RecordFieldName | undefined {
  const key = FIELDS.find((one) => path === one || path.endsWith(`.${one}`))
  return key && ['fields', key]
}

/** The fields of the record that have just been changed. */
export function changedRecordFields(changed: FieldsDraft = {}): RecordFieldName[] {
  return FIELDS.filter((key) => key in changed).map((key) => ['fields', key])
}

/** The form as it is being filled in. */
export type FieldsDraft = Partial<AccountFieldsInput>

/** The form as an account's record fills it. */
export function fieldsOf(account: Account): AccountFields {
  const {
    code: _code,
    unit,
    state: _state,
    stateLabel: _label,
    since: _since,
    registeredOn: _registered,
    lastPostedOn: _last,
    daysSinceLastPost: _days,
    daysLeft: _left,
    longestGap: _gap,
    verdict: _verdict,
    sentence: _sentence,
    posts: _posts,
    version: _version,
    ...fields
  } = account
  return { ...fields, unit: unit.code }
}

/** The form as it is sent: what is empty is left out, and so a new record has nothing there. */
export function filledIn({ unit = '', ...fields }: FieldsDraft): AccountFieldsInput {
  const filled: FieldsDraft = { ...fields }
  for (const key of accountFieldsSchema.keyof().options) {
    const value = filled[key]
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) delete filled[key]
  }
  return { ...filled, unit }
}

const NOTHING = accountFieldsSchema.omit({ unit: true }).parse({})

/** The form as it corrects a record: what is empty is emptied there. */
export function correctionOf(draft: FieldsDraft) {
  return { ...NOTHING, ...filledIn(draft) }
}
