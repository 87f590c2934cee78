import { CalendarOutlined, DownOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { StateTag } from '../../components/state-tag.tsx'
import { usePeriod, usePeriods } from '../../lib/current-period.ts'
import { useMe } from '../../lib/current-user.ts'
import { shanghaiTime } from '../../lib/formats.ts'
import { stageOf } from '../../lib/period-stages.ts'
import { keepInBar } from './keep-in-bar.ts'
import styles from './period-picker.module.css'

/** 考核周期: written into the address, so that a link shows what its sender saw. */
export function PeriodPicker() {
  // Operators run the server and see no data: there is no period for them.
  return useMe().role === 'operator' ? null : <ReadersPeriodPicker />
}

function ReadersPeriodPicker() {
  const navigate = useNavigate()
  const periods = usePeriods()
  const period = usePeriod()
  if (!period) return null
  const tag = stageOf(period)
  const items = periods.map((one) => ({
    key: one.id,
    label: (
      <span className={styles.item}>
        {one.label}
        <span className={styles.state}>{stageOf(one).label}</span>
      </span>
    ),
  }))
  return (
    <div className={styles.picker}>
      <Dropdown
        trigger={['click']}
        getPopupContainer={keepInBar}
        menu={{
          items,
          selectedKeys: [period.id],
          onClick: ({ key }) => void navigate({ to: '.', search: (search) => ({ ...search, period: key }) }),
        }}
      >
        <button type="button" className={styles.button} aria-label={`考核周期：${period.label}，点击更换`}>
          <CalendarOutlined />
          <span className={styles.label}>{period.label}</span>
          <DownOutlined className={styles.arrow} />
        </button>
      </Dropdown>
      <StateTag tone={tag.tone}>{tag.label}</StateTag>
      <span className={styles.checkAt}>
        {period.checkAt ? (
          <>
            检查时点 {shanghaiTime(period.checkAt).day}
            <span className={styles.time}> {shanghaiTime(period.checkAt).time}</span>
          </>
        ) : (
          '按当前时间检查'
        )}
      </span>
    </div>
  )
}
