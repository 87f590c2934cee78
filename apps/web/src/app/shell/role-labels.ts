import type { Role } from '@mingkao/contract'

export const ROLE_LABELS: Record<Role, string> = {
  staff: '经办人员',
  office: '区政府办管理员',
  leader: '领导',
  operator: '运维',
}
