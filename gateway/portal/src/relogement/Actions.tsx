import { Button } from '@codegouvfr/react-dsfr/Button';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActionRefusee } from '../api/modeles';
import { ACTES_RELOGEMENT } from '../metier/relogement';
import { useFocusAuChangement } from '../presentation/focus';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { FormulaireActe, type Action } from './FormulaireActe';
import type { Envoi } from './requetes';

type Props<T> = {
  actions: Action[];
  refusees: ActionRefusee[] | undefined;
  mutation: UseMutationResult<T, Error, Envoi>;
};

/** The acts that are open to this agent now; one form at a time, and the focus comes back to the heading. */
export function Actions<T>({ actions, refusees, mutation }: Props<T>) {
  const [ouverte, setOuverte] = useState<Action>();
  const titre = useFocusAuChangement<HTMLHeadingElement>(ouverte, ouverte === undefined);
  if (actions.length === 0 && !refusees?.length) return null;
  const ouvrir = (action: Action | undefined) => {
    mutation.reset();
    setOuverte(action);
  };
  return (
    <section aria-labelledby="titre-actions" className="ancrage-a-l-ecran">
      <h2 id="titre-actions" ref={titre} tabIndex={-1} className="fr-h4 fr-mt-4w">
        Ce que vous pouvez faire
      </h2>
      {ouverte ? (
        <FormulaireActe
          key={ouverte.acte}
          action={ouverte}
          mutation={mutation}
          fermer={() => ouvrir(undefined)}
        />
      ) : (
        <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
          {actions.map((a) => (
            <li key={a.acte}>
              <Button priority="secondary" onClick={() => ouvrir(a)}>
                {a.bouton}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!ouverte && <ActesIndisponibles refusees={refusees} mots={ACTES_RELOGEMENT} />}
    </section>
  );
}
