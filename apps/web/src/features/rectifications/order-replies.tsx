import type { RectificationReply } from '@mingkao/contract'
import { AttachmentList } from '../../components/attachments/attachment-list.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import styles from './rectifications.module.css'

/** 整改报告, the newest first, each with what the office said to it. */
export function OrderReplies({ replies }: { replies: readonly RectificationReply[] }) {
  return (
    <ul className={styles.replies}>
      {replies.map((reply) => (
        <li key={reply.id}>
          <p>
            {reply.repliedOn} {reply.repliedBy} <Verdict reply={reply} />
          </p>
          <dl className={styles.facts}>
            <dt>整改情况</dt>
            <dd>{reply.note}</dd>
            <dt>采取措施</dt>
            <dd>{reply.measures}</dd>
            <dt>解读计划</dt>
            <dd>{reply.hasPlan ? '已附' : '未附'}</dd>
            {reply.attachments.length > 0 && (
              <>
                <dt>附件</dt>
                <dd>
                  <AttachmentList attachments={reply.attachments} />
                </dd>
              </>
            )}
            {reply.decidedOn && (
              <>
                <dt>审核</dt>
                <dd>
                  {reply.decidedOn} {reply.decidedBy}
                  {reply.reason && `：${reply.reason}`}
                </dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function Verdict({ reply: { verdict } }: { reply: RectificationReply }) {
  if (verdict === 'accepted') return <StateTag tone="green">✓ 通过</StateTag>
  if (verdict === 'returned') return <StateTag tone="amber">退回</StateTag>
  return <StateTag tone="accent">待审核</StateTag>
}
