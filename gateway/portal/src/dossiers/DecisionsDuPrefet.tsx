import type { Acte } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { decisions } from '../metier/concours';
import { ISSUES_ACTE, libelle, majuscule } from '../metier/libelles';
import { NON_COMMUNIQUE } from '../metier/menage';
import { Ligne } from '../presentation/Ligne';

/** What the prefect decided, in full: the latest decision is the one that holds. */
export function DecisionsDuPrefet({ actes }: { actes: Acte[] }) {
  const prises = decisions(actes);
  if (prises.length === 0) return null;
  return (
    <section aria-labelledby="titre-concours" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-concours" className="fr-h4">
        Concours de la force publique
      </h2>
      {prises.map((d, i) => (
        <dl key={d.numero} className="ancrage-fiche">
          <Ligne nom={i === 0 ? 'Décision' : 'Décision antérieure'}>
            <strong>{majuscule(libelle(ISSUES_ACTE, d.sens))}</strong>, le {dateCourte(d.date)}
          </Ligne>
          {d.sens === 'OCTROI' && (
            <Ligne nom="Expulsion possible à compter du">
              {d.concours?.expulsionPossibleLe
                ? dateLongue(d.concours.expulsionPossibleLe)
                : NON_COMMUNIQUE}
            </Ligne>
          )}
          {d.concours?.veilleSociale != null && (
            <Ligne nom="Veille sociale">
              {d.concours.veilleSociale ? 'demandée' : 'non demandée'}
            </Ligne>
          )}
          {d.concours?.critereValide != null && (
            <Ligne nom="Vulnérabilité">
              {d.concours.critereValide ? 'un critère est retenu' : 'aucun critère retenu'}
            </Ligne>
          )}
          {d.concours?.acteVise && <Ligne nom="Réquisition">n° {d.concours.acteVise}</Ligne>}
        </dl>
      ))}
    </section>
  );
}
