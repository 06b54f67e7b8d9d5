import { Link, useParams } from 'react-router';
import { dateCourte } from '../metier/dates';
import { PARCS, libelle, pluriel } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { useTableau } from './requetes';

/** One frozen week, exactly as it was; what was undone since is in a later one. */
export function TableauDeLaSemaine() {
  const { departement = '', semaine = '' } = useParams();
  const lecture = useTableau(departement, semaine);
  const adresse = `/api/notifications/tableaux/${departement}/${semaine}/tableau`;
  return (
    <Page
      titre={`Commandements de payer, semaine ${semaine}`}
      fil={[
        { libelle: 'Transmissions', to: '/transmissions' },
        { libelle: 'Tableaux hebdomadaires', to: '/transmissions/tableaux' },
      ]}
    >
      <Requete requete={lecture} quoi="du tableau">
        {(t) => (
          <>
            <p>
              Figé le {dateCourte(t.figeLe)}. {pluriel(t.lignes.length, 'ligne')} pour votre
              territoire. <span className="ancrage-discret">Source : {t.source}</span>
            </p>
            {t.identitesIndisponibles && (
              <p className="ancrage-note" role="status">
                Identité indisponible : les noms et les adresses ne peuvent pas être lus pour le
                moment. Rien n’est perdu, réessayez dans quelques minutes.
              </p>
            )}
            <ul className="fr-btns-group fr-btns-group--inline">
              <li>
                <a className="fr-btn fr-btn--secondary" href={`${adresse}.xlsx`}>
                  Télécharger le classeur (XLSX)
                </a>
              </li>
              <li>
                <a className="fr-btn fr-btn--secondary" href={`${adresse}.pdf`}>
                  Télécharger le PDF
                </a>
              </li>
            </ul>
            {t.lignes.length === 0 ? (
              <Vide titre="Aucun commandement de payer reçu cette semaine." />
            ) : (
              <Tableau
                legende={`Commandements de payer, semaine ${semaine}`}
                entetes={['Ménage', 'Adresse', 'Commune', 'Parc', 'Acte du', 'Reçu le']}
                lignes={t.lignes.map((l) => ({
                  cle: l.dossier + l.acte,
                  cellules: [
                    <span key="m">
                      <Link to={`/dossiers/${l.dossier}`}>
                        {l.personnes?.join(', ') ??
                          (t.identitesIndisponibles ? 'Identité indisponible' : 'Identité effacée')}
                      </Link>
                      <span className="fr-text--sm ancrage-discret ancrage-bloc">
                        {l.reference}
                      </span>
                    </span>,
                    l.adresse?.join(', ') ?? '—',
                    l.communeNom,
                    libelle(PARCS, l.parc),
                    dateCourte(l.date),
                    dateCourte(l.recuLe),
                  ],
                }))}
              />
            )}
            {t.annulations.length > 0 && (
              <section aria-labelledby="titre-annulations">
                <h2 id="titre-annulations" className="fr-h4">
                  Annulés depuis un tableau précédent
                </h2>
                <ul>
                  {t.annulations.map((a) => (
                    <li key={a.acte + a.semaine}>
                      Acte {a.acte}, semaine {a.semaine}, annulé le {dateCourte(a.le)}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Requete>
    </Page>
  );
}
