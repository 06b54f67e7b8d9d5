import { useRef, useState } from 'react';
import { Requete } from '../presentation/Etats';
import { Annulation, type Annulable } from './Annulation';
import { Budget } from './Budget';
import { Definitions } from './Definitions';
import { Plans } from './Plans';
import { Seuils } from './Seuils';
import { Releves, origine } from './Releves';
import { useDette } from './requetes';

/** What is owed, says who; what the definitions of arrears make of it; plans, and the budget (class D; S for the budget). */
export function DetteDuDossier({ dossier }: { dossier: string }) {
  const [releve, setReleve] = useState<string>();
  const [annule, setAnnule] = useState<Annulable>();
  const lecture = useDette(dossier, releve);
  const titre = useRef<HTMLHeadingElement>(null);
  const finir = () => titre.current?.focus();
  /** What is about to be cancelled may be what the definitions were computed on. */
  const annuler = (element: Annulable) => {
    setReleve(undefined);
    setAnnule(element);
  };
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
            {annule && (
              <Annulation
                key={annule.id}
                dossier={dossier}
                element={annule}
                fermer={() => {
                  setAnnule(undefined);
                  finir();
                }}
              />
            )}
            <Releves
              dossier={dossier}
              dette={dette}
              retenir={setReleve}
              annuler={annuler}
              finir={finir}
            />
            {dette.definitions.length > 0 && <Definitions dette={dette} />}
            {dette.seuils.length > 0 && <Seuils seuils={dette.seuils} />}
            <Plans dossier={dossier} dette={dette} annuler={annuler} finir={finir} />
            {dette.budgets && (
              <Budget
                dossier={dossier}
                budgets={dette.budgets}
                gestes={dette.gestes}
                annuler={annuler}
                finir={finir}
              />
            )}
            {dette.annulations.length > 0 && (
              <details className="ancrage-explication fr-mt-2w">
                <summary>Saisies annulées</summary>
                <ul>
                  {dette.annulations.map((a, i) => (
                    <li key={i}>
                      {a.libelle} — « {a.raison} » ({origine(a.origine)})
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Requete>
    </section>
  );
}
