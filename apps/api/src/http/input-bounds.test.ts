import { contract } from '@mingkao/contract'
import { traverseContractProcedures } from '@orpc/server'
import { expect, it } from 'vitest'
import { z } from 'zod'

it('接口收的整数都有上限，日期都有年份的范围', () => {
  const open = new Set<string>()
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { inputSchema } = procedure['~orpc']
    if (!(inputSchema instanceof z.ZodType)) return
    z.toJSONSchema(inputSchema, {
      io: 'input',
      override({ zodSchema, jsonSchema: { type, maximum = Infinity }, path: place }) {
        const isOpen =
          type === 'integer'
            ? maximum > 2_147_483_647
            : isTime(zodSchema) && TIMES.some((rest) => takes(zodSchema, `9999-${rest}`))
        // What a schema is made from comes by first, under the same name.
        const name = [...path, ...place].join('.')
        if (isOpen) open.add(name)
        else open.delete(name)
      },
    })
  })
  expect([...open]).toEqual([])
})

const TIMES = ['12', '12-31', '12-31T00:00:00Z']

/** Knows how many months a year has. */
function isTime(schema: z.core.$ZodType): boolean {
  return TIMES.some((rest) => takes(schema, `2021-${rest}`) && !takes(schema, `2021-${rest.replace('12', '13')}`))
}

function takes(schema: z.core.$ZodType, text: string): boolean {
  return z.safeParse(schema, text).success
}
