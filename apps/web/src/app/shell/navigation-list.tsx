import { Link } from '@tanstack/react-router'
import styles from './navigation-list.module.css'
import type { NavigationEntry } from './navigation.tsx'

interface NavigationListProps {
  entries: readonly NavigationEntry[]
  onChosen?: () => void
}

/** The entries by section; a section's name is left out while there is only one. */
export function NavigationList({ entries, onChosen }: NavigationListProps) {
  const sections = [...new Set(entries.map((entry) => entry.section))]
  return sections.map((section) => (
    <div key={section} className={styles.section}>
      {sections.length > 1 && section !== sections[0] && <p className={styles.heading}>{section}</p>}
      <ul>
        {entries
          .filter((entry) => entry.section === section)
          .map((entry) => (
            <li key={entry.to}>
              <Link
                to={entry.to}
                className={styles.entry}
                title={entry.label}
                activeProps={{ className: styles.active, 'aria-current': 'page' }}
                activeOptions={{ includeSearch: false }}
                {...(onChosen && { onClick: onChosen })}
              >
                <span className={styles.icon}>{entry.icon}</span>
                <span className={styles.label}>{entry.label}</span>
              </Link>
            </li>
          ))}
      </ul>
    </div>
  ))
}
