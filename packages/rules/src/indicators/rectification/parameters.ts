import { z } from 'zod'
import { parameterSchema, pointsSchema, wholeSchema } from '../../kernel/parameter.ts'

export const rectificationParametersSchema = z.strictObject({
  isReportOwed: parameterSchema(z.boolean()).meta({ title: '要求按期报送整改报告' }),
  overdue: parameterSchema(pointsSchema).meta({ title: '整改报告逾期每件扣分', unit: '分' }),
  isRepetitionDeducted: parameterSchema(z.boolean()).meta({ title: '上期问题再次出现的扣分' }),
  repeated: parameterSchema(pointsSchema).meta({ title: '问题重复出现每项扣分', unit: '分' }),
  /** Absent: none is proposed for orders that are overdue. */
  interviewAfterOverdue: parameterSchema(wholeSchema.min(1, '至少一次'))
    .optional()
    .meta({ title: '整改通知逾期几次提请约谈', unit: '次' }),
})

export type RectificationParameters = z.infer<typeof rectificationParametersSchema>
