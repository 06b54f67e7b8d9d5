import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { useOrdreDuJour, useSeance } from '../commissions/requetes';
import { NomJoint } from '../dossiers/Menage';
import { useDossiers, useIdentites } from '../dossiers/requetes';
import { enCsv } from '../metier/csv';
import { dateLongue } from '../metier/dates';
import { filtresDepuisUrl, filtresVersUrl } from '../metier/filtres';
import { pluriel } from '../metier/libelles';
import {
  colonnes,
  fournisseurs,
  leSien,
  mesuresEnCours,
  motsDeLaCase,
  motsMesure,
  partsDe,
  type Colonne,
} from '../metier/situation';
import { Requete, Vide } from '../presentation/Etats';
import { useALaPlace } from '../presentation/focus';
import { Page } from '../presentation/Page';
import { Sorties } from '../presentation/Sorties';
import { Pages, Tableau } from '../presentation/Tableau';
import { CaseFiche } from './CaseFiche';
import { AjoutMesure, AlertesMesures } from './Mesures';
import type { FicheSituation, FournisseurFiche } from './modeles';
import { useFiches } from './requetes';

/** A commission's cases, on one page: the keyboard goes down a column without leaving it. */
const TAILLE = 50;

/** Many cases at once, before a commission: one row each, each cell saved when one leaves it. */
export function GrilleSituation() {
  const [parametres] = useSearchParams();
  const seance = parametres.get('seance');
  return seance ? <DeLaSeance id={seance} /> : <DeLaListe />;
}

function DeLaSeance({ id }: { id: string }) {
  const seance = useSeance(id);
  const ordre = useOrdreDuJour(id);
  return (
    <Page
      titre="Fiches situation"
      fil={[
        { libelle: 'Commissions', to: '/commissions' },
        {
          libelle: seance.data?.nomFormation ?? 'Séance',
          to: `/commissions/seances/${id}`,
        },
      ]}
    >
      {seance.data && (
        <p>
          Dossiers à l’ordre du jour : {seance.data.nomFormation}, {dateLongue(seance.data.date)}.
        </p>
      )}
      <Requete requete={ordre} quoi="de l’ordre du jour">
        {(p) => <Grille ids={p.elements.map((l) => l.dossier)} />}
      </Requete>
    </Page>
  );
}

function DeLaListe() {
  const [parametres] = useSearchParams();
  const filtres = filtresDepuisUrl(parametres);
  const lecture = useDossiers(filtres, '', TAILLE);
  return (
    <Page titre="Fiches situation" fil={[{ libelle: 'Dossiers', to: '/dossiers' }]}>
      <p>
        Les dossiers de la liste, cinquante par page.{' '}
        <Link to={`/dossiers?${filtresVersUrl({ ...filtres, page: 0 })}`} className="fr-link">
          Changer les filtres
        </Link>
      </p>
      <Requete requete={lecture} quoi="des dossiers">
        {(p) => (
          <>
            <Grille ids={p.elements.map((d) => d.id)} />
            <Pages
              total={p.total}
              page={p.page}
              taille={p.taille || TAILLE}
              quoi="dossier"
              lien={(page) => `/situation?${filtresVersUrl({ ...filtres, page })}`}
            />
          </>
        )}
      </Requete>
    </Page>
  );
}

function Grille({ ids }: { ids: string[] }) {
  const lecture = useFiches(ids);
  if (ids.length === 0)
    return (
      <Vide titre="Aucun dossier dans cette grille.">
        Choisissez une autre séance, ou élargissez les filtres de la liste des dossiers.
      </Vide>
    );
  return (
    <Requete requete={lecture} quoi="des fiches situation">
      {(fiches) => <Fiches fiches={fiches} />}
    </Requete>
  );
}

function Fiches({ fiches }: { fiches: FicheSituation[] }) {
  const { moi, aujourdhui } = useSession();
  const [choisi, setChoisi] = useState<string>();
  const identites = useIdentites(fiches.map((f) => f.dossier));
  const zone = useRef<HTMLDivElement>(null);
  const partenaires = fournisseurs(fiches);
  const fournisseur = choisi ?? leSien(fiches, moi.organisation.code);
  const cols = colonnes(fiches, fournisseur);
  if (cols.length === 0)
    return (
      <Vide titre="La charte ne vous demande rien, ni ne vous montre rien, de ces dossiers." />
    );

  /** The same column, one row further down. */
  const dessous = (champ: HTMLElement) => {
    const tous = [...(zone.current?.querySelectorAll<HTMLElement>('[data-colonne]') ?? [])].filter(
      (c) => c.dataset.colonne === champ.dataset.colonne,
    );
    tous[tous.indexOf(champ) + 1]?.focus();
  };

  return (
    <div ref={zone} className="ancrage-large">
      <div className="ancrage-barre">
        <Select
          label="Partenaire"
          nativeSelectProps={{
            value: fournisseur,
            onChange: (e) => setChoisi(e.target.value),
          }}
        >
          <option value="">Tous les partenaires</option>
          {partenaires.map(([code, nom]) => (
            <option key={code} value={code}>
              {nom}
            </option>
          ))}
        </Select>
        <Sorties
          exporter={() =>
            Promise.resolve({
              nom: `fiches-situation-${aujourdhui}.csv`,
              contenu: enCsv(
                ['Dossier', 'Ménage', ...cols.map((c) => `${c.libelle} : ${c.titre}`)],
                fiches.map((f) => [
                  f.reference,
                  identites.nomDe(f.dossier)?.nom ?? 'non communiqué',
                  ...cols.map((c) => motsDeLaCase(f, c)),
                ]),
              ),
              annonce: `Export prêt : ${pluriel(fiches.length, 'dossier')}`,
            })
          }
        />
      </div>
      <p className="fr-text--sm">
        Chaque case s’enregistre quand vous la quittez. Entrée : enregistrer et passer au dossier
        suivant. Échap : revenir à ce qui était écrit.
      </p>
      <Tableau
        legende="Fiches situation"
        entetes={[
          'Dossier',
          ...cols.map((c) => (
            <span key={`${c.fournisseur}/${c.rubrique}`}>
              {c.titre}
              <span className="fr-text--sm ancrage-bloc">{c.libelle}</span>
            </span>
          )),
        ]}
        lignes={fiches.map((f) => ({
          cle: f.dossier,
          cellules: [
            <span key="d">
              <Link to={`/dossiers/${f.dossier}`}>{f.reference}</Link>
              <span className="ancrage-bloc fr-text--sm">
                <NomJoint dossier={f.dossier} identites={identites} />
              </span>
              <AlertesMesures fiche={f} />
            </span>,
            ...cols.map((c) => (
              <Cellule
                key={`${c.fournisseur}/${c.rubrique}`}
                fiche={f}
                colonne={c}
                suivante={dessous}
              />
            )),
          ],
        }))}
      />
    </div>
  );
}

function Cellule(props: {
  fiche: FicheSituation;
  colonne: Colonne;
  suivante: (champ: HTMLElement) => void;
}) {
  const { fiche, colonne, suivante } = props;
  const parts = partsDe(fiche, colonne);
  if (parts.length === 0) return <span className="ancrage-discret">sans objet</span>;
  return parts.map(({ part, rubrique }) =>
    rubrique.forme === 'MESURES' ? (
      <MesuresDeLaCase
        key={part.organisation}
        fiche={fiche}
        part={part}
        permis={rubrique.renseigner.permis}
      />
    ) : (
      <CaseFiche
        key={part.organisation}
        dossier={fiche.dossier}
        part={part}
        rubrique={rubrique}
        nom={`${rubrique.libelle}, ${part.nom}, dossier ${fiche.reference}`}
        suivante={suivante}
      />
    ),
  );
}

function MesuresDeLaCase(props: {
  fiche: FicheSituation;
  part: FournisseurFiche;
  permis: boolean;
}) {
  const { fiche, part, permis } = props;
  const { ouvert, setOuvert, bouton } = useALaPlace();
  const mesures = mesuresEnCours(fiche, part.organisation);
  return (
    <>
      {mesures.length === 0 ? (
        <span className="ancrage-discret">Aucune mesure dite par {part.nom}</span>
      ) : (
        <ul className="ancrage-liste-serree">
          {mesures.map((m) => (
            <li key={m.id}>{motsMesure(m)}</li>
          ))}
        </ul>
      )}
      {ouvert ? (
        <AjoutMesure fiche={fiche} organismes={[part]} fermer={() => setOuvert(false)} />
      ) : (
        permis && (
          <Button
            ref={bouton}
            size="small"
            priority="tertiary no outline"
            iconId="fr-icon-add-line"
            onClick={() => setOuvert(true)}
          >
            Inscrire une mesure
            <span className="fr-sr-only">
              , {part.nom}, dossier {fiche.reference}
            </span>
          </Button>
        )
      )}
    </>
  );
}
