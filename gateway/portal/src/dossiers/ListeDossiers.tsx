import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DemandeException } from '../acces/DemandeException';
import { useSession } from '../app/session';
import type { LigneDossier } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { filtresDepuisUrl, filtresVersUrl, nombreDeFiltres } from '../metier/filtres';
import { PARCS, STADES, dossiersComptes, libelle, majuscule, pluriel } from '../metier/libelles';
import { nomDuMenage, adresseEnLigne } from '../metier/menage';
import { demandeParException, dossiersHorsDeVue } from '../metier/roles';
import { useAnnoncer } from '../presentation/annonces';
import { EcheanceCourte } from '../presentation/Echeance';
import { Chargement, Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { ActionsEnLot } from '../suivi/ActionsEnLot';
import { Priorite } from '../suivi/Priorite';
import { Vues } from '../vues/Vues';
import { Colonnes, useColonnesMontrees } from './Colonnes';
import { Filtres } from './Filtres';
import { ReferenceDossier, ToutCocher, type Cocher } from './Cocher';
import { TableColonnes } from './TableColonnes';
import { SortiesDossiers } from './SortiesDossiers';
import { retenirRecherche, useRechercheRetenue } from './memoire';
import { TAILLE, useDossiers } from './requetes';

/** Find a dossier again: one box for what people remember, filters that can be kept in a bookmark. */
export function ListeDossiers() {
  const [parametres, setParametres] = useSearchParams();
  const filtres = filtresDepuisUrl(parametres);
  const texte = useRechercheRetenue();
  const lecture = useDossiers(filtres, texte);
  const { moi, ouvre } = useSession();
  const annoncer = useAnnoncer();
  const [coches, cocher] = useState<Set<string>>(new Set());
  const premiere = useRef(true);
  const total = lecture.isPlaceholderData ? undefined : lecture.data?.total;
  const auMoins = lecture.data?.auMoins;

  useEffect(() => {
    if (total === undefined) return;
    if (premiere.current) premiere.current = false;
    else annoncer(`${dossiersComptes({ total, auMoins })} dans la liste`);
  }, [total, auMoins, lecture.dataUpdatedAt, annoncer]);

  const { montrees, offertes, enAttente } = useColonnesMontrees(filtres);

  const lien = (page: number) => `/dossiers?${filtresVersUrl({ ...filtres, page })}`;

  return (
    <Page titre="Dossiers">
      {ouvre('saisie') && (
        <p className="ancrage-a-l-ecran">
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
      <Vues filtres={filtres} />
      <Filtres
        filtres={filtres}
        appliquer={(nouveaux) => setParametres(filtresVersUrl({ ...nouveaux, page: 0 }))}
      />
      <Requete requete={lecture} quoi="des dossiers">
        {(p) => (
          <section aria-labelledby="titre-resultats" aria-busy={lecture.isPlaceholderData}>
            <div className="ancrage-barre">
              <h2 id="titre-resultats" className="fr-h4 fr-mb-0">
                {majuscule(dossiersComptes(p))}
                {texte && ' trouvé' + (p.total >= 2 ? 's' : '')}
              </h2>
              {p.total > 0 && (
                <SortiesDossiers
                  filtres={filtres}
                  texte={texte}
                  colonnes={montrees.map((c) => c.code)}
                />
              )}
            </div>
            {texte && p.auMoins && (
              <p>
                Ce sont les plus proches parmi les premiers trouvés. Ajoutez un mot (prénom, rue,
                commune) ou un filtre pour atteindre les autres.
              </p>
            )}
            {p.total > 0 && (
              <Colonnes
                offertes={offertes}
                montrees={montrees}
                choisir={(colonnes) => setParametres(filtresVersUrl({ ...filtres, colonnes }))}
              />
            )}
            {p.total > 0 && !texte && ouvre('situation') && (
              <p className="ancrage-a-l-ecran">
                <Link
                  to={`/situation?${filtresVersUrl({ ...filtres, page: 0 })}`}
                  className="fr-link"
                >
                  Renseigner leurs fiches situation en grille
                </Link>
              </p>
            )}
            {p.total === 0 ? (
              <Vide titre="Aucun dossier ne correspond.">
                {texte
                  ? 'Essayez avec un nom seul, une autre orthographe, le téléphone ou la référence'
                  : 'Élargissez les filtres'}
                {texte && nombreDeFiltres(filtres) > 0 && ', ou retirez des filtres'}.{' '}
                {dossiersHorsDeVue(moi.roles)} n’apparaît pas ici.
                {texte && demandeParException(moi.roles) && <DemandeException cherche={texte} />}
              </Vide>
            ) : p.elements.length === 0 ? (
              <Vide titre="La liste n’a plus autant de pages.">
                <Link to={lien(0)}>Revenir à la première page</Link>
              </Vide>
            ) : (
              <>
                <ActionsEnLot
                  ids={p.elements.map((d) => d.id).filter((id) => coches.has(id))}
                  choisir={cocher}
                />
                {enAttente ? (
                  <Chargement quoi="des colonnes" />
                ) : montrees.length > 0 ? (
                  <TableColonnes
                    colonnes={montrees}
                    dossiers={p.elements}
                    coches={coches}
                    cocher={cocher}
                  />
                ) : (
                  <TableDossiers dossiers={p.elements} coches={coches} cocher={cocher} />
                )}
                <Pages
                  total={p.total}
                  auMoins={p.auMoins}
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

type TableProps = Partial<Cocher> & { dossiers: LigneDossier[]; legende?: string };

export function TableDossiers({ dossiers, legende = 'Dossiers', coches, cocher }: TableProps) {
  const ids = dossiers.map((d) => d.id);
  return (
    <Tableau
      legende={legende}
      entetes={[
        coches ? (
          <ToutCocher key="d" intitule="Dossier" ids={ids} coches={coches} cocher={cocher} />
        ) : (
          'Dossier'
        ),
        'Ménage',
        'Commune',
        'Stade',
        'Priorité',
        'Prochaine échéance',
        'Dernière activité',
      ]}
      lignes={dossiers.map((d) => ({
        cle: d.id,
        cellules: [
          <span key="r">
            <ReferenceDossier dossier={d} coches={coches} cocher={cocher} />
            {d.suivi?.referent && (
              <span className="fr-text--sm ancrage-discret ancrage-bloc">
                Référent : {d.suivi.referent}
              </span>
            )}
            {d.suivi?.revoirLe && (
              <span className="fr-text--sm ancrage-discret ancrage-bloc">
                À revoir le {dateCourte(d.suivi.revoirLe)}
              </span>
            )}
            {d.suivi?.abonne && (
              <span className="fr-text--sm ancrage-discret ancrage-bloc">Suivi par vous</span>
            )}
          </span>,
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
          d.priorite ? (
            <Priorite key="p" priorite={d.priorite} de={`le dossier ${d.reference}`} />
          ) : (
            '—'
          ),
          d.prochaineEcheance ? <EcheanceCourte key="e" echeance={d.prochaineEcheance} /> : '—',
          d.derniereActivite ? dateCourte(d.derniereActivite) : '—',
        ],
      }))}
    />
  );
}
