import { DEPARTS, SORTS, duree } from '../metier/conservation';
import { dateCourte } from '../metier/dates';
import { libelle, pluriel } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { useRegles } from './requetes';

/** The charter's periods; without one nothing goes, and that is said. */
export function Durees() {
  const lecture = useRegles();
  return (
    <section aria-labelledby="titre-durees">
      <h2 id="titre-durees" className="fr-h4">
        Combien de temps les données se gardent
      </h2>
      <Requete requete={lecture} quoi="des durées">
        {({ elements }) =>
          elements.length === 0 ? (
            <Vide titre="La charte ne dit rien de la conservation : rien n’est effacé." />
          ) : (
            <>
              {elements.some((r) => r.aFixer) && (
                <p className="ancrage-note">
                  Tant que la charte ne donne pas de durée, rien n’est effacé automatiquement : le
                  délégué à la protection des données doit la fixer.
                </p>
              )}
              <Tableau
                legende="Durées de conservation"
                entetes={['Données', 'Durée', 'Comptée depuis', 'Ensuite', 'Source']}
                lignes={elements.map((r) => ({
                  cle: r.objet,
                  cellules: [
                    r.libelle,
                    duree(r.duree),
                    libelle(DEPARTS, r.aPartirDe),
                    <span key="s">
                      {libelle(SORTS, r.sort)}
                      {r.automatique && (
                        <span className="fr-text--sm ancrage-discret ancrage-bloc">
                          Appliquée automatiquement, chaque jour.
                        </span>
                      )}
                      {r.derniere && (
                        <span className="fr-text--sm ancrage-discret ancrage-bloc">
                          Dernière fois le {dateCourte(r.derniere.le)} :{' '}
                          {pluriel(r.derniere.nombre, 'ligne effacée', 'lignes effacées')} des
                          fichiers reçus jusqu’au {dateCourte(r.derniere.jusqua)}.
                        </span>
                      )}
                      {!!r.arrives && (
                        <span className="fr-text--sm ancrage-discret ancrage-bloc">
                          {pluriel(r.arrives, 'dossier arrivé', 'dossiers arrivés')} à échéance, en
                          attente.
                        </span>
                      )}
                    </span>,
                    r.source,
                  ],
                }))}
              />
            </>
          )
        }
      </Requete>
    </section>
  );
}
