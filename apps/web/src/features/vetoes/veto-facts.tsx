import type { VetoFindingDetail } from '@mingkao/contract'
import { Fact, Facts } from '../../components/register/fact-list.tsx'
import { Link } from '@tanstack/react-router'
import { AttachmentList } from '../../components/attachments/attachment-list.tsx'
import { formatDay, formatMoment } from '../../lib/formats.ts'
import { originLabels, StateOf } from './veto-labels.tsx'

/** What was seen, where and when; what was decided. */
export function VetoFacts({ finding }: { finding: VetoFindingDetail }) {
  const { account, unit, conditionLabel, state, happenedOn, url, seenAt, note, foundBy, foundAt, origin } = finding
  const { decidedBy, decidedAt, decisionReason, isConfidential, attachments } = finding
  return (
    <Facts>
      {account && (
        <Fact term="账号">
          <Link to="/accounts" search={{ account: account.code }}>
            {account.name}
          </Link>
          （{account.platform}）
        </Fact>
      )}
      <Fact term="单位">{unit.name}</Fact>
      <Fact term="否决条件">{conditionLabel}</Fact>
      <Fact term="状态">
        <StateOf state={state} />
      </Fact>
      {isConfidential && <Fact term="范围">只有区政府办和该单位看得到，不自动写入通报等文件</Fact>}
      <Fact term="发生日期">{formatDay(happenedOn)}</Fact>
      <Fact term="网址">
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        ) : (
          '无网址'
        )}
      </Fact>
      <Fact term="发现时间">{seenAt ? formatMoment(seenAt) : '未填'}</Fact>
      <Fact term="情况说明">{note}</Fact>
      <Fact term="附件">{attachments.length > 0 ? <AttachmentList attachments={attachments} /> : '无'}</Fact>
      <Fact term="登记">
        {foundBy}
        {foundAt && `，${formatMoment(foundAt)}`}，{originLabels[origin] ?? origin}
      </Fact>
      {decidedBy !== null && (
        <Fact term={state === 'confirmed' ? '确认' : '排除'}>
          {decidedBy}
          {decidedAt && `，${formatMoment(decidedAt)}`}
          {decisionReason && `：${decisionReason}`}
        </Fact>
      )}
    </Facts>
  )
}
