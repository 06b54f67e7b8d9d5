import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useReferentiel } from '../dossiers/referentiel';
import { useAnnoncer } from '../presentation/annonces';
import { Formulaire, useProblemes } from '../presentation/Formulaire';
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
export function FormulaireActe<T>({ action, mutation, fermer }: Props<T>) {
  const [valeurs, setValeurs] = useState<Record<string, string>>(
    Object.fromEntries(action.champs.map((c) => [c.nom, c.defaut ?? ''])),
  );
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const annoncer = useAnnoncer();

  const envoyer = () => {
    const corps = Object.fromEntries(
      action.champs
        .filter((c) => (valeurs[c.nom] ?? '').trim() !== '')
        .map((c) => [
          c.nom,
          c.genre === 'ouiNon' ? valeurs[c.nom] === 'oui' : (valeurs[c.nom] ?? '').trim(),
        ]),
    );
    noter([]);
    mutation.mutate(
      { acte: action.acte, corps: { ...corps, ...action.ajout } },
      {
        onSuccess: () => {
          annoncer(action.fait);
          fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom={action.bouton}
      resume="À corriger"
      problemes={problemes}
      erreur={mutation.error}
      enCours={mutation.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      {action.champs.map((c) => (
        <Saisie
          key={c.nom}
          champ={c}
          valeur={valeurs[c.nom] ?? ''}
          erreur={messageDe(c.nom)}
          changer={(v) => setValeurs({ ...valeurs, [c.nom]: v })}
        />
      ))}
    </Formulaire>
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
