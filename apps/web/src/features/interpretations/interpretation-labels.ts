import type { Interpretation } from '@mingkao/contract'

export const formLabels: Record<Interpretation['form'], string> = {
  illustrated: '图文',
  'audio-video': '音视频',
  text: '文字',
}

export const formOptions = (['illustrated', 'audio-video', 'text'] satisfies Interpretation['form'][]).map((value) => ({
  value,
  label: formLabels[value],
}))

/** 图文（装饰性配图） */
export function formLabel({ formLabel: label, isDecorativeOnly, isOfSuperior }: Interpretation): string {
  const marks = [...(isDecorativeOnly ? ['装饰性配图'] : []), ...(isOfSuperior ? ['上级文件'] : [])]
  return marks.length === 0 ? label : `${label}（${marks.join('、')}）`
}

export function countedLabel({ isCounted, isInStep, withdrawnAt }: Interpretation): string {
  if (withdrawnAt !== null) return '已撤下'
  if (!isCounted) return '不计入'
  return isInStep === false ? '计入，不同步' : '计入'
}
