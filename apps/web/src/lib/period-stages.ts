import type { Period, PeriodStage } from '@mingkao/contract'

type Tone = 'amber' | 'accent' | 'neutral' | 'green'

/** 阶段, in their order, with the tone of their tag. */
export const periodStages: Record<PeriodStage, { label: string; tone: Tone }> = {
  open: { label: '进行中', tone: 'amber' },
  draft: { label: '初稿', tone: 'accent' },
  final: { label: '已定稿', tone: 'neutral' },
  issued: { label: '已通报', tone: 'green' },
}

/** What a period's tag says. Checked but not yet told to anybody, its results may still move: 暂计. */
export function stageOf({ stage, isLive }: Pick<Period, 'stage' | 'isLive'>): { label: string; tone: Tone } {
  return stage === 'open' && !isLive ? { label: '暂计', tone: 'amber' } : periodStages[stage]
}

/** From 定稿 on nothing that is done later moves the results; only a 更正 does. */
export function areResultsFrozen({ stage }: Pick<Period, 'stage'>): boolean {
  return stage === 'final' || stage === 'issued'
}
