import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { Link, useSearchParams } from 'react-router';
import type { Envoi } from '../api/modeles';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { enCsv } from '../metier/csv';
import { CANAUX, DESTINATAIRES, ETATS_ENVOI, graviteEnvoi } from '../metier/courriers';
import { dateCourte } from '../metier/dates';
import { libelle, pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { Interruptions } from './Interruptions';
import { Lot } from './Lot';
import { useEnvois, useImpression } from './requetes';

const CLES = ['etat', 'canal', 'destinataire', 'courrier', 'dossier'] as const;

/** The register of what leaves. Its filters live in the address; the operator sees the blocked ones alone. */
export function Registre() {
  const { moi } = useSession();
  const [parametres, setParametres] = useSearchParams();
  const exploite = moi.roles.includes('exploitant');
  const tient = moi.roles.some((r) => r === 'secretariat' || r === 'gestionnaire');
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const filtres = Object.fromEntries(
    CLES.map((c) => [c, parametres.get(c)]).filter(([, v]) => v),
  ) as Record<string, string>;
  const lecture = useEnvois({ ...filtres, page });
  const titre = exploite ? 'Messages bloqués' : 'Courriers et messages';

  const choisir = (cle: string, valeur: string) => {
    const suite = new URLSearchParams(parametres);
    suite.delete('page');
    if (valeur) suite.set(cle, valeur);
    else suite.delete(cle);
    setParametres(suite);
  };
  const adresse = (n: number) => {
    const suite = new URLSearchParams(parametres);
    if (n > 0) suite.set('page', String(n + 1));
    else suite.delete('page');
    return `/courriers?${suite}`;
  };

  return (
    <Page titre={titre}>
      <Interruptions />
      {!exploite && (
        <div className="fr-grid-row fr-grid-row--gutters">
          <Filtre nom="État" cle="etat" options={ETATS_ENVOI} filtres={filtres} choisir={choisir} />
          <Filtre nom="Canal" cle="canal" options={CANAUX} filtres={filtres} choisir={choisir} />
          <Filtre
            nom="Destinataire"
            cle="destinataire"
            options={DESTINATAIRES}
            filtres={filtres}
            choisir={choisir}
          />
        </div>
      )}
      {tient && filtres.etat === 'A_IMPRIMER' && <ImprimerTout />}
      <section aria-label="Liste" aria-busy={lecture.isPlaceholderData}>
        <Requete requete={lecture} quoi="du registre">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre={exploite ? 'Aucun message bloqué.' : 'Aucun envoi ne correspond.'} />
            ) : (
              <>
                {exploite ? (
                  <TableBloques envois={p.elements} />
                ) : (
                  <TableEnvois envois={p.elements} />
                )}
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="envoi"
                  lien={adresse}
                />
              </>
            )
          }
        </Requete>
      </section>
    </Page>
  );
}

function Filtre(props: {
  nom: string;
  cle: string;
  options: Record<string, string>;
  filtres: Record<string, string>;
  choisir: (cle: string, valeur: string) => void;
}) {
  return (
    <div className="fr-col-12 fr-col-md-4">
      <Select
        label={props.nom}
        nativeSelectProps={{
          value: props.filtres[props.cle] ?? '',
          onChange: (e) => props.choisir(props.cle, e.target.value),
        }}
      >
        <option value="">Tous</option>
        {Object.entries(props.options).map(([code, mots]) => (
          <option key={code} value={code}>
            {mots}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** One batch of all the letters that wait: printed, then posted. */
function ImprimerTout() {
  const impression = useImpression();
  const annoncer = useAnnoncer();
  return (
    <div className="fr-my-3w">
      {impression.isError && <Erreur erreur={impression.error} />}
      {impression.data ? (
        <Lot lot={impression.data.id} total={impression.data.total} />
      ) : (
        <Button
          iconId="fr-icon-printer-line"
          disabled={impression.isPending}
          onClick={() =>
            impression.mutate([], {
              onSuccess: (lot) =>
                annoncer(`Le lot est prêt : ${pluriel(lot.total, 'lettre')} à imprimer.`),
            })
          }
        >
          Préparer l’impression des lettres qui attendent
        </Button>
      )}
    </div>
  );
}

function TableEnvois({ envois }: { envois: Envoi[] }) {
  const identites = useIdentites(envois.flatMap((e) => (e.dossier ? [e.dossier] : [])));
  const { aujourdhui } = useSession();
  const exporter = () => {
    const contenu = enCsv(
      ['Courrier', 'Destinataire', 'Canal', 'État', 'Préparé le', 'Parti le', 'Source'],
      envois.map((e) => [
        e.libelle ?? '',
        e.destinataireLibelle ?? '',
        libelle(CANAUX, e.canal),
        e.etatLibelle,
        e.prepareLe,
        e.partiLe ?? '',
        e.source ?? '',
      ]),
    );
    const lien = document.createElement('a');
    const adresse = URL.createObjectURL(new Blob([contenu], { type: 'text/csv;charset=utf-8' }));
    lien.href = adresse;
    lien.download = `courriers-${aujourdhui}.csv`;
    lien.click();
    URL.revokeObjectURL(adresse);
  };
  return (
    <>
      {identites.indisponibles && (
        <p className="ancrage-note" role="status">
          Les noms des ménages sont momentanément indisponibles. Le registre reste ouvert.
        </p>
      )}
      <Button priority="tertiary" size="small" iconId="fr-icon-download-line" onClick={exporter}>
        Exporter cette page (CSV)
      </Button>
      <Tableau
        legende="Courriers et messages"
        entetes={['Courrier', 'Ménage', 'Destinataire', 'Préparé le', 'Parti le', 'État']}
        lignes={envois.map((e) => ({
          cle: e.id,
          cellules: [
            <span key="c">
              <Link className="ancrage-long" to={`/courriers/${e.id}`}>
                {e.libelle}
              </Link>
              <span className="fr-text--sm ancrage-discret ancrage-bloc">
                {libelle(CANAUX, e.canal)}
              </span>
            </span>,
            e.dossier ? <NomJoint key="n" dossier={e.dossier} identites={identites} /> : '—',
            <span key="d">
              {e.destinataireLibelle}
              {e.aConfirmer && (
                <span className="fr-text--sm ancrage-discret ancrage-bloc">à confirmer</span>
              )}
            </span>,
            dateCourte(e.prepareLe),
            e.partiLe ? dateCourte(e.partiLe) : '—',
            <EtatEnvoi key="e" envoi={e} />,
          ],
        }))}
      />
    </>
  );
}

function TableBloques({ envois }: { envois: Envoi[] }) {
  return (
    <Tableau
      legende="Messages bloqués"
      entetes={['Envoi', 'Organisation', 'Boîte', 'Préparé le', 'Raison']}
      lignes={envois.map((e) => ({
        cle: e.id,
        cellules: [
          <Link key="i" to={`/courriers/${e.id}`}>
            Envoi {e.id.slice(0, 8)}
          </Link>,
          e.organisation ?? '—',
          e.boite ?? '—',
          dateCourte(e.prepareLe),
          `${e.motifLibelle ?? ''} ${e.explication ?? ''}`.trim(),
        ],
      }))}
    />
  );
}

export function EtatEnvoi({ envoi }: { envoi: Envoi }) {
  return (
    <Badge as="span" small noIcon severity={graviteEnvoi(envoi)}>
      {envoi.etatLibelle}
    </Badge>
  );
}
