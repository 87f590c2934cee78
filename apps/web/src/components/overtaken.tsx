import styles from './overtaken.module.css'

/** What the reader had written, field by field. */
export type Typed = readonly (readonly [label: string, text: string])[]

/** 已有人先办理: who, and what was written here meanwhile, to be copied: the page shows how it stands now. */
export function Overtaken({ words, typed }: { words: string; typed: Typed }) {
  const written = typed.filter(([, text]) => text.trim() !== '')
  return (
    <>
      <p>{words}</p>
      {written.length > 0 && (
        <>
          <p>您填写的没有保存，需要时可以复制：</p>
          <dl className={styles.typed} aria-label="您填写的内容">
            {written.map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}
