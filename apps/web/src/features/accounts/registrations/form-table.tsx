import type { RegistrationForm } from '@mingkao/contract'
import styles from '../accounts.module.css'

/** 附件4 as a table of four columns; one field alone takes the whole width. */
export function FormTable({ form }: { form: RegistrationForm }) {
  return (
    <table className={styles.sheet}>
      <caption className="visually-hidden">{form.title}</caption>
      <tbody>
        {form.lines.map((line) => (
          <tr key={line.map(({ label }) => label).join()}>
            {line.map(({ label, value }) => [
              <th key={`${label} head`} scope="row">
                {label}
              </th>,
              <td key={label} colSpan={line.length === 1 ? 3 : 1}>
                {value}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
