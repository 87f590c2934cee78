import type { Interpretation } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'

/** 被解读文件, each to its place in 主动公开; one that is not on record is told apart. */
export function PolicyLinks({ policies }: Pick<Interpretation, 'policies'>) {
  if (policies.length === 0) return '—'
  return policies.map(({ indexNumber, disclosure }, at) => (
    <span key={indexNumber}>
      {at > 0 && '、'}
      {disclosure ? (
        <Link to="/disclosures" search={{ q: indexNumber, all: true, open: disclosure.id }} title={disclosure.title}>
          {indexNumber}
        </Link>
      ) : (
        <span title="主动公开中没有这件文件">{indexNumber}（未登记）</span>
      )}
    </span>
  ))
}
