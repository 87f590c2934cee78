import type { Fact } from '@mingkao/circular/preview'
import { Select } from 'antd'

/** 插入数据项: found by typing; what it says now stands beside it. */
export function FieldPicker({ facts, onPick }: { facts: readonly Fact[]; onPick: (token: string) => void }) {
  return (
    <Select<string>
      size="small"
      aria-label="插入数据项"
      placeholder="插入数据项"
      value={null}
      options={facts.map(({ token, label, text }) => ({ value: token, label: `${label}：${shorten(text)}` }))}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={360}
      onSelect={onPick}
      style={{ width: 160 }}
    />
  )
}

const LONGEST = 24

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
