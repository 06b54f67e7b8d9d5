import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Pagination } from '@codegouvfr/react-dsfr/Pagination';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Import, LigneImport } from '../api/modeles';
import { grouperProblemes, lignesEnMots, pourcentage } from '../metier/imports';
import {
  CHAMPS_IMPORT,
  EFFETS_LIGNE,
  ETATS_LIGNE,
  LIGNES_IMPORT,
  libelle,
  nombre,
  pluriel,
} from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { Tableau, nommer } from '../presentation/Tableau';
import { useLignes } from './requetes';

/** The file is on its way, and read as it arrives: how far, only the service knows at its end. */
export function Envoi({ fichier }: { fichier: File }) {
  return (
    <div className="fr-my-3w">
      <label htmlFor="envoi">Envoi et lecture du fichier « {fichier.name} »</label>
      <progress id="envoi" className="ancrage-avancement" />
    </div>
  );
}

export function Avancement({ lot }: { lot: Import }) {
  const pc = pourcentage(lot);
  return (
    <div className="fr-my-3w">
      <label htmlFor="avancement">
        {lot.annulees !== undefined
          ? `Annulation en cours : ${nombre(lot.annulees + (lot.retenues ?? 0))} lignes reprises sur ${nombre(lot.acceptees)}`
          : `${lot.simulation ? 'Vérification en cours' : 'Import en cours'} : ${nombre(lot.traitees ?? 0)} lignes traitées sur ${nombre(lot.lignes)}`}
      </label>
      <progress id="avancement" className="ancrage-avancement" max={100} value={pc}>
        {pc} %
      </progress>
      {lot.simulation && !lot.traitees && (
        <p className="fr-text--sm">
          Le fichier est reçu. Ses lignes sont d’abord regroupées par ménage, puis vérifiées.
        </p>
      )}
      <p className="fr-text--sm">
        {lot.simulation
          ? 'Le travail continue si vous rechargez cette page.'
          : 'Vous pouvez quitter cette page : le travail continue. Le résultat sera dans « Imports précédents ».'}
      </p>
    </div>
  );
}

/** The counts of a batch: what is kept, what is not, and what each came to. */
export function Comptes({ lot }: { lot: Import }) {
  const futur = lot.simulation;
  const [un, plusieurs] = LIGNES_IMPORT[lot.nature] ?? ['ligne', 'lignes'];
  const accord = ['signalement', 'acte'].includes(un) ? '' : 'e';
  return (
    <dl className="ancrage-comptes">
      <Compte n={lot.lignes} mot="Lignes lues" />
      <Compte
        n={lot.acceptees}
        mot="Acceptées"
        detail={[
          `${pluriel(lot.ouverts, futur ? 'dossier à ouvrir' : 'dossier ouvert', futur ? 'dossiers à ouvrir' : 'dossiers ouverts')}`,
          `${pluriel(lot.rattaches, futur ? `${un} à rattacher` : `${un} rattaché${accord}`, futur ? `${plusieurs} à rattacher` : `${plusieurs} rattaché${accord}s`)} à un dossier connu`,
          `${pluriel(lot.aRapprocher, 'rapprochement')} à confirmer`,
        ]}
      />
      <Compte n={lot.avertissements} mot="Avec avertissement" />
      <Compte n={lot.doublons} mot="Déjà connues" />
      <Compte n={lot.refusees} mot="Refusées" alerte={lot.refusees > 0} />
    </dl>
  );
}

function Compte(props: { n: number; mot: string; detail?: string[]; alerte?: boolean }) {
  return (
    <div className={props.alerte ? 'ancrage-compte ancrage-compte--alerte' : 'ancrage-compte'}>
      <dt>{props.mot}</dt>
      <dd>
        <strong>{nombre(props.n)}</strong>
        {props.detail && (
          <ul>
            {props.detail.map((d) => (
              <li key={d}>{d}</li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

export function Problemes({ lot }: { lot: Import }) {
  const groupes = lot.groupes
    ? lot.groupes.map((g) => ({
        ...g,
        cle: `${g.champ ?? ''}/${g.code}`,
        total: g.lignes,
        quelles: `à partir de la ligne ${g.premiere}`,
      }))
    : grouperProblemes(lot.detail ?? []).map((g) => ({
        ...g,
        total: g.lignes.length,
        quelles: lignesEnMots(g.lignes),
      }));
  const duFichier = lot.problemes ?? [];
  return (
    <section aria-labelledby="titre-problemes">
      <h2 id="titre-problemes" className="fr-h4">
        Problèmes rencontrés
      </h2>
      {duFichier.length > 0 && (
        <div className="ancrage-note fr-mb-2w">
          <p className="fr-text--bold fr-mb-1v">Sur le fichier entier</p>
          <ul>
            {duFichier.map((p, i) => (
              <li key={i}>{p.message}</li>
            ))}
          </ul>
        </div>
      )}
      {groupes.length === 0 ? (
        <Vide titre="Aucun problème : toutes les lignes sont en ordre." />
      ) : (
        <Tableau
          legende="Problèmes regroupés"
          entetes={['Problème', 'Champ', 'Conséquence', 'Lignes']}
          lignes={groupes.map((g) => ({
            cle: g.cle,
            cellules: [
              g.message,
              g.champ ? libelle(CHAMPS_IMPORT, g.champ) : '—',
              g.gravite === 'AVERTISSEMENT' ? (
                <Badge as="span" small severity="warning">
                  Avertissement
                </Badge>
              ) : (
                <Badge as="span" small severity="error">
                  Ligne refusée
                </Badge>
              ),
              <span key="l">
                <span className="fr-text--bold">{pluriel(g.total, 'ligne')}</span> : {g.quelles}
              </span>,
            ],
          }))}
        />
      )}
    </section>
  );
}

const PAR_PAGE = 50;

/** Every line of the batch, narrowed by its state. A long batch is read page by page from the service. */
export function Lignes({ lot }: { lot: Import }) {
  const [etat, setEtat] = useState('');
  const [page, setPage] = useState(0);
  const local = lot.lignes <= 1000 && lot.detail !== undefined;
  const distantes = useLignes(lot.id, etat, page, !local);
  const filtrees = (lot.detail ?? []).filter((l) => !etat || l.etat === etat);

  return (
    <section aria-labelledby="titre-lignes">
      <h2 id="titre-lignes" className="fr-h4">
        Ligne par ligne
      </h2>
      <Select
        label="Montrer les lignes"
        className="ancrage-etroit"
        nativeSelectProps={{
          value: etat,
          onChange: (e) => {
            setEtat(e.target.value);
            setPage(0);
          },
        }}
      >
        <option value="">Toutes</option>
        {[
          'REFUSEE',
          ...(lot.etat === 'ANNULE' ? ['ANNULEE', 'RETENUE'] : ['ACCEPTEE']),
          'DOUBLON',
        ].map((code) => (
          <option key={code} value={code}>
            {libelle(ETATS_LIGNE, code)}s
          </option>
        ))}
      </Select>
      {local ? (
        <PageDeLignes
          lignes={filtrees.slice(page * PAR_PAGE, (page + 1) * PAR_PAGE)}
          total={filtrees.length}
          page={page}
          setPage={setPage}
          simulation={lot.simulation}
        />
      ) : (
        <Requete requete={distantes} quoi="des lignes" niveau="h3">
          {(p) => (
            <PageDeLignes
              lignes={p.elements}
              total={p.total}
              page={page}
              setPage={setPage}
              simulation={lot.simulation}
            />
          )}
        </Requete>
      )}
    </section>
  );
}

/** What an undone import left in place, and whom to talk to about it. */
export function DossiersGardes({ lot }: { lot: Import }) {
  const [page, setPage] = useState(0);
  const lignes = useLignes(lot.id, 'RETENUE', page, true);
  return (
    <section aria-labelledby="titre-gardes">
      <h2 id="titre-gardes" className="fr-h4">
        Dossiers qui gardent leurs actes
      </h2>
      <p>
        Quelqu’un s’appuie déjà sur ces actes : les retirer sans prévenir laisserait un courrier ou
        une mission sans raison.
      </p>
      <Requete requete={lignes} quoi="des dossiers gardés" niveau="h3">
        {(p) => (
          <PageDeLignes
            lignes={p.elements}
            total={p.total}
            page={page}
            setPage={setPage}
            simulation={false}
            legende="Lignes dont le dossier garde l’acte"
          />
        )}
      </Requete>
    </section>
  );
}

function PageDeLignes(props: {
  lignes: LigneImport[];
  total: number;
  page: number;
  setPage: (page: number) => void;
  simulation: boolean;
  legende?: string;
}) {
  const pages = Math.ceil(props.total / PAR_PAGE);
  if (props.total === 0) return <Vide titre="Aucune ligne dans cet état." />;
  return (
    <>
      <p role="status" className="fr-text--sm fr-mb-1w">
        {pluriel(props.total, 'ligne')}
        {pages > 1 && `, page ${props.page + 1} sur ${pages}`}
      </p>
      <Tableau
        legende={props.legende ?? 'Lignes du fichier'}
        entetes={['Ligne', 'État', ...(props.simulation ? [] : ['Dossier']), 'Remarques']}
        lignes={props.lignes.map((l) => ({
          cle: String(l.ligne),
          cellules: [
            `Ligne ${l.ligne}`,
            <span key="e">
              <EtatLigne etat={l.etat} />
              {l.effet && (
                <span className="fr-text--sm ancrage-discret ancrage-bloc">
                  {libelle(EFFETS_LIGNE, l.effet)}
                </span>
              )}
            </span>,
            ...(props.simulation ? [] : [<LienDossier key="d" ligne={l} />]),
            l.problemes.length === 0 ? (
              '—'
            ) : (
              <ul key="p" className="ancrage-liste-serree">
                {l.problemes.map((p, i) => (
                  <li key={i}>
                    {p.champ && <strong>{libelle(CHAMPS_IMPORT, p.champ)} : </strong>}
                    {p.message}
                  </li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
      {pages > 1 && (
        <Pagination
          ref={nommer('Pagination : lignes')}
          key={props.page}
          count={pages}
          defaultPage={props.page + 1}
          getPageLinkProps={(numero) => ({
            to: `#page-${numero}`,
            onClick: (e: React.MouseEvent) => {
              e.preventDefault();
              props.setPage(numero - 1);
            },
          })}
        />
      )}
    </>
  );
}

/** Nothing is opened by a check; a refused line has no case. */
const LienDossier = ({ ligne }: { ligne: LigneImport }) =>
  ligne.dossier ? (
    <Link to={`/dossiers/${ligne.dossier}`}>
      Ouvrir le dossier <span className="fr-sr-only">de la ligne {ligne.ligne}</span>
    </Link>
  ) : (
    '—'
  );

function EtatLigne({ etat }: { etat: string }) {
  const gravite =
    etat === 'REFUSEE'
      ? 'error'
      : etat === 'RETENUE'
        ? 'warning'
        : etat === 'ACCEPTEE'
          ? 'success'
          : 'info';
  return (
    <Badge as="span" small severity={gravite}>
      {libelle(ETATS_LIGNE, etat)}
    </Badge>
  );
}
