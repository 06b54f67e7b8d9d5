import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useAnnoncer } from '../presentation/annonces';
import type { Seance as UneSeance } from './modeles';
import { peut } from './geste';
import type { Geste } from './geste';

export function Fin({ seance, geste }: { seance: UneSeance; geste: Geste }) {
  const annoncer = useAnnoncer();
  const [confirme, setConfirme] = useState(false);
  if (!peut(seance, 'CLORE') && !peut(seance, 'ANNULER')) return null;
  return (
    <section aria-labelledby="titre-fin">
      <h2 id="titre-fin" className="fr-h4">
        Fin de la séance
      </h2>
      {peut(seance, 'CLORE') && (
        <>
          <p>La clôture fige le relevé de décisions. Elle ne s’annule pas.</p>
          <Button
            disabled={geste.isPending}
            onClick={() =>
              geste.mutate(
                { geste: 'cloture', corps: {} },
                { onSuccess: () => annoncer('Séance close') },
              )
            }
          >
            Clore la séance
          </Button>
        </>
      )}
      {peut(seance, 'ANNULER') && (
        <div className="fr-mt-2w">
          {confirme ? (
            <>
              <p>Les dossiers inscrits seront de nouveau à examiner. Confirmer ?</p>
              <ul className="fr-btns-group fr-btns-group--inline">
                <li>
                  <Button
                    onClick={() =>
                      geste.mutate(
                        { geste: 'annulation', corps: {} },
                        { onSuccess: () => annoncer('Séance annulée') },
                      )
                    }
                  >
                    Confirmer l’annulation
                  </Button>
                </li>
                <li>
                  <Button priority="secondary" onClick={() => setConfirme(false)}>
                    Renoncer
                  </Button>
                </li>
              </ul>
            </>
          ) : (
            <Button priority="tertiary" onClick={() => setConfirme(true)}>
              Annuler la séance
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
