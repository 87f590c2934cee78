import type { UnitDetail } from '@mingkao/contract'
import { Fact, Facts, SectionTitle } from '../../components/register/fact-list.tsx'
import { Link } from '@tanstack/react-router'
import styles from './units.module.css'

/** What a unit is, since when, and what hangs on it today. */
export function UnitFacts({ unit }: { unit: UnitDetail }) {
  const { code, fullName, group, place, validFrom, validTo, successor, users, columns, accounts } = unit
  return (
    <>
      <Facts>
        <Fact term="编码">{code}</Fact>
        <Fact term="全称">{fullName}</Fact>
        <Fact term="分组">{group}</Fact>
        <Fact term="序列">第 {place} 位</Fact>
        <Fact term="启用日期">{validFrom}</Fact>
        {validTo !== null && (
          <Fact term="停用日期">
            {validTo}
            {successor && `，并入${successor.name}`}
          </Fact>
        )}
        <Fact term="经办人员">{users === 0 ? '没有可登录的账号' : `${users} 个可登录的账号`}</Fact>
        <Fact term="得分">
          <Link to="/units/$code" params={{ code }}>
            查看得分和每一分的依据
          </Link>
        </Fact>
      </Facts>
      <SectionTitle>栏目（{columns.length}）</SectionTitle>
      <List
        none="没有负责或协办的栏目。"
        rows={columns.map((column) => ({
          key: `${column.code} ${column.role} ${column.validFrom}`,
          content: (
            <>
              <Link to="/columns" search={{ column: column.code }}>
                {column.path}
              </Link>
              <span className={styles.note}>
                {column.role === 'lead' ? '责任单位' : '协办单位'}，自 {column.validFrom}
                {column.validTo !== null && ` 到 ${column.validTo} 前`}
              </span>
            </>
          ),
        }))}
      />
      <SectionTitle>政务新媒体账号（{accounts.length}）</SectionTitle>
      <List
        none="没有账号。"
        rows={accounts.map((account) => ({
          key: account.code,
          content: (
            <>
              <Link to="/accounts" search={{ account: account.code }}>
                {account.name}
              </Link>
              <span className={styles.note}>{account.platform}</span>
            </>
          ),
        }))}
      />
    </>
  )
}

type Row = { key: string; content: React.ReactNode }

function List({ rows, none }: { rows: readonly Row[]; none: string }) {
  if (rows.length === 0) return <p className={styles.note}>{none}</p>
  return (
    <ul className={styles.list}>
      {rows.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  )
}
