import type { InspectionSheetDetail } from '@mingkao/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { AttachmentList } from '../../../components/attachments/attachment-list.tsx'
import { Card } from '../../../components/card.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { formatDay, formatMoment } from '../../../lib/formats.ts'
import styles from '../checklists.module.css'
import sheetStyles from './sheet.module.css'
import { useChecklistWrite } from '../use-checklist-write.tsx'
import { HandlerForm } from './handler-form.tsx'
import { LeaderForm } from './leader-form.tsx'

type Props = {
  sheet: InspectionSheetDetail
  isFillable: boolean
  /** Goes on once every file of the answers has arrived. */
  unlessUploading: (goOn: () => void) => void
}

/** 签字和提交: 经办人员 first, then 分管领导; an answer that changes takes both back. */
export function SignaturesCard({ sheet, isFillable, unlessUploading }: Props) {
  const { handler, leader, submittedAt, submittedBy } = sheet
  const queryClient = useQueryClient()
  const submit = useChecklistWrite(() => client.checklists.submit({ id: sheet.id, version: sheet.version }), {
    done: '已提交',
    onDone: (whole) => queryClient.setQueryData(orpc.checklists.sheet.queryKey({ input: { id: whole.id } }), whole),
  })
  return (
    <Card title="签字" note={isFillable ? '签字后再改填报内容，签字作废，须重新签' : undefined}>
      <div className={sheetStyles.signatures}>
        <section className={sheetStyles.signature} aria-label="经办人员签字">
          <h3>经办人员</h3>
          {handler ? (
            <span>
              {handler.name}　{formatMoment(handler.at)}
            </span>
          ) : isFillable ? (
            <HandlerForm sheet={sheet} unlessUploading={unlessUploading} />
          ) : (
            <span className={styles.quiet}>未签字</span>
          )}
        </section>
        <section className={sheetStyles.signature} aria-label="分管领导签字">
          <h3>分管领导</h3>
          {leader ? (
            <>
              <span>
                {leader.name}　{formatDay(leader.on)}　{leader.byAccount ? '本人账号签字' : '签字页扫描件'}
              </span>
              <AttachmentList attachments={leader.scan} />
            </>
          ) : isFillable && handler ? (
            <LeaderForm sheet={sheet} unlessUploading={unlessUploading} />
          ) : (
            <span className={styles.quiet}>{isFillable ? '经办人员签字后再签' : '未签字'}</span>
          )}
        </section>
        <section className={sheetStyles.signature} aria-label="提交">
          <h3>提交</h3>
          {submittedAt !== null && (
            <span>
              {submittedBy}　{formatMoment(submittedAt)}
              {sheet.isLate ? '　逾期' : ''}
            </span>
          )}
          {isFillable && (
            <Button
              type="primary"
              disabled={!handler || !leader}
              loading={submit.isPending}
              onClick={() => unlessUploading(() => submit.mutate(undefined))}
            >
              提交
            </Button>
          )}
          {isFillable && <span className={styles.quiet}>提交后不能再改，确需修改的由区政府办退回。</span>}
        </section>
      </div>
    </Card>
  )
}
