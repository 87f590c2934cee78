import type { AccountFields } from './account-shapes.ts'
import type { RegistrationDetail, RegistrationKind } from './registrations.ts'

/** One line of 附件4: one field over the whole width, or two side by side. An empty value is a blank to be filled in by pen. */
export type RegistrationFormLine = readonly { label: string; value: string }[]

export type RegistrationForm = { title: string; lines: readonly RegistrationFormLine[] }

/** 登记类型 */
export const REGISTRATION_KIND_LABELS: Readonly<Record<RegistrationKind, string>> = {
  opening: '开设备案',
  change: '变更备案',
  closure: '关停备案',
}

/** The part of a registration that the form shows; null is the blank form. */
export type RegistrationShown = Pick<
  RegistrationDetail,
  | 'kind'
  | 'unit'
  | 'account'
  | 'fields'
  | 'owner'
  | 'before'
  | 'unitOpinion'
  | 'officeOpinion'
  | 'submittedAt'
  | 'decidedAt'
  | 'state'
>

/**
 * 附件4 政务新媒体账号备案登记表, as lines: the same on paper, in the docx and on the print page. A change shows what stood
 * before beside what is to stand.
 */
export function registrationForm(shown: RegistrationShown | null): RegistrationForm {
  const fields = shown?.fields
  const before = shown?.kind === 'change' ? shown.before : null
  const say = (key: keyof AccountFields): string => {
    const value = textOf(fields?.[key])
    const old = before ? textOf(before[key]) : value
    return old === value ? value : `${value}（原：${old === '' ? '未填' : old}）`
  }
  const kinds = Object.entries(REGISTRATION_KIND_LABELS)
    .map(([kind, label]) => `${kind === shown?.kind ? '☑' : '□'}${label}`)
    .join('　')
  const isClosure = shown === null || shown.kind === 'closure'
  return {
    title: '政务新媒体账号备案登记表',
    lines: [
      [{ label: '登记类型', value: kinds }],
      [
        { label: '平台', value: say('platform') },
        { label: '账号编码', value: shown?.account?.code ?? '' },
      ],
      [
        { label: '账号名称', value: say('name') },
        { label: '账号ID', value: say('platformId') },
      ],
      [
        { label: '主管单位', value: unitOf(shown) },
        { label: '认证主体', value: say('certifiedAs') },
      ],
      [
        { label: '运营单位', value: say('operator') },
        { label: '是否外包', value: say('isOutsourced') },
      ],
      [
        { label: '开设日期', value: say('openedOn') },
        { label: '粉丝数', value: say('followers') },
      ],
      [{ label: '账号网址', value: say('url') }],
      [{ label: '用途', value: say('purpose') }],
      [{ label: '互动功能', value: say('interaction') }],
      [
        { label: '分管领导', value: say('responsiblePerson') },
        { label: '管理员', value: say('contact') },
      ],
      [
        { label: '联系电话', value: say('phone') },
        { label: '发布内容', value: say('publishesContent') },
      ],
      [{ label: '审核流程（三审）', value: say('reviewChain') }],
      ...(isClosure ? closureLines(say) : []),
      [{ label: '单位意见', value: signed(shown?.unitOpinion, shown?.submittedAt) }],
      [
        {
          label: '主管部门意见',
          value:
            shown?.state === 'approved' ? signed(shown.officeOpinion ?? '同意', shown.decidedAt) : signed(null, null),
        },
      ],
    ],
  }
}

function closureLines(say: (key: keyof AccountFields) => string): RegistrationFormLine[] {
  return [
    [{ label: '关停原因', value: say('closureReason') }],
    [{ label: '停更公告', value: say('announcementUrl') }],
    [
      { label: '公告日期', value: say('announcedOn') },
      { label: '注销日期', value: say('cancelledOn') },
    ],
  ]
}

function unitOf(shown: RegistrationShown | null): string {
  if (!shown) return ''
  const { unit, owner } = shown
  return owner.code === unit.code ? unit.name : `${owner.name}（原：${unit.name}）`
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

function textOf(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return dayInWords(String(value))
}

function dayInWords(text: string): string {
  const [, year, month, day] = DAY.exec(text) ?? []
  return year === undefined ? text : `${year}年${Number(month)}月${Number(day)}日`
}

const EIGHT_HOURS = 8 * 3_600_000

/** An opinion with its day of Asia/Shanghai; a blank for pen and seal without one. */
function signed(opinion: string | null | undefined, at: string | null | undefined): string {
  const day = at === null || at === undefined ? '　　　年　　月　　日' : dayInWords(dayOf(at))
  return `${opinion ?? ''}\n（盖章）\n${day}`
}

function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + EIGHT_HOURS).toISOString().slice(0, 10)
}
