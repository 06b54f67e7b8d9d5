import { Button } from '@codegouvfr/react-dsfr/Button';
import { useId, type ReactNode } from 'react';
import type { ActionRefusee } from '../api/modeles';

/** A button that is off stays where it is looked for, can be reached, and is described by the reason. */
export function BoutonIndisponible({ raison, children }: { raison: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <Button
        size="small"
        priority="secondary"
        className="ancrage-indisponible"
        nativeButtonProps={{
          type: 'button',
          'aria-disabled': true,
          'aria-describedby': id,
          onClick: (e) => e.preventDefault(),
        }}
      >
        {children}
      </Button>
      <span id={id} className="fr-text--sm ancrage-discret ancrage-bloc">
        {raison}
      </span>
    </>
  );
}

type Props = {
  refusees: ActionRefusee[] | undefined;
  /** What each act is called; one without words is not shown here. */
  mots: Record<string, string>;
};

/** What cannot be done here now, with the service's reason; what is others' to do is folded. */
export function ActesIndisponibles({ refusees, mots }: Props) {
  const montrees = (refusees ?? []).filter((r) => mots[r.action]);
  const aux = montrees.filter((r) => r.raison.startsWith('Réservé'));
  const pas = montrees.filter((r) => !aux.includes(r));
  if (montrees.length === 0) return null;
  return (
    <div className="ancrage-a-l-ecran fr-mb-3w">
      {pas.length > 0 && (
        <>
          <p className="fr-mb-1w">Pas possible maintenant :</p>
          <Liste refusees={pas} mots={mots} />
        </>
      )}
      {aux.length > 0 && (
        <details className="ancrage-explication">
          <summary>Ce que d’autres que vous peuvent faire ici</summary>
          <Liste refusees={aux} mots={mots} />
        </details>
      )}
    </div>
  );
}

function Liste({ refusees, mots }: { refusees: ActionRefusee[]; mots: Record<string, string> }) {
  return (
    <ul className="fr-raw-list">
      {refusees.map((r) => (
        <li key={r.action} className="fr-mb-1w">
          <BoutonIndisponible raison={r.raison}>{mots[r.action]}</BoutonIndisponible>
        </li>
      ))}
    </ul>
  );
}
