import { Link } from '@tanstack/react-router'
import styles from './product-name.module.css'

export const PRODUCT_NAME = '明考'
export const PRODUCT_FULL_NAME = '明考 · 政务网站与新媒体绩效考核台'

export function ProductMark({ size = 22 }: { size?: number }) {
  return <img src="/mark.svg" alt="" width={size} height={size} />
}

/** Leads home; the whole name is what it is called. */
export function ProductName() {
  return (
    <Link to="/" className={styles.name} title={`${PRODUCT_FULL_NAME}，回到首页`}>
      <ProductMark />
      <span className={styles.short}>{PRODUCT_NAME}</span>
      <span className={styles.long}>政务绩效考核台</span>
    </Link>
  )
}
