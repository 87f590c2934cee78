import type { CircularIssuance } from '@mingkao/contract'
import { Input } from 'antd'
import { useId } from 'react'
import { DayInput } from '../../../components/day-input.tsx'
import styles from './editor.module.css'

interface IssuanceFormProps {
  issuance: CircularIssuance
  letterhead: string | null
  isLocked: boolean
  onChange: (next: { issuance?: CircularIssuance; letterhead?: string | null }) => void
}

/** 印发信息: who issues it and by when units answer. Number and date are asked for again when it is issued. */
export function IssuanceForm({ issuance, letterhead, isLocked, onChange }: IssuanceFormProps) {
  const id = useId()
  const set = (next: Partial<CircularIssuance>) => onChange({ issuance: { ...issuance, ...next } })
  return (
    <fieldset className={styles.issuance} disabled={isLocked}>
      <legend className="visually-hidden">印发信息</legend>
      <label htmlFor={`${id}i`}>发文机关</label>
      <Input
        id={`${id}i`}
        size="small"
        maxLength={40}
        value={issuance.issuer}
        onChange={(event) => set({ issuer: event.target.value })}
      />
      <label htmlFor={`${id}l`}>红头（可空）</label>
      <Input
        id={`${id}l`}
        size="small"
        maxLength={40}
        placeholder="如：仓山区人民政府办公室文件"
        value={letterhead ?? ''}
        onChange={(event) => onChange({ letterhead: event.target.value.trim() === '' ? null : event.target.value })}
      />
      <label htmlFor={`${id}r`}>整改报告期限</label>
      <DayInput id={`${id}r`} value={issuance.reportDueOn} onChange={(reportDueOn) => set({ reportDueOn })} />
      <label htmlFor={`${id}s`}>栏目自查期限</label>
      <DayInput id={`${id}s`} value={issuance.selfCheckDueOn} onChange={(selfCheckDueOn) => set({ selfCheckDueOn })} />
    </fieldset>
  )
}
