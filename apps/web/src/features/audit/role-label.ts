const labels: Readonly<Record<string, string>> = {
  office: '区政府办管理员',
  staff: '经办人员',
  leader: '领导',
  operator: '运维',
  system: '系统',
}

export function roleLabel(role: string): string {
  return labels[role] ?? role
}
