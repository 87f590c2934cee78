import { describe, expect, test } from 'vitest'
import { newMedia } from '../indicators/new-media/index.ts'
import { accountStates } from '../indicators/new-media/account-states.ts'
import { cangshan2021 } from '../schemes/cangshan-2021.ts'
import { aLedger, LedgerBuilder } from '../testing/a-ledger.ts'
import { judge, parameters } from '../testing/judge.ts'
import { circularOccasion } from '../testing/occasions.ts'
import type { VetoFact } from './ledger.ts'
import { hasConfidential, withheldLedger } from './vetoes.ts'

const secret: VetoFact = {
  id: 'V1',
  condition: 'state-secret',
  state: 'confirmed',
  foundOn: '2021-08-20',
  note: '内部文件被公开',
}

const withSecret = (change: Partial<VetoFact> = {}) =>
  aLedger().running({ code: 'M1', vetoes: [{ ...secret, ...change }] })

describe('涉密的单项否决事项', () => {
  test('不该看的人拿到的台账：分量不变，内容、日期、编号都没有', () => {
    const ledger = withSecret().build()
    expect(hasConfidential(ledger)).toBe(true)
    const shown = withheldLedger(ledger, circularOccasion)
    expect(hasConfidential(shown)).toBe(false)
    expect(JSON.stringify(shown)).not.toMatch(/V1|state-secret|内部文件|2021-08-20/)
    const { earned, findings } = judge(newMedia, parameters['new-media'], new LedgerBuilder(shown))
    expect([earned?.n, findings[0]?.evidence]).toEqual([0, [{ kind: 'account', code: 'M1' }]])
  })

  test('申诉成立的整项不见，分量也不再计，申诉的话也看不到', () => {
    const exclusions = [{ finding: 'new-media/M1/V1', reason: '申诉成立（内部文件已核实）' }]
    const shown = withheldLedger({ ...withSecret().build(), exclusions }, circularOccasion)
    expect(JSON.stringify(shown)).not.toMatch(/V1|state-secret|内部文件/)
    expect(judge(newMedia, parameters['new-media'], new LedgerBuilder(shown)).earned?.n).not.toBe(0)
  })

  test.each(['suspected', 'dismissed'] as const)('%s的整项不见', (state) => {
    expect(withheldLedger(withSecret({ state }).build(), circularOccasion).accounts[0]?.vetoes).toEqual([])
  })

  test('检查发现带着标记，文件据此不写入；名册上的一句话里没有内容', () => {
    const ledger = withSecret().build()
    const states = accountStates(ledger, circularOccasion, cangshan2021)
    expect(states[0]).toMatchObject({ verdict: 'failed' })
    expect(states[0]?.sentence).not.toMatch(/秘密|内部文件/)
    const flags = judge(newMedia, parameters['new-media'], withSecret()).findings.map((one) => one.isConfidential)
    expect(flags).toEqual([true])
  })
})
