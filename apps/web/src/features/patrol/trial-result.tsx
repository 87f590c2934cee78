import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import type { client } from '../../lib/api-client.ts'
import { FoundItems } from './found-items.tsx'
import { resultLabels, sourceWords } from './patrol-labels.ts'
import styles from './patrol.module.css'
import foundItems from './found-items.module.css'

type Reading = Awaited<ReturnType<typeof client.patrol.try>>

/** 试读结果: the items on one side, the page's own words on the other. */
export function TrialResult({ reading, isReading }: { reading: Reading | undefined; isReading: boolean }) {
  return (
    <Card title="试读结果" note={reading && `${sourceWords(reading.source)}，状态码 ${reading.status ?? '—'}`}>
      {isReading ? <TextSkeleton lines={8} label="正在试读" /> : null}
      {!isReading && !reading ? (
        <EmptyState title="还没有试读" hint="点“试读”，照左边填的访问一次；试读不保存任何东西。" />
      ) : null}
      {!isReading && reading ? (
        <div className={foundItems.reading} aria-live="polite">
          <Verdict reading={reading} />
          <div className={foundItems.sides}>
            <section aria-label="读到的条目">
              <h3 className={foundItems.sideTitle}>读到的条目（{reading.items.length}）</h3>
              {reading.items.length > 0 ? (
                <FoundItems items={reading.items} newestOn={reading.newestOn} caption="试读读到的条目" />
              ) : (
                <p className={styles.quiet}>没有条目。</p>
              )}
            </section>
            <section aria-label="页面文字">
              <h3 className={foundItems.sideTitle}>页面文字</h3>
              <ScrollBox className={foundItems.pageText}>{reading.excerpt || '没有文字。'}</ScrollBox>
            </section>
          </div>
        </div>
      ) : null}
    </Card>
  )
}

function Verdict({ reading: { failure, isEmpty, newestOn, url } }: { reading: Reading }) {
  const words = failure
    ? `${resultLabels[failure.group]} · ${failure.label}`
    : isEmpty
      ? resultLabels.empty
      : resultLabels.found
  return (
    <div className={foundItems.verdict}>
      <p>
        <StateTag tone={failure || isEmpty ? 'amber' : 'green'}>{words}</StateTag>{' '}
        {failure?.sentence ?? (isEmpty ? '页面上没有一条信息。' : `最新的一条是 ${newestOn ?? '—'}。`)}
      </p>
      <p className={styles.quiet}>{url}</p>
    </div>
  )
}
