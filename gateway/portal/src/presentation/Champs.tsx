import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { ReactNode } from 'react';

type Champ = {
  /** As the API names it: the summary of errors leads to it. */
  champ: string;
  label: string;
  valeur: string;
  message: string | undefined;
  changer: (valeur: string) => void;
};

/** A choice that nobody has made yet. */
export const ChampChoix = (
  props: Champ & {
    aide?: ReactNode;
    className?: string;
    options: (readonly [valeur: string, mots: string])[];
  },
) => (
  <Select
    label={props.label}
    hint={props.aide}
    className={props.className}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeSelectProps={{
      id: `champ-${props.champ}`,
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  >
    <option value="">Choisir</option>
    {props.options.map(([valeur, mots]) => (
      <option key={valeur} value={valeur}>
        {mots}
      </option>
    ))}
  </Select>
);

/** A day that has been. */
export const ChampJour = (props: Champ & { aujourdhui: string }) => (
  <Input
    label={props.label}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeInputProps={{
      id: `champ-${props.champ}`,
      type: 'date',
      max: props.aujourdhui,
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);
