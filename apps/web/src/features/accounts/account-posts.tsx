import type { AccountPost } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import styles from './accounts.module.css'
import { PostDialog, type PostAct } from './post-dialog.tsx'

const pageSize = 20

/** 发布记录: what has been posted, and by whose hand it came in. */
export function AccountPosts({ code }: { code: string }) {
  const [page, setPage] = useState(1)
  const [act, setAct] = useState<PostAct | null>(null)
  const isOffice = useMe().role === 'office'
  const posts = useQuery({
    ...orpc.accounts.posts.queryOptions({ input: { code, page, pageSize } }),
    placeholderData: keepPreviousData,
  })
  if (posts.error) return <ErrorState error={posts.error} onRetry={() => void posts.refetch()} />
  if (!posts.data) return <TextSkeleton lines={6} label="正在载入发布记录" />
  return (
    <>
      {isOffice && (
        <Button size="small" onClick={() => setAct({ kind: 'create', code })}>
          补录一条发布记录
        </Button>
      )}
      {posts.data.total === 0 && <p className={styles.quiet}>没有采集到发布记录。</p>}
      <ol className={styles.posts}>
        {posts.data.rows.map((post) => (
          <li key={post.id}>
            <span className={styles.quiet}>{post.postedOn}</span>
            <span className={styles.title}>
              <PostTitle post={post} />
            </span>
            <span className={styles.quiet} title="来源">
              {ORIGINS[post.origin] ?? post.origin}
            </span>
            {isOffice && <PostActions post={post} onAct={setAct} />}
          </li>
        ))}
      </ol>
      {posts.data.total > pageSize && (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={posts.data.total}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
      {act && <PostDialog act={act} onClose={() => setAct(null)} />}
    </>
  )
}

const ORIGINS: Readonly<Record<string, string>> = { import: '导入', manual: '补录', api: '接口', report: '单位报送' }

function PostTitle({ post: { title, url, isWithdrawn, withdrawReason } }: { post: AccountPost }) {
  const words = url === null ? title : <a href={url}>{title}</a>
  return (
    <>
      {isWithdrawn ? <del>{words}</del> : words}
      {isWithdrawn && <span className={styles.quiet}>　已撤下：{withdrawReason}</span>}
    </>
  )
}

function PostActions({ post, onAct }: { post: AccountPost; onAct: (act: PostAct) => void }) {
  const name = `${post.postedOn} ${post.title}`
  if (post.isWithdrawn) {
    return (
      <Button type="link" size="small" aria-label={`恢复 ${name}`} onClick={() => onAct({ kind: 'restore', post })}>
        恢复
      </Button>
    )
  }
  return (
    <>
      <Button type="link" size="small" aria-label={`更正 ${name}`} onClick={() => onAct({ kind: 'correct', post })}>
        更正
      </Button>
      <Button type="link" size="small" aria-label={`撤下 ${name}`} onClick={() => onAct({ kind: 'withdraw', post })}>
        撤下
      </Button>
    </>
  )
}
