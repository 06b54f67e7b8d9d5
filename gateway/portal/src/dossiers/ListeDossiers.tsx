import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DemandeException } from '../acces/DemandeException';
import { useSession } from '../app/session';
import type { LigneDossier } from '../api/modeles';
import { enCsv } from '../metier/csv';
import { dateCourte } from '../metier/dates';
import { filtresDepuisUrl, filtresVersUrl, nombreDeFiltres } from '../metier/filtres';
import {
  CODES_ECHEANCE,
  PARCS,
  STADES,
  euros,
  libelle,
  nomOrganisation,
  pluriel,
} from '../metier/libelles';
import { nomDuMenage, adresseEnLigne } from '../metier/menage';
import { demandeParException } from '../metier/roles';
import { useAnnoncer } from '../presentation/annonces';
import { EcheanceCourte } from '../presentation/Echeance';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Sorties, toutesLesPages } from '../presentation/Sorties';
import { Pages, Tableau } from '../presentation/Tableau';
import { Filtres } from './Filtres';
import { retenirRecherche, useRechercheRetenue } from './memoire';
import { TAILLE, lireDossiers, useDossiers } from './requetes';

/** Find a dossier again: one box for what people remember, filters that can be kept in a bookmark. */
export function ListeDossiers() {
  const [parametres, setParametres] = useSearchParams();
  const filtres = filtresDepuisUrl(parametres);
  const texte = useRechercheRetenue();
  const lecture = useDossiers(filtres, texte);
  const { aujourdhui, moi, ouvre } = useSession();
  const annoncer = useAnnoncer();
  const premiere = useRef(true);
  const total = lecture.isPlaceholderData ? undefined : lecture.data?.total;

  useEffect(() => {
    if (total === undefined) return;
    if (premiere.current) premiere.current = false;
    else annoncer(`${pluriel(total, 'dossier')} dans la liste`);
  }, [total, lecture.dataUpdatedAt, annoncer]);

  const lien = (page: number) => `/dossiers?${filtresVersUrl({ ...filtres, page })}`;

  return (
    <Page titre="Dossiers">
      {ouvre('saisie') && (
        <p>
          <Link className="fr-link" to="/dossiers/nouveau">
            Ouvrir un dossier à partir d’un acte reçu
          </Link>
        </p>
      )}
      <Recherche
        texte={texte}
        chercher={(nouveau) => {
          retenirRecherche(nouveau);
          setParametres(filtresVersUrl({ ...filtres, page: 0 }));
        }}
      />
      <Filtres
        filtres={filtres}
        appliquer={(nouveaux) => setParametres(filtresVersUrl({ ...nouveaux, page: 0 }))}
      />
      <Requete requete={lecture} quoi="des dossiers">
        {(p) => (
          <section aria-labelledby="titre-resultats" aria-busy={lecture.isPlaceholderData}>
            <div className="ancrage-barre">
              <h2 id="titre-resultats" className="fr-h4 fr-mb-0">
                {pluriel(p.total, 'dossier')}
                {texte && ' trouvé' + (p.total >= 2 ? 's' : '')}
              </h2>
              {p.total > 0 && (
                <Sorties
                  exporter={async () => {
                    const lignes = await toutesLesPages(p.total, (page, taille) =>
                      lireDossiers({ ...filtres, page }, texte, taille),
                    );
                    return {
                      nom: `dossiers-${aujourdhui}.csv`,
                      contenu: csvDesDossiers(lignes),
                      annonce: `Export prêt : ${pluriel(lignes.length, 'dossier')}`,
                    };
                  }}
                />
              )}
            </div>
            {p.total > 0 && !texte && ouvre('situation') && (
              <p>
                <Link to={`/situation?${filtresVersUrl(filtres)}`} className="fr-link">
                  Renseigner leurs fiches situation en grille
                </Link>
              </p>
            )}
            {p.total === 0 ? (
              <Vide titre="Aucun dossier ne correspond.">
                {texte
                  ? 'Essayez avec un nom seul, une autre orthographe, le téléphone ou la référence'
                  : 'Élargissez les filtres'}
                {texte && nombreDeFiltres(filtres) > 0 && ', ou retirez des filtres'}. Un dossier
                dont votre organisation n’est pas chargée n’apparaît pas ici.
                {texte && demandeParException(moi.roles) && <DemandeException cherche={texte} />}
              </Vide>
            ) : (
              <>
                <TableDossiers dossiers={p.elements} />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille || TAILLE}
                  quoi="dossier"
                  lien={lien}
                />
              </>
            )}
          </section>
        )}
      </Requete>
    </Page>
  );
}

function Recherche({ texte, chercher }: { texte: string; chercher: (texte: string) => void }) {
  const [saisie, setSaisie] = useState(texte);
  return (
    <form
      role="search"
      aria-label="Rechercher un dossier"
      className="fr-mb-3w"
      autoComplete="off"
      onSubmit={(e) => {
        e.preventDefault();
        chercher(saisie.trim());
      }}
    >
      <label className="fr-label" htmlFor="recherche-dossier">
        Rechercher un dossier
        <span className="fr-hint-text">
          Nom (même mal orthographié), adresse, téléphone ou référence.
        </span>
      </label>
      <div className="fr-search-bar ancrage-recherche fr-mt-1w">
        <input
          id="recherche-dossier"
          className="fr-input"
          type="search"
          value={saisie}
          autoComplete="off"
          spellCheck={false}
          onChange={(e) => setSaisie(e.target.value)}
        />
        <Button type="submit" title="Rechercher">
          Rechercher
        </Button>
      </div>
      {texte && (
        <Button
          type="button"
          priority="tertiary no outline"
          size="small"
          iconId="fr-icon-close-line"
          className="fr-mt-1w"
          onClick={() => {
            setSaisie('');
            chercher('');
          }}
        >
          Effacer la recherche
        </Button>
      )}
    </form>
  );
}

export function TableDossiers({
  dossiers,
  legende = 'Dossiers',
}: {
  dossiers: LigneDossier[];
  legende?: string;
}) {
  return (
    <Tableau
      legende={legende}
      entetes={['Dossier', 'Ménage', 'Commune', 'Stade', 'Prochaine échéance', 'Dernière activité']}
      lignes={dossiers.map((d) => ({
        cle: d.id,
        cellules: [
          <Link key="r" to={`/dossiers/${d.id}`}>
            {d.reference}
          </Link>,
          <span key="m">
            {nomDuMenage(d.menage)}
            {adresseEnLigne(d.menage?.adresse) && (
              <span className="fr-text--sm ancrage-discret ancrage-bloc">
                {d.menage?.adresse?.voie}
              </span>
            )}
          </span>,
          <span key="c">
            {d.communeNom}
            <span className="fr-text--sm ancrage-discret ancrage-bloc">
              {libelle(PARCS, d.parc)}
            </span>
          </span>,
          <span key="s">
            {libelle(STADES, d.stade)}
            {(d.anomalies?.length ?? 0) > 0 && (
              <Badge as="span" small noIcon severity="warning" className="fr-mt-1v ancrage-bloc">
                {pluriel(d.anomalies?.length ?? 0, 'anomalie')}
              </Badge>
            )}
            {d.aRapprocher && (
              <Badge as="span" small noIcon severity="info" className="fr-mt-1v ancrage-bloc">
                À rapprocher
              </Badge>
            )}
          </span>,
          d.prochaineEcheance ? <EcheanceCourte key="e" echeance={d.prochaineEcheance} /> : '—',
          d.derniereActivite ? dateCourte(d.derniereActivite) : '—',
        ],
      }))}
    />
  );
}

const csvDesDossiers = (dossiers: LigneDossier[]) =>
  enCsv(
    [
      'Référence',
      'Ménage',
      'Adresse',
      'Commune',
      'Parc',
      'Stade',
      'Prochaine échéance',
      'Date de l’échéance',
      'Dernière activité',
      'Dette',
      'Organisations',
    ],
    dossiers.map((d) => [
      d.reference,
      nomDuMenage(d.menage),
      adresseEnLigne(d.menage?.adresse) ?? '',
      d.communeNom,
      libelle(PARCS, d.parc),
      libelle(STADES, d.stade),
      d.prochaineEcheance ? libelle(CODES_ECHEANCE, d.prochaineEcheance.code) : '',
      d.prochaineEcheance ? dateCourte(d.prochaineEcheance.date) : '',
      d.derniereActivite ? dateCourte(d.derniereActivite) : '',
      d.dette === undefined || d.dette === null ? '' : euros(d.dette),
      (d.organisations ?? []).map(nomOrganisation).join(', '),
    ]),
  );
