import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import type { Affectation } from '../api/modeles';
import { MOTIFS_CLOTURE } from '../metier/libelles';
import { useFocusAuChangement } from '../presentation/focus';
import { FormulaireMotif } from './FormulaireMotif';
import { useGeste } from './requetes';
import { useReferentiel } from '../dossiers/referentiel';

/** For the secretariat: another organisation for a mission that nobody took, or the end of a mission without object. */
export function Suivi({ affectation }: { affectation: Affectation }) {
  const [ouvert, setOuvert] = useState<'rien' | 'reaffectation' | 'cloture'>('rien');
  const geste = useGeste(affectation.id);
  const { organisations } = useReferentiel();
  const titre = useFocusAuChangement<HTMLHeadingElement>(ouvert, ouvert === 'rien');
  const fermer = () => setOuvert('rien');
  return (
    <section aria-labelledby="titre-suivi" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-suivi" ref={titre} tabIndex={-1} className="fr-h4">
        Suivi par le secrétariat
      </h2>
      {ouvert === 'rien' && (
        <ul className="fr-btns-group fr-btns-group--inline">
          {affectation.actions.includes('REAFFECTER') && (
            <li>
              <Button onClick={() => setOuvert('reaffectation')}>
                Confier à une autre organisation
              </Button>
            </li>
          )}
          {affectation.actions.includes('CLORE') && (
            <li>
              <Button priority="secondary" onClick={() => setOuvert('cloture')}>
                Clore la mission
              </Button>
            </li>
          )}
        </ul>
      )}
      {ouvert === 'reaffectation' && (
        <FormulaireMotif
          envoi={geste}
          nom="Nouvelle organisation"
          choix={{
            champ: 'organisation',
            label: 'Organisation',
            vide: 'Choisissez une organisation.',
            options: organisations.map((o) => [o.code, o.nom]),
          }}
          label="Explication"
          aide="L’organisation choisie la lira."
          confirmer="Confier la mission"
          fait="Mission confiée à une autre organisation"
          geste={(organisation, motif) => ({
            geste: 'reaffectation' as const,
            organisation,
            motif,
          })}
          fermer={fermer}
        />
      )}
      {ouvert === 'cloture' && (
        <FormulaireMotif
          envoi={geste}
          nom="Clôture de la mission"
          choix={{
            champ: 'motifCode',
            label: 'Motif de la clôture',
            vide: 'Choisissez un motif.',
            options: Object.entries(MOTIFS_CLOTURE),
          }}
          label="Explication"
          aide="L’organisation chargée de la mission la lira."
          confirmer="Clore la mission"
          fait="Mission close"
          geste={(motifCode, motif) => ({ geste: 'cloture' as const, motif, motifCode })}
          fermer={fermer}
        />
      )}
    </section>
  );
}
