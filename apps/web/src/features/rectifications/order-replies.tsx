import type { RectificationReply } from '@mingkao/contract'
import { Fact, Facts } from '../../components/register/fact-list.tsx'
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
          <Facts>
            <Fact term="整改情况">{reply.note}</Fact>
            <Fact term="采取措施">{reply.measures}</Fact>
            <Fact term="解读计划">{reply.hasPlan ? '已附' : '未附'}</Fact>
            {reply.attachments.length > 0 && (
              <Fact term="附件">
                <AttachmentList attachments={reply.attachments} />
              </Fact>
            )}
            {reply.decidedOn && (
              <Fact term="审核">
                {reply.decidedOn} {reply.decidedBy}
                {reply.reason && `：${reply.reason}`}
              </Fact>
            )}
          </Facts>
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
