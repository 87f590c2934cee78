import type { PeriodDetail } from '@mingkao/contract'
import type { Answer, Visitor } from './visitor.ts'

/** 定稿 of a period through the API, every gate that doesn't pass let through with a reason. */
export async function closeQuarter(office: Visitor, id: string): Promise<Answer<PeriodDetail>> {
  return office.post<PeriodDetail>(`/api/periods/${id}/closings`, await pastGates(office, id))
}

/** 更正 of a closed one, likewise. */
export async function correctQuarter<Body = PeriodDetail>(
  office: Visitor,
  id: string,
  reason: string,
): Promise<Answer<Body>> {
  return office.post<Body>(`/api/periods/${id}/corrections`, { ...(await pastGates(office, id)), reason })
}

/** The period as it stands, and each gate that doesn't pass with a reason. */
async function pastGates(office: Visitor, id: string) {
  const { body } = await office.get<PeriodDetail>(`/api/periods/${id}`)
  const gates = await office.get<{ id: string; passed: boolean }[]>(`/api/periods/${id}/gates`)
  const allowed = gates.body.filter(({ passed }) => !passed).map((gate) => ({ gate: gate.id, reason: '已逐项核实' }))
  return { version: body.version, allowed }
}
