import type { AccountFields, RegistrationKind } from '@mingkao/contract'
import { Refusal } from '../../refusal.ts'

type Fault = { path: string; message: string }

/** What the form must say before it is handed in: 附件4 has no empty line for these. */
const REQUIRED: readonly [keyof AccountFields, string][] = [
  ['name', '请填写账号名称'],
  ['platform', '请填写平台'],
  ['purpose', '请填写用途'],
  ['responsiblePerson', '请填写分管领导'],
  ['contact', '请填写管理员'],
  ['phone', '请填写管理员电话'],
  ['reviewChain', '请填写审核流程（三审）'],
]

const FOR_CLOSURE: readonly [keyof AccountFields, string][] = [
  ['closureReason', '请填写关停原因'],
  ['announcementUrl', '关停前须先发布停更公告，请填写公告链接'],
]

/** 备案登记表 as it is handed in. @throws Refusal UNPROCESSABLE naming every field that is missing or can't be */
export function requireComplete(kind: RegistrationKind, fields: AccountFields, today: string): void {
  const required = kind === 'closure' ? [...REQUIRED.slice(0, 2), ...FOR_CLOSURE] : REQUIRED
  const missing = required.flatMap(([path, message]): Fault[] => {
    const value = fields[path]
    return value === null || value === '' ? [{ path, message }] : []
  })
  refuseFaults([...missing, ...impossible(fields, today)])
}

/** What no record may say; an account that is yet to be opened is a registration's. @throws Refusal UNPROCESSABLE */
export function requirePossible(fields: AccountFields, today: string): void {
  const named = REQUIRED.slice(0, 2).flatMap(([path, message]): Fault[] =>
    fields[path] === '' ? [{ path, message }] : [],
  )
  refuseFaults([...named, ...unopened(fields, today), ...impossible(fields, today)])
}

function unopened({ openedOn }: AccountFields, today: string): Fault[] {
  if (openedOn === null || openedOn <= today) return []
  return [{ path: 'openedOn', message: '开设日期晚于今天，请核对；拟开设的账号请办理备案' }]
}

function impossible({ openedOn, announcedOn, cancelledOn }: AccountFields, today: string): Fault[] {
  const faults: Fault[] = []
  if (cancelledOn !== null && cancelledOn > today) {
    faults.push({ path: 'cancelledOn', message: '注销日期晚于今天，请在平台注销后再填' })
  }
  if (announcedOn !== null && announcedOn > today) {
    faults.push({ path: 'announcedOn', message: '停更公告日期晚于今天，请公告发布后再填' })
  }
  if (openedOn !== null && cancelledOn !== null && cancelledOn < openedOn) {
    faults.push({ path: 'cancelledOn', message: '注销日期早于开设日期，请核对' })
  }
  return faults
}

function refuseFaults(faults: Fault[]): void {
  if (faults.length === 0) return
  const words = faults.map(({ message }) => message)
  const fields = faults.map(({ path, message }) => ({ path: `fields.${path}`, message }))
  throw new Refusal('UNPROCESSABLE', `${words.join('；')}。`, { fields })
}
