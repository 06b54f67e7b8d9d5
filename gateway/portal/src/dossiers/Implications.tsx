import type { Dossier as UnDossier } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { libelleImplication, majuscule, nomOrganisation } from '../metier/libelles';
import { Vide } from '../presentation/Etats';
import { useReferentiel } from './referentiel';

export function Implications({ dossier }: { dossier: UnDossier }) {
  const { organisations } = useReferentiel();
  const nomDe = (code: string) =>
    organisations.find((o) => o.code === code)?.nom ?? nomOrganisation(code);
  const implications = dossier.implications ?? [];
  return (
    <section aria-labelledby="titre-implications">
      <h2 id="titre-implications" className="fr-h4">
        Organisations concernées
      </h2>
      {implications.length === 0 ? (
        <Vide titre="Aucune organisation n’est encore concernée." />
      ) : (
        <ul>
          {implications.map((i, n) => (
            <li key={n}>
              <strong>{i.nom ?? nomDe(i.organisation)}</strong> —{' '}
              {i.libelle ?? majuscule(libelleImplication(i.enTantQue))}, depuis le{' '}
              {dateCourte(i.depuis)}
              {i.jusqua && `, jusqu’au ${dateCourte(i.jusqua)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
