import { Link } from 'react-router';
import type { AutreProcedure } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { STADES, libelle, majuscule, pluriel } from '../metier/libelles';
import { NON_COMMUNIQUE, adresseEnLigne, nomDuMenage } from '../metier/menage';
import { Requete, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { useAutresProcedures } from './requetes';

/** The household's other procedures, and those at its address, among the cases that the reader may see. */
export function AutresProcedures({ dossier }: { dossier: string }) {
  const lecture = useAutresProcedures(dossier);
  return (
    <section aria-labelledby="titre-autres-procedures" className="fr-mb-4w">
      <h2 id="titre-autres-procedures" className="fr-h4">
        Connu sur d’autres procédures
      </h2>
      <Requete requete={lecture} quoi="des autres procédures" niveau="h3">
        {({ elements, total }) =>
          elements.length === 0 ? (
            <Vide titre="Aucune autre procédure n’est connue pour ce ménage ni à cette adresse." />
          ) : (
            <>
              <Tableau
                legende="Autres procédures du ménage ou à son adresse"
                entetes={['Dossier', 'Ménage', 'Lien', 'Stade', 'Dernière activité']}
                lignes={elements.map((a) => ({ cle: a.dossier.id, cellules: cellules(a) }))}
              />
              {total > elements.length && (
                <p className="fr-text--sm ancrage-discret">
                  {pluriel(total, 'procédure')} en tout : pour voir les autres, recherchez l’adresse
                  dans <Link to="/dossiers">la liste des dossiers</Link>.
                </p>
              )}
            </>
          )
        }
      </Requete>
    </section>
  );
}

function cellules({ libelle: lien, dossier: d }: AutreProcedure) {
  return [
    <Link key="d" to={`/dossiers/${d.id}`}>
      {d.reference}
    </Link>,
    <span key="m">
      {d.menage ? nomDuMenage(d.menage) : NON_COMMUNIQUE}
      <span className="fr-text--sm ancrage-discret ancrage-bloc">
        {adresseEnLigne(d.menage?.adresse) ?? d.communeNom}
      </span>
    </span>,
    majuscule(lien),
    d.stade ? libelle(STADES, d.stade) : NON_COMMUNIQUE,
    d.derniereActivite ? (
      <time key="t" dateTime={d.derniereActivite}>
        {dateCourte(d.derniereActivite)}
      </time>
    ) : (
      NON_COMMUNIQUE
    ),
  ];
}
