import type { Role } from '@mingkao/contract'
import type { ContractProcedure, InferSchemaInput } from '@orpc/server'

/**
 * 谁可以: the rights of one route. Every route of the contract and every extra route has exactly one, declared in
 * `<module>.policy.ts`; a route without one stops the start. `'anyone'` needs no sign-in.
 */
export type Policy<Input = unknown> = 'anyone' | RolePolicy<Input>

export type RolePolicy<Input = unknown> = {
  /** Roles that may call, whichever row is meant. Staff are named apart, because their right ends at their own unit. */
  roles: readonly Exclude<Role, 'staff'>[]
  /** Without this, staff may not call. */
  staff?: StaffScope<Input>
  /** Also answered while the user still has to change the first password. */
  beforePasswordChange?: true
}

/**
 * How far the right of a staff account goes:
 * - `'every-row'`: the answer is the same for everybody signed in (units, periods, rankings);
 * - `'own-rows'`: the use case narrows the answer to `visibleUnit(user)` or asks `requireOwnUnit(user, code)` for the
 *   row it has loaded;
 * - `{ unitCode }`: the request itself names the unit; any other than the user's own is refused before the use case.
 *   The input has not been validated yet: a value of the wrong type never equals a unit code, so it is refused too.
 */
export type StaffScope<Input> = 'every-row' | 'own-rows' | { unitCode: (input: Input) => unknown }

/** 数据可读: office, leader and staff read the same rows; operators run the server and never see data. */
export const everyReader: RolePolicy = { roles: ['office', 'leader'], staff: 'every-row' }

/** Every role: nothing but what concerns the user's own sign-in. */
export const everybody: RolePolicy = { roles: ['office', 'leader', 'operator'], staff: 'every-row' }

/**
 * The rights of a whole module: one policy for every route of its contract, no more, no fewer. Written as
 * `export const publicationPolicies = { list: …, get: … } satisfies PoliciesOf<typeof publicationsContract>`.
 */
export type PoliciesOf<Contract> =
  Contract extends ContractProcedure<infer Input, infer _Output, infer _Errors, infer _Meta>
    ? Policy<InferSchemaInput<Input>>
    : { [Route in keyof Contract]: PoliciesOf<Contract[Route]> }
