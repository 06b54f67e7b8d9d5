import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { enCsv } from '../metier/csv';
import { dateCourte } from '../metier/dates';
import { MISSIONS, NATURES_ACTE, PARCS, STADES, libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { telecharger } from '../presentation/telecharger';
import { Rubriques } from './Rubriques';
import type { Candidature } from './modeles';
import { useCandidatures, useEcartement, useFormations } from './requetes';

/** The cases that wait for a commission, with the rule that brought each one here. */
export function Candidatures() {
  const { aujourdhui } = useSession();
  const [parametres, setParametres] = useSearchParams();
  const formation = parametres.get('formation') ?? '';
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const formations = useFormations();
  const lecture = useCandidatures({
    ...(formation ? { formation } : {}),
    page,
    taille: 50,
  });
  const [ecarte, setEcarte] = useState<Candidature>();
  const titre = useFocusAuChangement<HTMLHeadingElement>(ecarte, ecarte === undefined);
  const identites = useIdentites((lecture.data?.elements ?? []).map((c) => c.dossier));
  const nom = (c: Candidature) => identites.nomDe(c.dossier)?.nom ?? `dossier de ${c.nomCommune}`;

  return (
    <Page titre="Dossiers à examiner">
      <Rubriques />
      <Select
        label="Formation"
        className="ancrage-etroit"
        nativeSelectProps={{
          value: formation,
          onChange: (e) => setParametres(e.target.value ? { formation: e.target.value } : {}),
        }}
      >
        <option value="">Toutes</option>
        {(formations.data?.elements ?? []).map((f) => (
          <option key={f.code} value={f.code}>
            {f.nom}
          </option>
        ))}
      </Select>
      {ecarte && (
        <Ecarter candidature={ecarte} nom={nom(ecarte)} fermer={() => setEcarte(undefined)} />
      )}
      <section aria-labelledby="titre-liste" aria-busy={lecture.isPlaceholderData}>
        <h2 id="titre-liste" ref={titre} tabIndex={-1} className="fr-h4">
          En attente d’examen
        </h2>
        {identites.indisponibles && (
          <p className="ancrage-note" role="status">
            Les noms des ménages sont momentanément indisponibles. La liste reste ouverte.
          </p>
        )}
        <Requete requete={lecture} quoi="des dossiers à examiner" niveau="h3">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre="Aucun dossier n’attend d’examen." />
            ) : (
              <>
                <div className="ancrage-sorties">
                  <Button
                    size="small"
                    priority="tertiary"
                    iconId="fr-icon-download-line"
                    onClick={() =>
                      telecharger(
                        `dossiers-a-examiner-${aujourdhui}.csv`,
                        csv(p.elements, (c) => identites.nomDe(c.dossier)?.nom ?? ''),
                      )
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
                <ActesIndisponibles
                  refusees={p.actionsRefusees}
                  mots={{ ECARTER: 'Écarter un dossier' }}
                />
                <Tableau
                  legende="Dossiers en attente d’examen"
                  entetes={[
                    'Ménage',
                    'Formation',
                    'Commune',
                    'Parc et stade',
                    'Pourquoi',
                    'Depuis',
                    'Séance',
                    ...(p.actions?.includes('ECARTER') ? ['Écarter'] : []),
                  ]}
                  lignes={p.elements.map((c) => ({
                    cle: c.id,
                    cellules: [
                      <Link key="n" to={`/dossiers/${c.dossier}`}>
                        <NomJoint dossier={c.dossier} identites={identites} />
                      </Link>,
                      c.nomFormation,
                      c.nomCommune ?? '',
                      <span key="p">
                        {libelle(PARCS, c.parc)}
                        <span className="ancrage-bloc fr-text--sm">{libelle(STADES, c.stade)}</span>
                      </span>,
                      <Pourquoi key="q" candidature={c} />,
                      c.depuis ? dateCourte(c.depuis) : '',
                      c.seance && c.dateSeance ? (
                        <Link key="s" to={`/commissions/seances/${c.seance}`}>
                          {dateCourte(c.dateSeance)}
                        </Link>
                      ) : (
                        'Non inscrit'
                      ),
                      ...(p.actions?.includes('ECARTER')
                        ? [
                            <Button
                              key="e"
                              size="small"
                              priority="tertiary"
                              onClick={() => setEcarte(c)}
                            >
                              Écarter <span className="fr-sr-only">{nom(c)}</span>
                            </Button>,
                          ]
                        : []),
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="dossier"
                  lien={(n) =>
                    `/commissions/candidatures?${new URLSearchParams({
                      ...(formation ? { formation } : {}),
                      page: String(n + 1),
                    })}`
                  }
                />
              </>
            )
          }
        </Requete>
      </section>
    </Page>
  );
}

function Pourquoi({ candidature: c }: { candidature: Candidature }) {
  return (
    <>
      {c.actes
        .map((a) => `${libelle(NATURES_ACTE, a.nature)} du ${dateCourte(a.date)}`)
        .concat(c.demandes.map((d) => `Proposé par le secrétariat : ${d.motif}`))
        .join(' ; ')}
      {c.retours.length > 0 && (
        <span className="ancrage-bloc fr-text--sm">
          {c.nouveauRetour && (
            <Badge as="span" small noIcon severity="new">
              Nouveau rapport
            </Badge>
          )}{' '}
          {c.retours
            .map(
              (r) =>
                `${r.type === 'CARENCE' ? 'Carence' : 'Rapport'} (${libelle(MISSIONS, r.mission)}) du ${dateCourte(r.le)}`,
            )
            .join(' ; ')}
        </span>
      )}
      {c.regle && (
        <details className="ancrage-explication">
          <summary>
            Règle {c.regle}
            <span className="fr-sr-only"> pour ce dossier</span>
          </summary>
          <p>
            {c.explication} Source : {c.source}.
          </p>
        </details>
      )}
    </>
  );
}

function Ecarter(props: { candidature: Candidature; nom: string; fermer: () => void }) {
  const [motif, setMotif] = useState('');
  const ecartement = useEcartement();
  const annoncer = useAnnoncer();
  return (
    <form
      aria-label={`Écarter ${props.nom}`}
      className="ancrage-carte fr-mb-3w"
      onSubmit={(e) => {
        e.preventDefault();
        ecartement.mutate(
          {
            dossier: props.candidature.dossier,
            formation: props.candidature.formation,
            motif: motif.trim(),
          },
          {
            onSuccess: () => {
              annoncer(`${props.nom} : écarté`);
              props.fermer();
            },
          },
        );
      }}
    >
      {ecartement.isError && <Erreur erreur={ecartement.error} niveau="h3" />}
      <Input
        label={`Pourquoi écarter ${props.nom} ?`}
        hintText="Un nouvel acte ou un nouveau rapport le ramènera."
        nativeInputProps={{
          value: motif,
          required: true,
          maxLength: 1000,
          autoFocus: true,
          onChange: (e) => setMotif(e.target.value),
        }}
      />
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={!motif.trim() || ecartement.isPending}>
            Écarter
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={props.fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
    </form>
  );
}

const csv = (candidatures: Candidature[], nom: (c: Candidature) => string) =>
  enCsv(
    ['Ménage', 'Formation', 'Commune', 'Parc', 'Stade', 'Depuis', 'Séance'],
    candidatures.map((c) => [
      nom(c),
      c.nomFormation,
      c.nomCommune ?? '',
      libelle(PARCS, c.parc),
      libelle(STADES, c.stade),
      c.depuis ? dateCourte(c.depuis) : '',
      c.dateSeance ? dateCourte(c.dateSeance) : '',
    ]),
  );
