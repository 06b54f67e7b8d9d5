import { Link, useLocation } from 'react-router';
import { useSession } from '../app/session';

/** The rooms of the commissions; only those that the role has. */
export function Rubriques() {
  const { pathname } = useLocation();
  const { ouvre } = useSession();
  const rubriques = [
    ...(ouvre('seances') ? [{ to: '/commissions', libelle: 'Séances' }] : []),
    ...(ouvre('candidatures')
      ? [{ to: '/commissions/candidatures', libelle: 'Dossiers à examiner' }]
      : []),
    { to: '/preconisations', libelle: 'Préconisations' },
    ...(ouvre('seances') ? [{ to: '/commissions/formations', libelle: 'Formations' }] : []),
  ];
  return (
    <nav className="ancrage-vues" aria-label="Rubriques des commissions">
      <ul>
        {rubriques.map((r) => (
          <li key={r.to}>
            <Link to={r.to} aria-current={pathname === r.to ? 'page' : undefined}>
              {r.libelle}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
