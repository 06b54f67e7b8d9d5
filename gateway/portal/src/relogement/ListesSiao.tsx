import { Link, useSearchParams } from 'react-router';
import { dateCourte } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import { ETATS_LISTE, semaineLisible } from '../metier/relogement';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { Categories } from './RegistreConcours';
import { useListes } from './requetes';

/** The weekly lists: the running week first, then what was frozen. */
export function ListesSiao() {
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useListes(page);
  return (
    <Page titre="Listes au SIAO">
      <p>
        Chaque lundi, la liste des concours accordés de la semaine passée est arrêtée. Elle ne
        change plus ; un acte annulé ensuite est dit dans la liste suivante.
      </p>
      <Categories />
      <Requete requete={lecture} quoi="des listes">
        {(p) => (
          <>
            {p.ouvertes.length > 0 && (
              <section aria-labelledby="titre-ouvertes">
                <h2 id="titre-ouvertes" className="fr-h4 fr-mt-4w">
                  Pas encore arrêtées
                </h2>
                <ul>
                  {p.ouvertes.map((o) => (
                    <li key={o.departement + o.semaine}>
                      <Link to={`/listes-siao/${o.departement}/${o.semaine}`}>
                        {semaineLisible(o.semaine)}
                      </Link>{' '}
                      : {ETATS_LISTE[o.etat]}, {pluriel(o.total, 'ménage')}
                      {o.etat === 'EN_ATTENTE' &&
                        '. Elle sera arrêtée d’elle-même dès que les identités pourront être lues.'}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <h2 className="fr-h4 fr-mt-4w">Listes arrêtées</h2>
            {p.elements.length === 0 ? (
              <Vide titre="Aucune liste n’est encore arrêtée." />
            ) : (
              <>
                <Tableau
                  legende="Listes arrêtées, la dernière semaine d’abord"
                  entetes={['Semaine', 'Arrêtée le', 'Ménages', '(a)', '(b)', '(c)', 'Retirés']}
                  lignes={p.elements.map((l) => ({
                    cle: l.departement + l.semaine,
                    cellules: [
                      <Link key="s" to={`/listes-siao/${l.departement}/${l.semaine}`}>
                        {semaineLisible(l.semaine)}
                      </Link>,
                      l.figeeLe ? dateCourte(l.figeeLe) : '—',
                      l.total,
                      l.categorieA,
                      l.categorieB,
                      l.categorieC,
                      l.retraits,
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="liste"
                  lien={(n) => `/listes-siao?page=${n + 1}`}
                />
              </>
            )}
          </>
        )}
      </Requete>
    </Page>
  );
}
