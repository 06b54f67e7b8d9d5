import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { ToggleSwitch } from '@codegouvfr/react-dsfr/ToggleSwitch';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { enErreurApi } from '../api/probleme';
import type { AlerteDePiste } from '../api/modeles';
import { useReferentiel } from '../dossiers/referentiel';
import { dateHeure } from '../metier/dates';
import { SERVICES_DE_LA_PISTE, phraseDAlerte, type BaseDePiste } from '../metier/piste';
import { useAnnoncer } from '../presentation/annonces';
import { Chargement, Erreur, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Page } from '../presentation/Page';
import { Absents } from './Absents';
import { useAlertes, useExamen } from './requetes';

/** Unusual volumes, of all services together; each is closed with what was found. */
export function Alertes() {
  const [parametres, setParametres] = useSearchParams();
  const toutes = parametres.get('toutes') === '1';
  const lectures = useAlertes(!toutes);
  const alertes = lectures
    .flatMap((lecture, i) =>
      (lecture.data?.elements ?? []).map((alerte) => ({
        alerte,
        service: SERVICES_DE_LA_PISTE[i]!,
      })),
    )
    .sort((a, b) => Date.parse(b.alerte.le) - Date.parse(a.alerte.le));
  const absents = SERVICES_DE_LA_PISTE.filter((_, i) => lectures[i]?.isError);
  const charge = lectures.some((l) => l.isPending);
  const liste = useFocusAuChangement<HTMLHeadingElement>(alertes.length, !charge);

  return (
    <Page titre="Volumes inhabituels">
      <p className="ancrage-lecture">
        Un agent qui exporte plus de listes que la limite d’une journée, ou qui consulte en une
        heure bien plus de dossiers que l’usage. Ce n’est pas une faute par soi-même : vérifiez avec
        son organisation, puis dites ce que vous avez constaté.
      </p>
      <ToggleSwitch
        label="Montrer aussi les alertes déjà examinées"
        checked={toutes}
        showCheckedHint={false}
        onChange={(voulu) => setParametres(voulu ? { toutes: '1' } : {})}
      />
      <h2 ref={liste} tabIndex={-1} className="fr-h4 fr-mt-3w">
        {toutes ? 'Toutes les alertes' : 'Alertes à examiner'}
      </h2>
      <Absents
        noms={absents.map((s) => s.nom)}
        redemander={() => lectures.filter((l) => l.isError).forEach((l) => void l.refetch())}
      />
      {charge && <Chargement quoi="des alertes" />}
      {!charge && alertes.length === 0 && (
        <Vide titre={toutes ? 'Aucune alerte.' : 'Aucune alerte à examiner.'} />
      )}
      <ul className="fr-raw-list">
        {alertes.map(({ alerte, service }) => (
          <li key={alerte.id} className="ancrage-carte fr-mb-2w">
            <UneAlerte alerte={alerte} base={service.base} service={service.nom} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function UneAlerte(props: { alerte: AlerteDePiste; base: BaseDePiste; service: string }) {
  const { alerte, base, service } = props;
  const { organisations } = useReferentiel();
  const organisation =
    organisations.find((o) => o.code === alerte.organisation)?.nom ?? alerte.organisation;
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">
        {organisation} — {service}
      </h3>
      <p className="fr-mb-1v">{phraseDAlerte(alerte, base)}</p>
      <p>
        <Link to={`/piste?agent=${encodeURIComponent(alerte.agent)}`}>
          Tout ce que le compte {alerte.agent} a fait
        </Link>
      </p>
      {alerte.examineeLe ? (
        <>
          <Badge as="span" small noIcon severity="success">
            Examinée le {dateHeure(alerte.examineeLe)}
          </Badge>
          <p className="fr-mt-1w fr-mb-0">Constat : {alerte.constat}</p>
        </>
      ) : (
        <Examen base={base} id={alerte.id} />
      )}
    </>
  );
}

function Examen({ base, id }: { base: BaseDePiste; id: string }) {
  const [constat, setConstat] = useState('');
  const examen = useExamen(base, id);
  const annoncer = useAnnoncer();
  const champ = enErreurApi(examen.error).problemes.find((p) => p.champ === 'constat');
  const clore = (e: FormEvent) => {
    e.preventDefault();
    examen.mutate(constat, { onSuccess: () => annoncer('L’alerte est close.') });
  };
  return (
    <form onSubmit={clore} aria-label="Clore l’alerte">
      <Input
        label="Ce que vous avez constaté"
        hintText="500 caractères au plus ; ne nommez personne"
        textArea
        state={champ ? 'error' : 'default'}
        stateRelatedMessage={champ?.message}
        nativeTextAreaProps={{
          value: constat,
          maxLength: 500,
          onChange: (e) => setConstat(e.target.value),
        }}
      />
      {examen.isError && !champ && <Erreur erreur={examen.error} niveau="h3" />}
      <Button type="submit" priority="secondary" disabled={examen.isPending}>
        Clore l’alerte
      </Button>
    </form>
  );
}
