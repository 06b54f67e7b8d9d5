import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { useReferentiel } from '../dossiers/referentiel';
import { enCsv } from '../metier/csv';
import { dateHeure } from '../metier/dates';
import { ROLES, libelle, pluriel } from '../metier/libelles';
import {
  ACTIONS_DE_PISTE,
  ENTETES_DE_PISTE,
  SERVICES_DE_LA_PISTE,
  aPlusAncien,
  actionDePiste,
  auteurDePiste,
  concernesDePiste,
  enLigneDePiste,
  ligneDeTemps,
  totalDePart,
  type EntreeSituee,
  type PartDePiste,
} from '../metier/piste';
import { Chargement, Erreur, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Sorties, toutesLesPages } from '../presentation/Sorties';
import { Tableau } from '../presentation/Tableau';
import { Absents } from './Absents';
import { Connaissance } from './Connaissance';
import { lirePiste, useDossierConcerne, usePistes, type RechercheDePiste } from './requetes';

const CLES = ['reference', 'agent', 'organisation', 'action', 'du', 'au'] as const;
type Criteres = Partial<Record<(typeof CLES)[number], string>>;

/** Who did what, in every service, on one time line; what is looked for lives in the address. */
export function Piste() {
  const [parametres, setParametres] = useSearchParams();
  const criteres = Object.fromEntries(
    CLES.map((c) => [c, parametres.get(c)?.trim()]).filter(([, v]) => v),
  ) as Criteres;
  const cherche = Object.keys(criteres).length > 0;
  const concerne = useDossierConcerne(criteres.reference ?? '');
  const { reference, ...reste } = criteres;
  const recherche: RechercheDePiste | undefined =
    cherche && (!reference || concerne.data)
      ? {
          ...reste,
          dossiers: concerne.data ? [concerne.data.dossier, ...concerne.data.anterieurs] : [],
        }
      : undefined;

  return (
    <Page titre="Qui a fait quoi">
      <p className="ancrage-lecture">
        Chaque consultation, export, envoi, modification ou refus laisse une entrée que personne ne
        peut changer. Vos propres recherches en laissent une aussi.
      </p>
      <Formulaire
        key={`criteres ${parametres}`}
        criteres={criteres}
        chercher={(voulus) => setParametres(new URLSearchParams(voulus))}
      />
      {reference && concerne.isPending && <Chargement quoi="du dossier" />}
      {reference && concerne.isError && (
        <Erreur erreur={concerne.error} reessayer={() => void concerne.refetch()} />
      )}
      {concerne.data && <Connaissance dossier={concerne.data} />}
      {!cherche && (
        <Vide titre="Indiquez une référence de dossier, un compte, une organisation ou une période." />
      )}
      {recherche && <Resultats key={`entrees ${parametres}`} recherche={recherche} />}
    </Page>
  );
}

function Formulaire(props: {
  criteres: Criteres;
  chercher: (criteres: Record<string, string>) => void;
}) {
  const { organisations } = useReferentiel();
  const [voulus, setVoulus] = useState<Criteres>(props.criteres);
  const dire = (cle: keyof Criteres) => (e: { target: { value: string } }) =>
    setVoulus((avant) => ({ ...avant, [cle]: e.target.value }));
  const chercher = (e: FormEvent) => {
    e.preventDefault();
    props.chercher(
      Object.fromEntries(
        Object.entries(voulus)
          .map(([c, v]) => [c, v.trim()])
          .filter(([, v]) => v),
      ),
    );
  };
  return (
    <form onSubmit={chercher} role="search" aria-label="Dans la piste">
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-md-4">
          <Input
            label="Référence du dossier"
            hintText="Par exemple 21-2026-000042"
            nativeInputProps={{ value: voulus.reference ?? '', onChange: dire('reference') }}
          />
        </div>
        <div className="fr-col-12 fr-col-md-4">
          <Input
            label="Compte de l’agent"
            hintText="L’identifiant de compte que montre la piste"
            nativeInputProps={{ value: voulus.agent ?? '', onChange: dire('agent') }}
          />
        </div>
        <div className="fr-col-12 fr-col-md-4">
          <Select
            label="Organisation"
            hint="Celle de l’agent, ou celle qui a reçu"
            nativeSelectProps={{
              value: voulus.organisation ?? '',
              onChange: dire('organisation'),
            }}
          >
            <option value="">Toutes</option>
            {organisations.map((o) => (
              <option key={o.code} value={o.code}>
                {o.nom}
              </option>
            ))}
          </Select>
        </div>
        <div className="fr-col-12 fr-col-md-4">
          <Select
            label="Action"
            nativeSelectProps={{ value: voulus.action ?? '', onChange: dire('action') }}
          >
            <option value="">Toutes</option>
            {Object.entries(ACTIONS_DE_PISTE).map(([code, mot]) => (
              <option key={code} value={code}>
                {mot}
              </option>
            ))}
          </Select>
        </div>
        <div className="fr-col-6 fr-col-md-4">
          <Input
            label="Du"
            nativeInputProps={{ type: 'date', value: voulus.du ?? '', onChange: dire('du') }}
          />
        </div>
        <div className="fr-col-6 fr-col-md-4">
          <Input
            label="Au (compris)"
            nativeInputProps={{ type: 'date', value: voulus.au ?? '', onChange: dire('au') }}
          />
        </div>
      </div>
      <Button type="submit" iconId="fr-icon-search-line" className="fr-mt-2w fr-mb-4w">
        Chercher
      </Button>
    </form>
  );
}

function Resultats({ recherche }: { recherche: RechercheDePiste }) {
  const [pages, setPages] = useState(1);
  const { aujourdhui } = useSession();
  const lectures = usePistes(recherche, pages);
  const deService = (i: number) => lectures.slice(i * pages, (i + 1) * pages);
  const parts = SERVICES_DE_LA_PISTE.map(({ base }, i): PartDePiste => ({
    base,
    pages: deService(i).flatMap((l) => (l.data ? [l.data] : [])),
  }));
  const absents = SERVICES_DE_LA_PISTE.filter((_, i) => deService(i).some((l) => l.isError));
  const entrees = ligneDeTemps(parts);
  const total = parts.reduce((somme, part) => somme + totalDePart(part), 0);
  const charge = lectures.some((l) => l.isPending);

  const exporter = async () => {
    const lues = await Promise.all(
      parts.map(async (part) => ({
        base: part.base,
        pages: [
          {
            elements: await toutesLesPages(totalDePart(part), (page, taille) =>
              lirePiste(part.base, recherche, page, taille, true),
            ),
            total: 0,
            page: 0,
            taille: 0,
          },
        ],
      })),
    );
    const lignes = ligneDeTemps(lues);
    return {
      nom: `piste-${aujourdhui}.csv`,
      contenu: enCsv(ENTETES_DE_PISTE, lignes.map(enLigneDePiste)),
      annonce: `${pluriel(lignes.length, 'entrée')} exportées. L’export est inscrit dans la piste.`,
    };
  };

  return (
    <section aria-labelledby="titre-entrees">
      <h2 id="titre-entrees" className="fr-h4">
        Ce qui a été fait
      </h2>
      <Absents
        noms={absents.map((s) => s.nom)}
        redemander={() => lectures.filter((l) => l.isError).forEach((l) => void l.refetch())}
      />
      {charge && <Chargement quoi="de la piste" />}
      {!charge && entrees.length === 0 && <Vide titre="Aucune entrée ne correspond." />}
      {entrees.length > 0 && (
        <>
          <p role="status" className="fr-mb-1w">
            {pluriel(total, 'entrée')}
            {entrees.length < total && `, les ${entrees.length} plus récentes ci-dessous`}.
          </p>
          {absents.length === 0 && <Sorties exporter={exporter} />}
          <TableDeTemps entrees={entrees} />
          {parts.some(aPlusAncien) && (
            <Button priority="secondary" disabled={charge} onClick={() => setPages(pages + 1)}>
              Voir plus ancien
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function TableDeTemps({ entrees }: { entrees: readonly EntreeSituee[] }) {
  const { organisations } = useReferentiel();
  const nom = (code: string) =>
    code === '-' ? '—' : (organisations.find((o) => o.code === code)?.nom ?? code);
  return (
    <Tableau
      legende="Entrées de la piste, la plus récente d’abord"
      entetes={['Quand', 'Action', 'Quoi', 'Organisation', 'Compte', 'Concernés']}
      lignes={entrees.map((e) => ({
        cle: e.id,
        cellules: [
          dateHeure(e.le),
          actionDePiste(e),
          <span key="q">
            {e.libelle}
            <span className="fr-text--sm ancrage-discret ancrage-bloc">{e.service}</span>
          </span>,
          <span key="o">
            {nom(e.organisation)}
            {e.roles.length > 0 && (
              <span className="fr-text--sm ancrage-discret ancrage-bloc">
                {e.roles.map((role) => libelle(ROLES, role)).join(', ')}
              </span>
            )}
          </span>,
          e.agent === '-' ? (
            auteurDePiste(e)
          ) : (
            <Link
              key="a"
              className="ancrage-long"
              to={`/piste?agent=${encodeURIComponent(e.agent)}`}
              title="Tout ce que ce compte a fait"
            >
              {e.agent}
            </Link>
          ),
          concernesDePiste(e),
        ],
      }))}
    />
  );
}
