import { Link, useSearchParams } from 'react-router';
import { dateCourte } from '../metier/dates';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { useTableaux } from './requetes';

/** The frozen weeks. */
export function ListeTableaux() {
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useTableaux(page);
  return (
    <Page titre="Tableaux hebdomadaires" fil={[{ libelle: 'Transmissions', to: '/transmissions' }]}>
      <p>
        Les commandements de payer reçus chaque semaine. Un tableau est figé le lundi suivant et ne
        change plus.
      </p>
      <Requete requete={lecture} quoi="des tableaux">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="Aucun tableau n’a encore été figé pour vous." />
          ) : (
            <>
              <Tableau
                legende="Tableaux hebdomadaires"
                entetes={['Semaine', 'Du lundi', 'Figé le']}
                lignes={p.elements.map((t) => ({
                  cle: t.semaine,
                  cellules: [
                    <Link key="l" to={`/transmissions/tableaux/${t.departement}/${t.semaine}`}>
                      {t.semaine}
                    </Link>,
                    dateCourte(t.debut),
                    dateCourte(t.figeLe),
                  ],
                }))}
              />
              <Pages
                total={p.total}
                page={p.page}
                taille={p.taille}
                quoi="tableau"
                quoiPluriel="tableaux"
                lien={(n) => `/transmissions/tableaux${n > 0 ? `?page=${n + 1}` : ''}`}
              />
            </>
          )
        }
      </Requete>
    </Page>
  );
}
