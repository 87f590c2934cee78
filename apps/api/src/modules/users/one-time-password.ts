import { randomInt } from 'node:crypto'

/** Nothing that is mistaken for something else when it is read out or written down: no 0 O 1 l I. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 一次性密码: `xxxx-xxxx-xxxx-xxxx`, 93 random bits, to be handed over and changed at the next sign-in. */
export function oneTimePassword(): string {
  return [group(), group(), group(), group()].join('-')
}

function group(): string {
  return Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
