export { INTERVIEW_RECORD, readInterview } from './list-interviews.ts'
export { interviewsPolicies } from './interviews.policy.ts'
export { interviewsRoutes } from './interviews.routes.ts'
export { proposeInterviews } from './propose-interviews.ts'
