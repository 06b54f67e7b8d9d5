import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import type { Affectation } from '../api/modeles';
import { MOTIFS_REFUS } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { FormulaireMotif } from './FormulaireMotif';
import { useGeste } from './requetes';

/** Taking the mission or refusing it; a refusal says why, because the secretariat must find another organisation. */
export function Reponse({ affectation }: { affectation: Affectation }) {
  const [refuse, setRefuse] = useState(false);
  const titre = useFocusAuChangement<HTMLHeadingElement>(refuse, !refuse);
  const geste = useGeste(affectation.id);
  const refus = useGeste(affectation.id);
  const annoncer = useAnnoncer();

  return (
    <section aria-labelledby="titre-reponse" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-reponse" ref={titre} tabIndex={-1} className="fr-h4">
        Votre réponse
      </h2>
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      {refuse ? (
        <FormulaireMotif
          envoi={refus}
          nom="Refus de la mission"
          choix={{
            champ: 'motifCode',
            label: 'Motif du refus',
            vide: 'Choisissez un motif.',
            options: Object.entries(MOTIFS_REFUS),
          }}
          label="Explication"
          aide="Le secrétariat la lira pour trouver une autre organisation."
          confirmer="Confirmer le refus"
          fait="Mission refusée"
          geste={(motifCode, motif) => ({ geste: 'refus' as const, motif, motifCode })}
          fermer={() => setRefuse(false)}
        />
      ) : (
        <ul className="fr-btns-group fr-btns-group--inline">
          <li>
            <Button
              disabled={geste.isPending}
              onClick={() =>
                geste.mutate(
                  { geste: 'acceptation' },
                  { onSuccess: () => annoncer('Mission acceptée') },
                )
              }
            >
              Accepter la mission
            </Button>
          </li>
          <li>
            <Button priority="secondary" onClick={() => setRefuse(true)}>
              Refuser la mission
            </Button>
          </li>
        </ul>
      )}
    </section>
  );
}
