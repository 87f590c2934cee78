import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { valueAt, withValueAt } from '@mingkao/rules'
import { Button } from 'antd'
import { blankValue, freshConditionId, isCondition } from './blank-value.ts'
import styles from './fields.module.css'
import type { CompoundProps } from './field-props.ts'

/** 若干项, as tiers, conditions, platforms: each can be changed and taken out, more can be added. */
export function ListField(props: CompoundProps<'list'>) {
  const { shape, label, value, old, isFaulty, onChange, Field } = props
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const known: readonly unknown[] = Array.isArray(old) ? old : []
  const isOfConditions = isCondition(shape.item)
  const add = () => {
    const blank = blankValue(shape.item)
    onChange([...items, isOfConditions ? withValueAt(blank, ['id'], freshConditionId(items, known)) : blank])
  }
  const set = (index: number, next: unknown) => onChange(items.map((item, at) => (at === index ? next : item)))
  return (
    <div className={styles.list}>
      {items.map((item, index) => {
        const own = { label: `${label}第 ${index + 1} 项`, isFaulty }
        return (
          // Items have no names of their own; they are only added at the end.
          // oxlint-disable-next-line react/no-array-index-key -- they are told apart by their place
          <div key={index} className={styles.item}>
            {isOfConditions ? (
              <Field
                {...own}
                shape={{ kind: 'text' }}
                value={valueAt(item, ['label'])}
                old={undefined}
                onChange={(words) => set(index, withValueAt(item, ['label'], words))}
              />
            ) : (
              <Field
                {...own}
                shape={shape.item}
                value={item}
                old={known[index]}
                onChange={(next) => set(index, next)}
              />
            )}
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={`去掉${label}第 ${index + 1} 项`}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            />
          </div>
        )
      })}
      <Button size="small" icon={<PlusOutlined />} aria-label={`添加一项：${label}`} onClick={add}>
        添加一项
      </Button>
    </div>
  )
}
