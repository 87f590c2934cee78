const shortest = 2

/** 原因: the same bounds as the contract's, told at the field. */
export const reasonRules = [
  {
    required: true,
    validator: (_rule: unknown, value: unknown) =>
      typeof value === 'string' && value.trim().length >= shortest
        ? Promise.resolve()
        : Promise.reject(new Error('请写明原因（至少两个字）')),
  },
]
