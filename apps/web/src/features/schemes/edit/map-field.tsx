import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { valueAt, withValueAt } from '@mingkao/rules'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { blankValue } from './blank-value.ts'
import styles from './fields.module.css'
import type { CompoundProps } from './field-props.ts'

/** 按名称分列的取值, as limits by 栏目类别 or quotas by 分组: names are added by typing them. */
export function MapField(props: CompoundProps<'map'>) {
  const { shape, label, value, old, isFaulty, onChange, Field } = props
  const entries: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return (
    <div className={styles.list}>
      {entries.map(([name, item]) => (
        <div key={name} className={styles.item}>
          <span className={styles.fieldTitle}>{name}</span>
          <Field
            shape={shape.item}
            label={`${label}：${name}`}
            value={item}
            old={valueAt(old, [name])}
            isFaulty={isFaulty}
            onChange={(next) => onChange(withValueAt(value, [name], next))}
          />
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={`去掉${label}：${name}`}
            onClick={() => onChange(withValueAt(value, [name], undefined))}
          />
        </div>
      ))}
      <AddName
        label={`${label}：新的${shape.keyTitle}`}
        placeholder={shape.keyTitle}
        taken={entries.map(([name]) => name)}
        onAdd={(name) => onChange(withValueAt(value, [name], blankValue(shape.item)))}
      />
    </div>
  )
}

type AddProps = { label: string; placeholder: string; taken: readonly string[]; onAdd: (name: string) => void }

/** A name that is not there yet, and the button that adds it. */
export function AddName({ label, placeholder, taken, onAdd }: AddProps) {
  const [name, setName] = useState('')
  const fresh = name.trim()
  const canAdd = fresh !== '' && !taken.includes(fresh)
  const add = () => {
    if (!canAdd) return
    onAdd(fresh)
    setName('')
  }
  return (
    <div className={styles.item}>
      <Input
        size="small"
        className={styles.newName ?? ''}
        aria-label={label}
        placeholder={placeholder}
        value={name}
        maxLength={32}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={add}
      />
      <Button size="small" icon={<PlusOutlined />} disabled={!canAdd} aria-label={`添加：${label}`} onClick={add}>
        添加
      </Button>
    </div>
  )
}
