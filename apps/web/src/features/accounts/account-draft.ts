import { type Account, type AccountFields, type AccountFieldsInput, accountFieldsSchema } from '@mingkao/contract'

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

/** The form as it is sent: what is empty is left out, and so stored as nothing. */
export function filledIn({ unit = '', ...fields }: FieldsDraft): AccountFieldsInput {
  const filled: FieldsDraft = { ...fields }
  for (const key of accountFieldsSchema.keyof().options) {
    const value = filled[key]
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) delete filled[key]
  }
  return { ...filled, unit }
}
