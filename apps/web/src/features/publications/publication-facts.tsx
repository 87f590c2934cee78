import type { Period, Publication } from '@mingkao/contract'
import { Fact, Facts, Notice } from '../../components/register/fact-list.tsx'
import { Link } from '@tanstack/react-router'
import { formatMoment } from '../../lib/formats.ts'
import { publishedLabel } from './publication-columns.tsx'
import { countedLabel, kindLabels, originLabel } from './publication-labels.ts'

/** What is known of one item, and whether it counts in the period its list is of; without one: now. */
export function PublicationFacts({ publication, period }: { publication: Publication; period: Period | null }) {
  const { title, url, unit, column, kind, notCountedSentence, sourceId, arrivedAt, importId } = publication
  return (
    <>
      {!publication.isCounted && notCountedSentence && <Notice>{notCountedSentence}</Notice>}
      <Facts>
        <Fact term="标题">{title}</Fact>
        <Fact term="网址">
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {url}
            </a>
          ) : (
            '未填'
          )}
        </Fact>
        <Fact term="发布单位">
          <Link to="/units/$code" params={{ code: unit.code }}>
            {unit.name}
          </Link>
        </Fact>
        <Fact term="栏目">{column?.path ?? '未归栏目'}</Fact>
        <Fact term="发布时间">{publishedLabel(publication)}</Fact>
        <Fact term="类型">{kindLabels[kind]}</Fact>
        <Fact term={period ? `是否计入（${period.label}）` : '是否计入'}>{countedWords(publication, period)}</Fact>
        <Fact term="信息编号">{sourceId ?? '无'}</Fact>
        <Fact term="到达时间">{formatMoment(arrivedAt)}</Fact>
        <Fact term="来源">
          {originLabel(publication.origin)}
          {importId && (
            <>
              ，
              <Link to="/imports/$id" params={{ id: importId }}>
                查看批次
              </Link>
            </>
          )}
        </Fact>
        {publication.hasTwin && <Fact term="提示">本单位当天另有同标题的信息，请核对是否重复发布。</Fact>}
        {publication.withdrawnAt && (
          <Fact term="撤下">
            {formatMoment(publication.withdrawnAt)}
            {publication.withdrawReason && `，${publication.withdrawReason}`}
          </Fact>
        )}
      </Facts>
    </>
  )
}

function countedWords(publication: Publication, period: Period | null): string {
  const { publishedOn } = publication
  if (period && (publishedOn < period.start || publishedOn > period.end)) return '发布时间不在本期'
  return countedLabel(publication)
}
