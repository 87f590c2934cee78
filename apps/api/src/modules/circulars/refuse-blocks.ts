import type { BlockProblem } from '@mingkao/circular'
import { Refusal } from '../../refusal.ts'

/** @throws Refusal UNPROCESSABLE with what is wrong and where, `blocks.<id>`; nothing where all is well */
export function refuseBlocks(problems: readonly BlockProblem[]): void {
  const [first] = problems
  if (first === undefined) return
  const fields = problems.map(({ block, message }) => ({ path: `blocks.${block}`, message }))
  throw new Refusal('UNPROCESSABLE', `有 ${problems.length} 处需要修改：${first.message}。`, { fields })
}
