import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { ONGLETS, estDuTravail, ongletsPour, type Onglet } from '../metier/affectations';
import { realiseDesMissions } from '../metier/roles';
import { pluriel } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Sorties, toutesLesPages } from '../presentation/Sorties';
import { Pages } from '../presentation/Tableau';
import { TableAffectations } from './TableAffectations';
import { csvDesAffectations } from './export';
import { lireAffectations, useAffectations } from './requetes';

const VIDES: Partial<Record<Onglet, string>> = {
  'a-accepter': 'Rien à accepter : vous êtes à jour.',
  'en-cours': 'Aucune mission en cours.',
  miennes: 'Vous n’avez pas de mission en main.',
  'en-retard': 'Rien n’est en retard.',
  'cette-semaine': 'Rien n’est à rendre d’ici dimanche.',
  'sans-activite': 'Toutes les missions en cours avancent.',
  'sans-organisation': 'Toutes les missions ont trouvé leur organisation.',
};

/** The assignments of my organisation, or of my territory; each view has its own address. */
export function ListeAffectations() {
  const { moi, aujourdhui } = useSession();
  const realise = realiseDesMissions(moi.roles);
  const onglets = ongletsPour(realise);
  const [parametres] = useSearchParams();
  const demande = parametres.get('vue') as Onglet | null;
  const onglet = demande && onglets.includes(demande) ? demande : (onglets[0] as Onglet);
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const criteres = {
    ...ONGLETS[onglet].criteres,
    ...(realise && estDuTravail(onglet) ? { organisation: moi.organisation.code } : {}),
  };
  const lecture = useAffectations({ ...criteres, page });
  const adresse = (vue: Onglet, p = 0) =>
    `/affectations?vue=${vue}${p > 0 ? `&page=${p + 1}` : ''}`;

  return (
    <Page
      titre={realise ? 'Mes affectations' : 'Affectations'}
      titreOnglet={`${realise ? 'Mes affectations' : 'Affectations'} : ${ONGLETS[onglet].libelle.toLocaleLowerCase('fr')}`}
    >
      <nav className="ancrage-vues" aria-label="Vues des affectations">
        <ul>
          {onglets.map((vue) => (
            <li key={vue}>
              <Link to={adresse(vue)} aria-current={vue === onglet ? 'page' : undefined}>
                {ONGLETS[vue].libelle}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="titre-vue" aria-busy={lecture.isPlaceholderData}>
        <h2 id="titre-vue" className="fr-h4">
          {ONGLETS[onglet].libelle}
        </h2>
        <Requete requete={lecture} quoi="des affectations" niveau="h3">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre={VIDES[onglet] ?? 'Aucune affectation dans cette vue.'} />
            ) : (
              <>
                <Sorties
                  exporter={async () => {
                    const lignes = await toutesLesPages(p.total, (n, taille) =>
                      lireAffectations({ ...criteres, page: n, taille }),
                    );
                    return {
                      nom: `affectations-${onglet}-${aujourdhui}.csv`,
                      contenu: await csvDesAffectations(lignes),
                      annonce: `Export prêt : ${pluriel(lignes.length, 'affectation')}`,
                    };
                  }}
                />
                <TableAffectations
                  affectations={p.elements}
                  legende={`Affectations : ${ONGLETS[onglet].libelle}`}
                  avecOrganisation={!realise}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="affectation"
                  lien={(n) => adresse(onglet, n)}
                />
              </>
            )
          }
        </Requete>
      </section>
    </Page>
  );
}
