import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { useReferentiel } from '../dossiers/referentiel';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import type { Envoi } from './requetes';

export type Champ = {
  nom: string;
  label: string;
  genre: 'date' | 'heure' | 'texte' | 'long' | 'choix' | 'ouiNon' | 'organisation';
  options?: Record<string, string>;
  aide?: string;
  defaut?: string;
};

export type Action = {
  /** The code that the service gives when the act is open. */
  code: string;
  acte: string;
  bouton: string;
  fait: string;
  champs: Champ[];
  /** What the service asks and nobody types. */
  ajout?: Record<string, unknown>;
};

type Props<T> = {
  action: Action;
  mutation: UseMutationResult<T, Error, Envoi>;
  fermer: () => void;
};

/** One act on a thing: its fields, its errors by field, the focus where the reader needs it. */
export function Formulaire<T>({ action, mutation, fermer }: Props<T>) {
  const [valeurs, setValeurs] = useState<Record<string, string>>(
    Object.fromEntries(action.champs.map((c) => [c.nom, c.defaut ?? ''])),
  );
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const messageDe = (c: string) => erreurs.find((e) => e.champ === c)?.message;

  const envoyer = () => {
    const corps = Object.fromEntries(
      action.champs
        .filter((c) => (valeurs[c.nom] ?? '').trim() !== '')
        .map((c) => [
          c.nom,
          c.genre === 'ouiNon' ? valeurs[c.nom] === 'oui' : (valeurs[c.nom] ?? '').trim(),
        ]),
    );
    setErreurs([]);
    mutation.mutate(
      { acte: action.acte, corps: { ...corps, ...action.ajout } },
      {
        onSuccess: () => {
          annoncer(action.fait);
          fermer();
        },
        onError: (e) => setErreurs(enErreurApi(e).problemes),
      },
    );
  };

  return (
    <form
      ref={zone}
      tabIndex={-1}
      aria-label={action.bouton}
      className="ancrage-carte fr-mb-3w"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      <h3 className="fr-h5">{action.bouton}</h3>
      {erreurs.length > 0 && <ResumeErreurs titre="À corriger" champs={erreurs} />}
      {mutation.isError && erreurs.length === 0 && <Erreur erreur={mutation.error} niveau="h3" />}
      {action.champs.map((c) => (
        <Saisie
          key={c.nom}
          champ={c}
          valeur={valeurs[c.nom] ?? ''}
          erreur={messageDe(c.nom)}
          changer={(v) => setValeurs({ ...valeurs, [c.nom]: v })}
        />
      ))}
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={mutation.isPending}>
            Enregistrer
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={fermer}>
            Annuler
          </Button>
        </li>
      </ul>
    </form>
  );
}

function Saisie(props: {
  champ: Champ;
  valeur: string;
  erreur: string | undefined;
  changer: (valeur: string) => void;
}) {
  const { champ, valeur, erreur, changer } = props;
  const { organisations } = useReferentiel();
  const commun = {
    label: champ.label,
    state: erreur ? ('error' as const) : ('default' as const),
    stateRelatedMessage: erreur,
  };
  const id = `champ-${champ.nom}`;
  const options =
    champ.genre === 'ouiNon'
      ? { oui: 'Oui', non: 'Non' }
      : champ.genre === 'organisation'
        ? Object.fromEntries(organisations.map((o) => [o.code, o.nom]))
        : champ.options;
  // Without the charter's names, an organisation is typed by its code.
  if (options && Object.keys(options).length > 0) {
    return (
      <Select
        {...commun}
        hint={champ.aide}
        className="ancrage-etroit"
        nativeSelectProps={{ id, value: valeur, onChange: (e) => changer(e.target.value) }}
      >
        <option value="">Choisir</option>
        {Object.entries(options).map(([code, mots]) => (
          <option key={code} value={code}>
            {mots}
          </option>
        ))}
      </Select>
    );
  }
  if (champ.genre === 'long')
    return (
      <Input
        {...commun}
        hintText={champ.aide}
        textArea
        nativeTextAreaProps={{
          id,
          rows: 4,
          value: valeur,
          onChange: (e) => changer(e.target.value),
        }}
      />
    );
  return (
    <Input
      {...commun}
      hintText={champ.aide}
      className="ancrage-etroit"
      nativeInputProps={{
        id,
        type: champ.genre === 'date' ? 'date' : champ.genre === 'heure' ? 'time' : 'text',
        value: valeur,
        onChange: (e) => changer(e.target.value),
      }}
    />
  );
}
