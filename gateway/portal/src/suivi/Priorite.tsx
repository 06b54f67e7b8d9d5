import { Badge } from '@codegouvfr/react-dsfr/Badge';
import type { Priorite as UnePriorite } from '../api/modeles';
import { NIVEAUX_PRIORITE, libelle } from '../metier/libelles';

export const NiveauPriorite = ({ niveau }: { niveau: string }) => (
  <Badge
    as="span"
    small
    noIcon
    severity={niveau === 'FORTE' ? 'error' : niveau === 'SOUTENUE' ? 'warning' : undefined}
  >
    {libelle(NIVEAUX_PRIORITE, niveau)}
  </Badge>
);

/** How urgent a dossier is, and by which facts: nobody has to believe a number. */
export function Priorite({ priorite, de }: { priorite: UnePriorite; de: string }) {
  const badge = <NiveauPriorite niveau={priorite.niveau} />;
  if (priorite.raisons.length === 0) return badge;
  return (
    <details className="ancrage-explication ancrage-priorite">
      <summary>
        {badge} <span className="fr-sr-only">: pourquoi, pour {de}</span>
      </summary>
      <Raisons priorite={priorite} />
    </details>
  );
}

export function Raisons({ priorite }: { priorite: UnePriorite }) {
  return (
    <ul className="fr-text--sm">
      {priorite.raisons.map((r) => (
        <li key={r.code}>
          {r.libelle}{' '}
          <span className="ancrage-discret">
            (+{r.points} : {r.source})
          </span>
        </li>
      ))}
    </ul>
  );
}
