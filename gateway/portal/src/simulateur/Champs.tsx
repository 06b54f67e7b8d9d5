import { Input } from '@codegouvfr/react-dsfr/Input';

/** A day of the past or of the future. */
export const ChampDate = (props: {
  champ: string;
  label: string;
  aide?: string;
  valeur: string;
  message: string | undefined;
  changer: (valeur: string) => void;
}) => (
  <Input
    label={props.label}
    hintText={props.aide}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeInputProps={{
      id: `champ-${props.champ}`,
      type: 'date',
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);

export const ChampMontant = (props: {
  champ: string;
  label: string;
  aide?: string;
  valeur: string;
  message: string | undefined;
  changer: (valeur: string) => void;
}) => (
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
