import type { Acte, Dossier as UnDossier } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { CLOTURES, STADES, libelle, pluriel } from '../metier/libelles';
import { ORDRE_STADES, audienceDe, positionDuStade } from '../metier/procedure';

type StadeProps = { stade: string; cloture: UnDossier['cloture']; actes: Acte[] };

export function Stade({ stade, cloture, actes }: StadeProps) {
  const position = positionDuStade(stade);
  const audience = audienceDe(actes);
  return (
    <section aria-labelledby="titre-stade" className="fr-mb-4w">
      <h2 id="titre-stade" className="fr-h4 fr-mb-2w">
        {stade === 'CLOS' ? 'Dossier clos' : `Stade : ${libelle(STADES, stade)}`}
      </h2>
      {cloture && (
        <p>
          Clos le {dateCourte(cloture.le)} : {libelle(CLOTURES, cloture.issue)}.
        </p>
      )}
      {audience && (
        <p>
          Audience du {dateLongue(audience.le)}
          {audience.renvois > 0 && ` (après ${pluriel(audience.renvois, 'renvoi')})`}.
        </p>
      )}
      {position && (
        <ol className="ancrage-etapes" aria-label="Étapes de la procédure">
          {ORDRE_STADES.map((code, i) => (
            <li
              key={code}
              aria-current={code === stade ? 'step' : undefined}
              data-passee={i + 1 < position.rang ? '' : undefined}
            >
              {libelle(STADES, code)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
