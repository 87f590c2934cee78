import { z } from 'zod'
import { daySchema, monthSchema, periodIdSchema, unitRefSchema } from './shapes.ts'

const named = unitRefSchema
const groupUnits = z.array(z.object({ group: z.string(), units: z.array(named) }))
const checklist = z.object({
  title: z.string(),
  items: z.array(z.object({ group: z.string(), item: z.string(), standard: z.string() })),
})

const unitLine = z.object({
  code: z.string(),
  name: z.string(),
  group: z.string(),
  months: z.array(z.object({ month: monthSchema, count: z.number().nullable(), met: z.boolean().nullable() })),
  total: z.number().nullable(),
  place: z.number().nullable(),
  quota: z.enum(['是', '否', '不详', '不参评']),
})

const accountLine = z.object({
  code: z.string(),
  platform: z.string(),
  name: z.string(),
  unit: named,
  lastUpdatedOn: daySchema.nullable(),
  verdict: z.enum(['passed', 'failed', 'undetermined', 'not-checked']),
  conditions: z.array(z.string()),
})

const rules = z.object({
  minimumPerMonth: z.number(),
  maximumGapDays: z.number(),
  interpretationsPerYear: z.number(),
  interpretationForms: z.array(z.string()),
  conditions: z.array(z.object({ id: z.string(), label: z.string() })),
  vetoConditions: z.array(z.string()),
})

const correction = z.object({
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  phrases: z.array(z.string()),
  changes: z.array(z.object({ place: z.string(), before: z.string(), after: z.string() })),
})

/** 通报所用事实: what packages/circular composes a document from, in server and browser alike. */
export const circularFactsSchema = z.object({
  format: z.literal(1),
  period: z.object({
    id: periodIdSchema,
    kind: z.enum(['quarter', 'year', 'custom']),
    start: daySchema,
    end: daySchema,
  }),
  checkedAt: z.object({ day: daySchema, time: z.string() }),
  isProvisional: z.boolean(),
  groups: z.array(z.string()),
  units: z.array(unitLine),
  publications: z.number(),
  topByVolume: groupUnits,
  belowQuota: groupUnits,
  staleColumns: z.array(
    z.object({
      code: z.string(),
      path: z.string(),
      unit: named.nullable(),
      takenOverBy: named.optional(),
      lastUpdatedOn: daySchema.nullable(),
      since: daySchema.nullable(),
      isBlank: z.boolean(),
    }),
  ),
  accounts: z.array(accountLine),
  accountSummary: z.object({
    registered: z.number(),
    checked: z.number(),
    failed: z.number(),
    undetermined: z.number(),
    passRate: z.string(),
  }),
  disclosures: z.object({ total: z.number(), zeroUnits: z.array(named) }),
  withoutInterpretation: z.array(named),
  interviews: z.array(named),
  vetoedUnits: z.array(named),
  rechecked: z.array(z.object({ unit: named, title: z.string(), outcome: z.enum(['fixed', 'open', 'unknown']) })),
  rules,
  checklists: z.array(checklist),
  correction: correction.optional(),
})
export type CircularFacts = z.infer<typeof circularFactsSchema>
