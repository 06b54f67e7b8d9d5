import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { ETATS_PRECONISATION } from '../metier/commissions';
import { enCsv } from '../metier/csv';
import { dateCourte } from '../metier/dates';
import { libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { telecharger } from '../presentation/telecharger';
import { Rubriques } from './Rubriques';
import type { LignePreconisation, Preconisation } from './modeles';
import {
  usePreconisations,
  useSuivi,
  type CriteresPreconisations,
  type EtatSuivi,
} from './requetes';

const VUES = {
  miennes: { libelle: 'Confiées à mon organisation', criteres: { miennes: true } },
  'en-retard': { libelle: 'En retard', criteres: { enRetard: true } },
  'a-suivre': { libelle: 'Toutes à suivre', criteres: {} },
  terminees: { libelle: 'Avec celles qui sont terminées', criteres: { ouvertes: false } },
} as const satisfies Record<string, { libelle: string; criteres: CriteresPreconisations }>;
type Vue = keyof typeof VUES;

/** What the commissions recommended and who carries it out; each organisation reports on its own. */
export function Preconisations() {
  const { aujourdhui } = useSession();
  const [parametres] = useSearchParams();
  const demandee = parametres.get('vue') as Vue | null;
  const vue: Vue = demandee && demandee in VUES ? demandee : 'miennes';
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = usePreconisations({ ...VUES[vue].criteres, page, taille: 50 });
  const identites = useIdentites((lecture.data?.elements ?? []).map((l) => l.dossier));
  const [ouverte, setOuverte] = useState<LignePreconisation>();
  const titre = useFocusAuChangement<HTMLHeadingElement>(ouverte, ouverte === undefined);
  const nom = (l: LignePreconisation) =>
    identites.nomDe(l.dossier)?.nom ?? `dossier de ${l.nomCommune}`;

  return (
    <Page
      titre="Préconisations"
      titreOnglet={`Préconisations : ${VUES[vue].libelle.toLocaleLowerCase('fr')}`}
    >
      <Rubriques />
      <nav className="ancrage-vues" aria-label="Vues des préconisations">
        <ul>
          {(Object.keys(VUES) as Vue[]).map((v) => (
            <li key={v}>
              <Link to={`/preconisations?vue=${v}`} aria-current={v === vue ? 'page' : undefined}>
                {VUES[v].libelle}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {ouverte && (
        <Suivre ligne={ouverte} nom={nom(ouverte)} fermer={() => setOuverte(undefined)} />
      )}
      <section aria-labelledby="titre-vue" aria-busy={lecture.isPlaceholderData}>
        <h2 id="titre-vue" ref={titre} tabIndex={-1} className="fr-h4">
          {VUES[vue].libelle}
        </h2>
        {identites.indisponibles && (
          <p className="ancrage-note" role="status">
            Les noms des ménages sont momentanément indisponibles. La liste reste ouverte.
          </p>
        )}
        <Requete requete={lecture} quoi="des préconisations" niveau="h3">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide
                titre={
                  vue === 'en-retard'
                    ? 'Rien n’est en retard.'
                    : 'Aucune préconisation dans cette vue.'
                }
              />
            ) : (
              <>
                <div className="ancrage-sorties">
                  <Button
                    size="small"
                    priority="tertiary"
                    iconId="fr-icon-download-line"
                    onClick={() =>
                      telecharger(`preconisations-${aujourdhui}.csv`, csv(p.elements, nom))
                    }
                  >
                    Exporter la page (CSV)
                  </Button>
                  <Button
                    size="small"
                    priority="tertiary"
                    iconId="fr-icon-printer-line"
                    onClick={() => window.print()}
                  >
                    Imprimer
                  </Button>
                </div>
                <Tableau
                  legende={`Préconisations : ${VUES[vue].libelle}`}
                  entetes={[
                    'Préconisation',
                    'Ménage',
                    'Qui agit',
                    'Avant le',
                    'Séance',
                    'État',
                    'Suivi',
                  ]}
                  lignes={p.elements.map((l) => ({
                    cle: l.preconisation.id,
                    cellules: [
                      <span key="p">
                        {l.preconisation.libelle}
                        {l.preconisation.quoi && (
                          <span className="ancrage-bloc fr-text--sm">{l.preconisation.quoi}</span>
                        )}
                      </span>,
                      <Link key="m" to={`/dossiers/${l.dossier}`}>
                        <NomJoint dossier={l.dossier} identites={identites} />
                      </Link>,
                      l.preconisation.nomOrganisation,
                      l.preconisation.echeance ? dateCourte(l.preconisation.echeance) : 'Sans date',
                      `${l.nomFormation}, ${dateCourte(l.dateSeance)}`,
                      <EtatPreconisation key="e" preconisation={l.preconisation} />,
                      l.peutSuivre ? (
                        <Button
                          key="s"
                          size="small"
                          priority="secondary"
                          onClick={() => setOuverte(l)}
                        >
                          Dire où elle en est{' '}
                          <span className="fr-sr-only">
                            : {l.preconisation.libelle}, {nom(l)}
                          </span>
                        </Button>
                      ) : (
                        (l.preconisation.suivis.at(-1)?.commentaire ?? '—')
                      ),
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="préconisation"
                  lien={(n) => `/preconisations?vue=${vue}&page=${n + 1}`}
                />
              </>
            )
          }
        </Requete>
      </section>
    </Page>
  );
}

export function EtatPreconisation({ preconisation: x }: { preconisation: Preconisation }) {
  return (
    <>
      <Badge
        as="span"
        small
        noIcon
        severity={
          x.etat === 'REALISEE'
            ? 'success'
            : x.etat === 'A_FAIRE'
              ? 'new'
              : x.etat === 'EN_COURS'
                ? 'info'
                : 'warning'
        }
      >
        {libelle(ETATS_PRECONISATION, x.etat)}
      </Badge>{' '}
      {x.enRetard && (
        <Badge as="span" small noIcon severity="error">
          En retard
        </Badge>
      )}
    </>
  );
}

function Suivre(props: { ligne: LignePreconisation; nom: string; fermer: () => void }) {
  const { ligne, nom, fermer } = props;
  const [etat, setEtat] = useState('');
  const [commentaire, setCommentaire] = useState('');
  const suivi = useSuivi();
  const annoncer = useAnnoncer();
  return (
    <form
      aria-label={`Suivi : ${ligne.preconisation.libelle}, ${nom}`}
      className="ancrage-carte fr-mb-3w"
      onSubmit={(e) => {
        e.preventDefault();
        if (!etat) return;
        suivi.mutate(
          {
            seance: ligne.seance,
            id: ligne.preconisation.id,
            etat: etat as EtatSuivi,
            ...(commentaire.trim() ? { commentaire: commentaire.trim() } : {}),
          },
          {
            onSuccess: () => {
              annoncer('Suivi enregistré');
              fermer();
            },
          },
        );
      }}
    >
      {suivi.isError && <Erreur erreur={suivi.error} niveau="h3" />}
      <Select
        label={`${ligne.preconisation.libelle} — ${nom} : où en est-elle ?`}
        nativeSelectProps={{
          value: etat,
          required: true,
          autoFocus: true,
          onChange: (e) => setEtat(e.target.value),
        }}
      >
        <option value="">Choisir</option>
        {Object.entries(ETATS_PRECONISATION)
          .filter(([code]) => code !== 'A_FAIRE')
          .map(([code, mots]) => (
            <option key={code} value={code}>
              {mots}
            </option>
          ))}
      </Select>
      <Input
        label="Commentaire"
        hintText="Facultatif. Les membres qui voient ce dossier le lisent."
        nativeInputProps={{
          value: commentaire,
          maxLength: 1000,
          onChange: (e) => setCommentaire(e.target.value),
        }}
      />
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={!etat || suivi.isPending}>
            Enregistrer
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
    </form>
  );
}

const csv = (lignes: LignePreconisation[], nom: (l: LignePreconisation) => string) =>
  enCsv(
    [
      'Préconisation',
      'Précisions',
      'Ménage',
      'Qui agit',
      'Avant le',
      'Formation',
      'Séance',
      'État',
    ],
    lignes.map((l) => [
      l.preconisation.libelle,
      l.preconisation.quoi ?? '',
      nom(l),
      l.preconisation.nomOrganisation,
      l.preconisation.echeance ? dateCourte(l.preconisation.echeance) : '',
      l.nomFormation,
      dateCourte(l.dateSeance),
      libelle(ETATS_PRECONISATION, l.preconisation.etat),
    ]),
  );
