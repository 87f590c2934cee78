import { z } from 'zod'
import { dayInputSchema, daySchema, unitCodeSchema, unitRefSchema, versionSchema } from './shapes.ts'

const words = (label: string, longest: number) =>
  z.string().trim().max(longest, `${label}不超过 ${longest} 字`).nullable().default(null)

const webAddress = (label: string) =>
  z
    .string()
    .trim()
    .max(2000)
    .regex(/^https?:\/\/\S+$/i, `${label}应以 http:// 或 https:// 开头`)
    .nullable()
    .default(null)

/** 备案登记表 (附件4): what is written down about an account. */
export const accountFieldsSchema = z.object({
  name: z.string().trim().max(128, '账号名称不超过 128 字').default(''),
  platform: z.string().trim().max(64, '平台不超过 64 字').default(''),
  /** 平台账号ID */
  platformId: words('账号ID', 128),
  /** 认证主体 */
  certifiedAs: words('认证主体', 128),
  /** 主管单位 */
  unit: unitCodeSchema,
  /** 运营单位, and whether it is somebody outside. */
  operator: words('运营单位', 128),
  isOutsourced: z.boolean().nullable().default(null),
  purpose: words('用途', 500),
  openedOn: dayInputSchema.nullable().default(null),
  /** 粉丝数: told by the unit itself, never scored. */
  followers: z.number().int().min(0).max(2_000_000_000).nullable().default(null),
  url: webAddress('账号网址'),
  /** 互动功能 */
  interaction: words('互动功能', 200),
  /** 分管领导 */
  responsiblePerson: words('分管领导', 64),
  /** 管理员 */
  contact: words('管理员', 128),
  phone: words('电话', 64),
  /** 三审三校 */
  reviewChain: words('审核流程', 500),
  /** Apps and mini-programs that publish nothing are judged on use. */
  publishesContent: z.boolean().default(true),
  closureReason: words('关停原因', 500),
  announcementUrl: webAddress('停更公告链接'),
  announcedOn: dayInputSchema.nullable().default(null),
  cancelledOn: dayInputSchema.nullable().default(null),
})
export type AccountFields = z.infer<typeof accountFieldsSchema>
export type AccountFieldsInput = z.input<typeof accountFieldsSchema>

const { shape } = accountFieldsSchema
/** 更正: what is left out stays as it is, null empties it. */
export const accountCorrectionSchema = z.object({
  name: shape.name.unwrap().optional(),
  platform: shape.platform.unwrap().optional(),
  platformId: shape.platformId.unwrap().optional(),
  certifiedAs: shape.certifiedAs.unwrap().optional(),
  unit: shape.unit.optional(),
  operator: shape.operator.unwrap().optional(),
  isOutsourced: shape.isOutsourced.unwrap().optional(),
  purpose: shape.purpose.unwrap().optional(),
  openedOn: shape.openedOn.unwrap().optional(),
  followers: shape.followers.unwrap().optional(),
  url: shape.url.unwrap().optional(),
  interaction: shape.interaction.unwrap().optional(),
  responsiblePerson: shape.responsiblePerson.unwrap().optional(),
  contact: shape.contact.unwrap().optional(),
  phone: shape.phone.unwrap().optional(),
  reviewChain: shape.reviewChain.unwrap().optional(),
  publishesContent: shape.publishesContent.unwrap().optional(),
  closureReason: shape.closureReason.unwrap().optional(),
  announcementUrl: shape.announcementUrl.unwrap().optional(),
  announcedOn: shape.announcedOn.unwrap().optional(),
  cancelledOn: shape.cancelledOn.unwrap().optional(),
} satisfies Record<keyof AccountFields, z.ZodType>)
export type AccountCorrection = z.infer<typeof accountCorrectionSchema>

export const accountVerdictSchema = z.enum(['passed', 'failed', 'undetermined', 'not-checked'])

export const accountStateSchema = z.enum([
  'draft',
  'submitted',
  'rejected',
  'registered',
  'active',
  'suspended',
  'closing',
  'closed',
  'unregistered',
  'reopened',
])

export const accountSchema = accountFieldsSchema.omit({ unit: true }).extend({
  code: z.string(),
  unit: unitRefSchema,
  state: accountStateSchema,
  /** 正常, 已关停 …: the state as it is shown. */
  stateLabel: z.string(),
  /** Since when the record stands as it does; null = as far back as is known. */
  since: daySchema.nullable(),
  registeredOn: daySchema.nullable(),
  lastPostedOn: daySchema.nullable(),
  daysSinceLastPost: z.number().int().nullable(),
  /** Days left of the 14; negative = past it; null where the 14 days do not apply or nothing is known. */
  daysLeft: z.number().int().nullable(),
  /** 周期内最长间隔: the longest gap between updates within the period up to the check, in days; null where nothing is known. */
  longestGap: z.number().int().nullable(),
  /** passed failed undetermined not-checked, at the moment asked about */
  verdict: accountVerdictSchema,
  /** 检查结果 in words; null where there is nothing to judge it by. */
  sentence: z.string().nullable(),
  posts: z.number().int(),
  version: versionSchema,
})
export type Account = z.infer<typeof accountSchema>

/** What is filled in of a post. */
export const accountPostFields = {
  postedOn: dayInputSchema,
  title: z.string().trim().min(1, '请填写标题').max(500, '标题不超过 500 字'),
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\/\S+$/i, '网址应以 http:// 或 https:// 开头')
    .nullable()
    .default(null),
}

export const accountPostSchema = z.object({
  id: z.string(),
  account: z.string(),
  postedOn: daySchema,
  title: z.string(),
  url: z.string().nullable(),
  /** import manual api report */
  origin: z.string(),
  isWithdrawn: z.boolean(),
  withdrawReason: z.string().nullable(),
  version: versionSchema,
})
export type AccountPost = z.infer<typeof accountPostSchema>
