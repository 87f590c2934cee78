import type { RolePolicy } from '../../auth/policy.ts'

/** Those who save records with attachments. */
export const attaching: RolePolicy = { roles: ['office'], staff: 'own-rows' }
/** Whoever may read the record may read what is attached to it: the record's own module decides, attachment by attachment. */
export const readingAttachments: RolePolicy = { roles: ['office', 'leader'], staff: 'own-rows' }
