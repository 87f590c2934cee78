import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons'
import type { Notification } from '@mingkao/contract'
import type { ReactNode } from 'react'
import { HrefLink } from '../../components/href-link.tsx'
import { formatMoment } from '../../lib/formats.ts'
import styles from './notification-list.module.css'
import { useReading } from './use-notifications.ts'

const LEVELS: Record<Notification['level'], { word: string; sign: ReactNode }> = {
  alarm: { word: '到限', sign: <ExclamationCircleFilled aria-hidden className={styles.alarm} /> },
  warning: { word: '预警', sign: <WarningFilled aria-hidden className={styles.warning} /> },
  recovered: { word: '恢复', sign: <CheckCircleFilled aria-hidden className={styles.recovered} /> },
  news: { word: '告知', sign: <InfoCircleFilled aria-hidden className={styles.news} /> },
}

type Props = { rows: readonly Notification[]; onOpened?: () => void }

/** One entry a notification: opening it leads to what it is about, and marks it read. */
export function NotificationList({ rows, onOpened }: Props) {
  const { read } = useReading()
  return (
    <ul>
      {rows.map(({ id, href, isRead, level, title, detail, kindLabel, toldAt }) => (
        <li key={id} className={isRead ? styles.read : styles.unread}>
          <HrefLink
            href={href}
            className={styles.entry}
            onClick={() => {
              if (!isRead) read.mutate(id)
              onOpened?.()
            }}
          >
            {LEVELS[level].sign}
            <span className={styles.words}>
              <span className={styles.title}>
                <span className="visually-hidden">
                  {isRead ? '' : '未读，'}
                  {LEVELS[level].word}：
                </span>
                {title}
              </span>
              <span className={styles.detail}>{detail}</span>
              <span className={styles.when}>
                {kindLabel} · {LEVELS[level].word} · {formatMoment(toldAt)}
              </span>
            </span>
          </HrefLink>
          {!isRead && (
            <button
              type="button"
              className={styles.mark}
              aria-label={`标为已读：${title}`}
              title="标为已读"
              onClick={() => read.mutate(id)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
