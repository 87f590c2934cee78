import type { NewsKind } from './kinds/news-kinds.ts'

/** 告知: something that was done, told once to the people it concerns. */
export type News = {
  kind: NewsKind
  /** The row it is about, by its id. */
  subject: string
  title: string
  detail: string
  /** Page of the console that shows it; `officeHref` where the office works on another page than staff. */
  href: string
  officeHref?: string
  to: {
    /** Every office admin. */
    office?: boolean
    /** Staff of these units, by code. */
    units?: readonly string[]
    /** These people, by user id, whoever else is told. */
    users?: readonly string[]
  }
  /** Whoever did it need not be told. */
  except?: string | null
  /** Told in the bell only: nothing of it leaves the console by e-mail or webhook. */
  isConfidential?: boolean
}
