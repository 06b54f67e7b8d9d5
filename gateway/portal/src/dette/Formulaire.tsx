import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { enErreurApi } from '../api/probleme';
import { Erreur, ResumeErreurs } from '../presentation/Etats';

export type Probleme = { champ: string; message: string };

/** What is wrong with a form: what the portal sees itself, then what the service answers. */
export function useProblemes() {
  const [problemes, setProblemes] = useState<Probleme[]>([]);
  return {
    problemes,
    noter: setProblemes,
    refuser: (e: unknown) => setProblemes(enErreurApi(e).problemes),
    messageDe: (champ: string) => problemes.find((p) => p.champ === champ)?.message,
  };
}

/** A form that opens in the page, takes the focus, and says what is wrong above its fields. */
export function Formulaire(props: {
  nom: string;
  niveau?: 'h4' | 'h5';
  problemes: Probleme[];
  erreur: Error | null;
  enCours: boolean;
  envoyer: () => void;
  fermer: () => void;
  children: ReactNode;
}) {
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const Titre = props.niveau ?? 'h4';
  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte fr-mt-2w fr-mb-2w"
      aria-label={props.nom}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        props.envoyer();
      }}
    >
      <Titre className="fr-h6">{props.nom}</Titre>
      {props.problemes.length > 0 && (
        <ResumeErreurs titre="Rien n’est encore enregistré" champs={props.problemes} />
      )}
      {props.erreur !== null && props.problemes.length === 0 && (
        <Erreur erreur={props.erreur} niveau="h3" />
      )}
      {props.children}
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={props.enCours}>
            Enregistrer
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

type Champ = {
  champ: string;
  label: string;
  aide?: string;
  valeur: string;
  message: string | undefined;
  changer: (valeur: string) => void;
};

export const ChampMontant = (props: Champ) => (
  <Input
    label={props.label}
    hintText={props.aide ?? 'En euros'}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeInputProps={{
      id: `champ-${props.champ}`,
      inputMode: 'decimal',
      autoComplete: 'off',
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);

/** A day that may be to come. */
export const ChampDate = (props: Champ) => (
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
