import type { Interview, InterviewProposal } from '@mingkao/contract'

/** What the form begins with: a proposal, a recorded interview, or nothing. */
export type OpenedInterview = { proposal: InterviewProposal | null; interview: Interview | null }
