import type { DetteDuDossier } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { euros } from '../metier/libelles';
import { Tableau } from '../presentation/Tableau';
import { origine } from './Releves';

/** The thresholds of the law that a statement reached, and whose word it was. */
export function Seuils({ seuils }: { seuils: DetteDuDossier['seuils'] }) {
  return (
    <>
      <h3 className="fr-h5 fr-mt-3w">Seuils atteints</h3>
      <p>Un seuil atteint le reste, même si un relevé plus récent est en dessous.</p>
      <Tableau
        legende="Seuils atteints"
        entetes={['Seuil', 'Date', 'Selon', 'Règle et texte']}
        lignes={seuils.map(({ definition: d, releve: r }) => ({
          cle: d.code,
          cellules: [
            d.libelle,
            d.le ? (
              <time key="d" dateTime={d.le}>
                {d.code === 'SIGNALEMENT_ORGANISME' && 'au plus tard le '}
                {dateLongue(d.le)}
              </time>
            ) : (
              '—'
            ),
            `${r.libelle}, ${euros(r.montant)} au ${dateCourte(r.au)} (${origine(r.origine)})`,
            `${d.reference}, règle ${d.regle}${d.aConfirmer ? ', à confirmer' : ''}`,
          ],
        }))}
      />
    </>
  );
}
