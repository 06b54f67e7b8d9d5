import { TACHES } from '../metier/commissions';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import type { Seance as UneSeance } from './modeles';
import type { Geste } from './geste';

export function Taches({ seance, geste }: { seance: UneSeance; geste: Geste }) {
  if (seance.taches.length === 0) return null;
  return (
    <section aria-labelledby="titre-taches" className="fr-mb-4w">
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend" id="titre-taches">
          <span className="fr-h4">Tâches du secrétariat</span>
        </legend>
        {seance.taches.map((t) => {
          const id = `tache-${t.organisation}-${t.code}`;
          return (
            <div key={id} className="fr-fieldset__element">
              <div className="fr-checkbox-group">
                <input
                  type="checkbox"
                  id={id}
                  checked={t.faite}
                  onChange={(e) =>
                    geste.mutate({
                      geste: 'taches',
                      corps: { tache: t.code, faite: e.target.checked },
                    })
                  }
                />
                <label className="fr-label" htmlFor={id}>
                  {libelle(TACHES, t.code)}
                  <span className="fr-hint-text">
                    {t.nom}
                    {t.faiteLe && ` — fait le ${dateCourte(t.faiteLe)}`}
                  </span>
                </label>
              </div>
            </div>
          );
        })}
      </fieldset>
    </section>
  );
}
