import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { Link, useSearchParams } from 'react-router';
import type { Concours } from '../api/modeles';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { dateCourte } from '../metier/dates';
import { PARCS, libelle } from '../metier/libelles';
import {
  CATEGORIES,
  ETATS_CONCOURS,
  EXECUTIONS,
  FILTRES_CONCOURS,
  criteresDepuis,
  csvDesConcours,
  decideLe,
} from '../metier/relogement';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { telecharger } from '../presentation/telecharger';
import { useConcours } from './requetes';

type Filtre = {
  nom: string;
  label: string;
  options: Record<string, string>;
  vulnerabilite?: boolean;
};

const FILTRES: Filtre[] = [
  { nom: 'etat', label: 'État', options: ETATS_CONCOURS },
  {
    nom: 'categorie',
    label: 'Catégorie du SIAO',
    options: Object.fromEntries(
      Object.entries(CATEGORIES).map(([c, { nom }]) => [c, `(${c.toLowerCase()}) ${nom}`]),
    ),
    vulnerabilite: true,
  },
  { nom: 'parc', label: 'Parc', options: PARCS },
  {
    nom: 'critere',
    label: 'Critère de vulnérabilité',
    options: { true: 'Enregistré', false: 'Aucun' },
    vulnerabilite: true,
  },
  {
    nom: 'inconnu',
    label: 'Services sociaux',
    options: { true: 'Ménage inconnu', false: 'Ménage connu' },
    vulnerabilite: true,
  },
];

/** Views that the work of the day opens. */
const VUES: Record<string, string> = {
  critereManquant: 'Veille sociale demandée sans critère enregistré',
  executionAttendue: 'Exécution à dire',
  veilleAttendue: 'Veille sociale à faire',
  annonceTardive: 'Annonces tardives au SIAO',
  annonceAVenir: 'Expulsions annoncées à venir',
};

/** The register of concours, under the agent's own sight. */
export function RegistreConcours() {
  const { moi, aujourdhui } = useSession();
  const [parametres, setParametres] = useSearchParams();
  const criteres = criteresDepuis(parametres, FILTRES_CONCOURS);
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useConcours(criteres, page);
  const identites = useIdentites((lecture.data?.elements ?? []).map((c) => c.dossier));
  const vulnerabilite = !moi.roles.every((r) => r === 'commissaire-justice');
  const vue = Object.keys(VUES).find((v) => criteres[v]);

  const changer = (nom: string, valeur: string) => {
    const suivants = new URLSearchParams(parametres);
    suivants.delete('page');
    if (valeur) suivants.set(nom, valeur);
    else suivants.delete(nom);
    setParametres(suivants);
  };
  const lien = (p: number) => {
    const suivants = new URLSearchParams(parametres);
    suivants.set('page', String(p + 1));
    return `/concours?${suivants}`;
  };

  return (
    <Page titre="Concours de la force publique">
      {vue && (
        <p className="ancrage-note">
          {VUES[vue]}. <Link to="/concours">Voir tout le registre</Link>
        </p>
      )}
      <form aria-label="Filtres du registre" className="fr-grid-row fr-grid-row--gutters">
        {FILTRES.filter((f) => vulnerabilite || !f.vulnerabilite).map((f) => (
          <div key={f.nom} className="fr-col-12 fr-col-md-4">
            <Select
              label={f.label}
              nativeSelectProps={{
                value: criteres[f.nom] ?? '',
                onChange: (e) => changer(f.nom, e.target.value),
              }}
            >
              <option value="">Tous</option>
              {Object.entries(f.options).map(([code, mots]) => (
                <option key={code} value={code}>
                  {mots}
                </option>
              ))}
            </Select>
          </div>
        ))}
      </form>
      {vulnerabilite && <Categories />}
      <Requete requete={lecture} quoi="du registre" niveau="h2">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="Aucun concours dans cette vue." />
          ) : (
            <>
              {identites.indisponibles && (
                <p className="ancrage-note" role="status">
                  Les noms des ménages sont momentanément indisponibles. Le registre reste ouvert.
                </p>
              )}
              <Tableau
                legende="Registre des concours de la force publique"
                entetes={[
                  'Ménage',
                  'Commune',
                  'État',
                  'Décision',
                  ...(vulnerabilite ? ['Catégorie'] : []),
                  'Expulsion annoncée',
                  'Exécution',
                ]}
                lignes={p.elements.map((c) => ({
                  cle: c.id,
                  cellules: [
                    <Link key="m" to={`/concours/${c.id}`}>
                      <NomJoint dossier={c.dossier} identites={identites} />
                      <span className="fr-sr-only">, voir le concours</span>
                    </Link>,
                    <span key="c">
                      {c.communeNom ?? c.commune}
                      <span className="fr-text--sm ancrage-discret ancrage-bloc">
                        {libelle(PARCS, c.parc)}
                      </span>
                    </span>,
                    <EtatConcours key="e" concours={c} />,
                    <span key="d">
                      {quandDecide(c)}
                      {c.octroi?.possibleLe && (
                        <span className="fr-text--sm ancrage-discret ancrage-bloc">
                          possible dès le {dateCourte(c.octroi.possibleLe)}
                        </span>
                      )}
                    </span>,
                    ...(vulnerabilite ? [<Categorie key="k" concours={c} />] : []),
                    <Annonce key="a" concours={c} />,
                    c.execution ? libelle(EXECUTIONS, c.execution.statut) : '—',
                  ],
                }))}
              />
              <Pages
                total={p.total}
                page={p.page}
                taille={p.taille}
                quoi="concours"
                quoiPluriel="concours"
                lien={lien}
              />
              <div className="ancrage-a-l-ecran">
                <Button
                  priority="secondary"
                  iconId="fr-icon-download-line"
                  onClick={() =>
                    telecharger(
                      `concours-${aujourdhui}.csv`,
                      csvDesConcours(p.elements, (d) => identites.nomDe(d)?.nom),
                    )
                  }
                >
                  Exporter cette page (CSV)
                </Button>{' '}
                <Button priority="tertiary" onClick={() => window.print()}>
                  Imprimer
                </Button>
              </div>
            </>
          )
        }
      </Requete>
    </Page>
  );
}

/** What each category means, in a sentence. */
export function Categories() {
  return (
    <details className="fr-my-3w">
      <summary>Les trois catégories du SIAO</summary>
      <dl>
        {Object.entries(CATEGORIES).map(([code, { nom, explication }]) => (
          <div key={code}>
            <dt className="fr-text--bold">
              ({code.toLowerCase()}) {nom}
            </dt>
            <dd>{explication}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function EtatConcours({ concours }: { concours: Concours }) {
  const { etat } = concours;
  const gravite =
    etat === 'ACCORDE'
      ? 'info'
      : etat === 'EN_INSTRUCTION'
        ? 'new'
        : etat === 'REFUS_IMPLICITE'
          ? 'warning'
          : undefined;
  return (
    <Badge as="span" small noIcon severity={gravite}>
      {libelle(ETATS_CONCOURS, etat)}
    </Badge>
  );
}

const quandDecide = (c: Concours) => {
  const jour = decideLe(c);
  return jour ? dateCourte(jour) : '—';
};

function Categorie({ concours }: { concours: Concours }) {
  const { octroi } = concours;
  if (!octroi?.categorie) return <>—</>;
  return (
    <span>
      ({octroi.categorie.toLowerCase()})
      {octroi.critereManquant && (
        <span className="fr-text--sm ancrage-bloc">Anomalie : aucun critère enregistré</span>
      )}
    </span>
  );
}

function Annonce({ concours }: { concours: Concours }) {
  const { annonce } = concours;
  if (!annonce) return <>—</>;
  return (
    <span>
      {dateCourte(annonce.jour)} à {annonce.heure}
      {annonce.tardive && (
        <Badge as="span" small noIcon severity="error" className="ancrage-bloc">
          Annonce tardive
        </Badge>
      )}
    </span>
  );
}
