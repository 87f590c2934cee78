import { z } from 'zod'

const listSchema = z.object({ rows: z.array(z.object({ unit: z.object({ code: z.string() }) })) })

/** The units whose rows an answer lists; none where it is no such list. */
export function unitsIn(body: unknown): string[] {
  return listSchema.safeParse(body).data?.rows.map(({ unit }) => unit.code) ?? []
}
