import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { Upload } from '@codegouvfr/react-dsfr/Upload';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import type { Import } from '../api/modeles';
import { dateHeure } from '../metier/dates';
import { auteurDuDepot, estEnCours, EXTENSIONS, refusDuFichier } from '../metier/imports';
import {
  ETATS_IMPORT,
  EXPLICATIONS_IMPORT,
  NATURES_IMPORT,
  libelle,
  nombre,
  pluriel,
} from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { Avancement, Comptes, Envoi, Lignes, Problemes } from './Rapport';
import { useEnvoi, useImport, useImports, useNatures } from './requetes';

/** Choose a file, see what it would do, then import it: nothing is written before the agent has seen the preview. */
export function Imports() {
  return (
    <Page titre="Imports">
      <NouvelImport />
      <ImportsPrecedents />
    </Page>
  );
}

function NouvelImport() {
  const { departement } = useSession();
  const [nature, setNature] = useState('ACTES');
  const [fichier, setFichier] = useState<File>();
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const [parametres, setParametres] = useSearchParams();
  const apercu = useEnvoi();
  // a long verification is found again after a reload, which forgets the file
  const reprise = useImport(
    apercu.data ? undefined : (parametres.get('verification') ?? undefined),
  );
  const verifie = apercu.data ?? reprise.data;
  const oublier = () => {
    if (apercu.data) setParametres({}, { replace: true });
    apercu.reset();
    setErreurs([]);
  };

  const choisir = (choisi: File | undefined) => {
    oublier();
    setFichier(choisi);
  };

  const verifier = () => {
    const refus = fichier ? refusDuFichier(fichier) : 'Choisissez un fichier.';
    if (!fichier || refus) {
      setErreurs([{ champ: 'fichier', message: refus ?? '' }]);
      return;
    }
    setErreurs([]);
    apercu.mutate(
      { fichier, nature, departement, simulation: true },
      {
        onSuccess: (recu) => {
          if (estEnCours(recu)) setParametres({ verification: recu.id }, { replace: true });
        },
      },
    );
  };

  return (
    <section aria-labelledby="titre-nouvel-import" className="fr-mb-6w">
      <h2 id="titre-nouvel-import">Importer un fichier</h2>
      <form
        className="ancrage-carte"
        onSubmit={(e) => {
          e.preventDefault();
          verifier();
        }}
      >
        {erreurs.length > 0 && (
          <ResumeErreurs titre="Le fichier ne peut pas être vérifié" champs={erreurs} />
        )}
        <Select
          label="Nature du fichier"
          className="ancrage-etroit"
          nativeSelectProps={{
            value: nature,
            onChange: (e) => {
              oublier();
              setNature(e.target.value);
            },
          }}
        >
          {Object.entries(NATURES_IMPORT).map(([code, mots]) => (
            <option key={code} value={code}>
              {mots}
            </option>
          ))}
        </Select>
        <Colonnes nature={nature} />
        <DepotFichier fichier={fichier} choisir={choisir} erreur={erreurs[0]?.message} />
        <Button type="submit" disabled={apercu.isPending}>
          {apercu.isPending ? 'Vérification…' : 'Vérifier le fichier'}
        </Button>
        <p className="fr-text--sm fr-mt-1w fr-mb-0">
          La vérification n’enregistre rien : vous verrez d’abord ce que l’import ferait.
        </p>
      </form>
      {apercu.isPending && fichier && <Envoi fichier={fichier} />}
      {apercu.isError && <Erreur erreur={apercu.error} reessayer={verifier} />}
      {reprise.isError && (
        <Erreur erreur={reprise.error} reessayer={() => void reprise.refetch()} />
      )}
      {verifie && (
        <Apercu
          key={verifie.id}
          initial={verifie}
          fichier={fichier}
          abandonner={() => {
            choisir(undefined);
            setParametres({}, { replace: true });
          }}
        />
      )}
    </section>
  );
}

/** What the file is expected to hold, in words and as a model to fill. */
function Colonnes({ nature }: { nature: string }) {
  const natures = useNatures();
  const colonnes = natures.data?.elements.find((n) => n.nature === nature)?.colonnes ?? [];
  const requises = colonnes.filter((c) => c.requise).map((c) => c.intitule);
  const autres = colonnes.filter((c) => !c.requise).map((c) => c.intitule);
  return (
    <div className="ancrage-note ancrage-note--info fr-mb-3w">
      <p className="fr-mb-1w">{libelle(EXPLICATIONS_IMPORT, nature)}</p>
      {natures.isError && (
        <Erreur erreur={natures.error} reessayer={() => void natures.refetch()} niveau="h3" />
      )}
      {requises.length > 0 && (
        <>
          <p className="fr-mb-1v">
            <strong>Colonnes indispensables</strong> : {requises.join(', ')}.
          </p>
          <details className="ancrage-explication">
            <summary>Autres colonnes lues</summary>
            <p>{autres.join(', ')}.</p>
            <p className="fr-text--sm">
              L’ordre des colonnes, les majuscules, les accents et de petites différences de mots ne
              comptent pas. Les dates s’écrivent jj/mm/aaaa.
            </p>
          </details>
          <p className="fr-mt-1w fr-mb-0">
            <a
              className="fr-link"
              href={`/api/dossiers/imports/natures/${nature}/modele.xlsx`}
              download
            >
              Télécharger un modèle vide (XLSX){' '}
              <span className="fr-sr-only">: {libelle(NATURES_IMPORT, nature)}</span>
            </a>
          </p>
        </>
      )}
    </div>
  );
}

function DepotFichier(props: {
  fichier: File | undefined;
  choisir: (fichier: File | undefined) => void;
  erreur: string | undefined;
}) {
  const [survol, setSurvol] = useState(false);
  const champ = useRef<HTMLInputElement>(null);
  const annoncer = useAnnoncer();

  useEffect(() => {
    if (!props.fichier && champ.current) champ.current.value = '';
  }, [props.fichier]);

  const deposer = (e: DragEvent) => {
    e.preventDefault();
    setSurvol(false);
    const depose = e.dataTransfer.files[0];
    if (depose) {
      props.choisir(depose);
      annoncer(`Fichier ${depose.name} choisi`);
    }
  };

  return (
    <div
      className={survol ? 'ancrage-depot ancrage-depot--survol' : 'ancrage-depot'}
      onDragOver={(e) => {
        e.preventDefault();
        setSurvol(true);
      }}
      onDragLeave={() => setSurvol(false)}
      onDrop={deposer}
    >
      <Upload
        label="Fichier à importer"
        hint="CSV ou XLSX, 20 Mo au plus. Vous pouvez aussi le faire glisser ici."
        state={props.erreur ? 'error' : 'default'}
        stateRelatedMessage={props.erreur}
        nativeInputProps={{
          ref: champ,
          id: 'champ-fichier',
          accept: EXTENSIONS.join(','),
          onChange: (e) => props.choisir(e.target.files?.[0]),
        }}
      />
      {props.fichier && (
        <p className="fr-mt-1w fr-mb-0">
          Fichier choisi : <strong>{props.fichier.name}</strong>
        </p>
      )}
    </div>
  );
}

function Apercu(props: {
  initial: Import;
  /** Absent after a reload, until it is chosen again. */
  fichier: File | undefined;
  abandonner: () => void;
}) {
  const { departement } = useSession();
  const lecture = useImport(
    estEnCours(props.initial) ? props.initial.id : undefined,
    props.initial,
  );
  const lot = lecture.data ?? props.initial;
  const envoi = useEnvoi();
  const navigate = useNavigate();
  const titre = useRef<HTMLHeadingElement>(null);
  const pret = !estEnCours(lot);

  useEffect(() => titre.current?.focus(), [pret]);

  const importer = () => {
    if (props.fichier)
      envoi.mutate(
        { fichier: props.fichier, nature: lot.nature, departement, simulation: false },
        { onSuccess: (recu) => void navigate(`/imports/${recu.id}`) },
      );
  };

  return (
    <section aria-labelledby="titre-apercu" className="fr-mt-4w">
      <h2 id="titre-apercu" ref={titre} tabIndex={-1}>
        Aperçu de l’import
      </h2>
      {lecture.isError && (
        <Erreur erreur={lecture.error} reessayer={() => void lecture.refetch()} />
      )}
      {!pret ? (
        <Avancement lot={lot} />
      ) : lot.etat === 'ECHOUE' ? (
        <Vide titre="Ce fichier n’a pas pu être lu.">
          Vérifiez qu’il s’agit bien d’un fichier « {libelle(NATURES_IMPORT, lot.nature)} », puis
          recommencez.
        </Vide>
      ) : (
        <>
          <p>
            Rien n’est encore enregistré.{' '}
            {lot.refusees > 0 &&
              'Les lignes refusées ne seront pas importées : vous pourrez les corriger et les importer ensuite.'}
          </p>
          {!props.fichier && (
            <p>
              Pour l’importer, choisissez à nouveau le fichier <strong>{lot.fichier?.nom}</strong>{' '}
              ci-dessus : la page l’a oublié en se rechargeant.
            </p>
          )}
          <Comptes lot={lot} />
          {envoi.isPending && props.fichier && <Envoi fichier={props.fichier} />}
          {envoi.isError && <Erreur erreur={envoi.error} reessayer={importer} />}
          <ul className="fr-btns-group fr-btns-group--inline fr-mt-3w">
            <li>
              <Button
                onClick={importer}
                disabled={!props.fichier || envoi.isPending || lot.acceptees === 0}
              >
                {envoi.isPending
                  ? 'Import en cours…'
                  : lot.acceptees === 0
                    ? 'Aucune ligne à importer'
                    : `Importer ${pluriel(lot.acceptees, 'ligne')}`}
              </Button>
            </li>
            <li>
              <Button priority="secondary" onClick={props.abandonner}>
                Renoncer
              </Button>
            </li>
            {lot.refusees > 0 && <LienRefusees lot={lot} />}
          </ul>
          <Problemes lot={lot} />
          <Lignes lot={lot} />
        </>
      )}
    </section>
  );
}

export function LienRefusees({ lot }: { lot: Import }) {
  return (
    <li>
      <a
        className="fr-btn fr-btn--tertiary"
        href={`/api/dossiers/imports/${lot.id}/lignes-refusees.xlsx`}
        download
      >
        Télécharger les lignes refusées (XLSX)
      </a>
    </li>
  );
}

function ImportsPrecedents() {
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const imports = useImports(page);
  return (
    <section aria-labelledby="titre-imports-precedents">
      <h2 id="titre-imports-precedents">Imports précédents</h2>
      <Requete requete={imports} quoi="des imports" niveau="h3">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="Aucun import pour l’instant.">
              Choisissez un fichier ci-dessus pour commencer.
            </Vide>
          ) : (
            <>
              <Tableau
                legende="Imports précédents"
                entetes={['Fichier', 'Déposé le', 'Nature', 'État', 'Acceptées', 'Refusées']}
                lignes={p.elements.map((lot) => ({
                  cle: lot.id,
                  cellules: [
                    <Link key="f" to={`/imports/${lot.id}`}>
                      {lot.fichier?.nom ?? 'Import sans nom'}
                    </Link>,
                    lot.deposeLe ? dateHeure(lot.deposeLe) : '—',
                    `${libelle(NATURES_IMPORT, lot.nature)}${lot.logicielDe ? auteurDuDepot(lot) : ''}`,
                    <EtatImport key="e" lot={lot} />,
                    nombre(lot.acceptees),
                    nombre(lot.refusees),
                  ],
                }))}
              />
              <Pages
                total={p.total}
                page={p.page}
                taille={p.taille}
                quoi="import"
                lien={(n) => (n === 0 ? '/imports' : `/imports?page=${n + 1}`)}
              />
            </>
          )
        }
      </Requete>
    </section>
  );
}

export function EtatImport({ lot }: { lot: Import }) {
  const gravite =
    lot.etat === 'TERMINE'
      ? 'success'
      : lot.etat === 'ECHOUE'
        ? 'error'
        : lot.etat === 'EN_COURS'
          ? 'info'
          : undefined;
  return (
    <Badge as="span" small severity={gravite}>
      {libelle(ETATS_IMPORT, lot.etat)}
    </Badge>
  );
}
