import { useRef, useState } from 'react';
import { Requete } from '../presentation/Etats';
import { Budget } from './Budget';
import { Definitions } from './Definitions';
import { Plans } from './Plans';
import { Releves } from './Releves';
import { useDette } from './requetes';

/** What is owed, says who; what the definitions of arrears make of it; plans, and the budget (class D; S for the budget). */
export function DetteDuDossier({ dossier }: { dossier: string }) {
  const [releve, setReleve] = useState<string>();
  const lecture = useDette(dossier, releve);
  const titre = useRef<HTMLHeadingElement>(null);
  const finir = () => titre.current?.focus();
  return (
    <section aria-labelledby="titre-dette" className="fr-mb-4w">
      <h2 id="titre-dette" className="fr-h4" ref={titre} tabIndex={-1}>
        Dette et budget
      </h2>
      <Requete requete={lecture} quoi="de la dette" niveau="h3">
        {(dette) => (
          <>
            {dette.gestes.raison && (
              <p className="fr-text--sm ancrage-discret">Écrire : {dette.gestes.raison}</p>
            )}
            <Releves dossier={dossier} dette={dette} retenir={setReleve} finir={finir} />
            {dette.definitions.length > 0 && <Definitions dette={dette} />}
            <Plans dossier={dossier} dette={dette} finir={finir} />
            {dette.budgets && (
              <Budget
                dossier={dossier}
                budgets={dette.budgets}
                ecrit={dette.gestes.budget ?? false}
                finir={finir}
              />
            )}
          </>
        )}
      </Requete>
    </section>
  );
}
