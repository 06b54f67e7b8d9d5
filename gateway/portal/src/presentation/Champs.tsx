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
  aide?: string;
};

/** A choice that nobody has made yet. */
export const ChampChoix = (
  props: Omit<Champ, 'aide'> & {
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

/** A day of the past or of the future; not after `max` where one is given. */
export const ChampDate = (props: Champ & { max?: string }) => (
  <Input
    label={props.label}
    hintText={props.aide}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeInputProps={{
      id: `champ-${props.champ}`,
      type: 'date',
      max: props.max,
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);

/** A day that has been. */
export const ChampJour = ({ aujourdhui, ...champ }: Champ & { aujourdhui: string }) => (
  <ChampDate {...champ} max={aujourdhui} />
);

export const ChampNombre = (props: Champ) => (
  <Input
    label={props.label}
    hintText={props.aide}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeInputProps={{
      id: `champ-${props.champ}`,
      inputMode: 'decimal',
      maxLength: 14,
      autoComplete: 'off',
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);

export const ChampMontant = (props: Champ) => <ChampNombre aide="En euros" {...props} />;
