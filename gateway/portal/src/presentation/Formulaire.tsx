import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { enErreurApi } from '../api/probleme';
import { Erreur, ResumeErreurs } from './Etats';

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

type Props = {
  nom: string;
  niveau?: 'h2' | 'h3' | 'h4' | 'h5';
  problemes: Probleme[];
  /** What stands above the fields that are to be corrected. */
  resume?: string;
  /** What the service refused as a whole. */
  erreur: unknown;
  enCours: boolean;
  /** The word of the button that sends. */
  bouton?: string;
  envoyer: () => void;
  fermer: () => void;
  children: ReactNode;
};

/** A form that opens in the page, takes the focus, and says what is wrong above its fields. */
export function Formulaire(props: Props) {
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const { niveau: Titre = 'h3', resume = 'Rien n’est encore enregistré' } = props;
  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte fr-mt-2w fr-mb-3w"
      aria-label={props.nom}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        props.envoyer();
      }}
    >
      <Titre className={Titre === 'h2' || Titre === 'h3' ? 'fr-h5' : 'fr-h6'}>{props.nom}</Titre>
      {props.problemes.length > 0 && <ResumeErreurs titre={resume} champs={props.problemes} />}
      {props.erreur != null && props.problemes.length === 0 && (
        <Erreur erreur={props.erreur} niveau="h3" />
      )}
      {props.children}
      <Boutons {...props} />
    </form>
  );
}

/** Send, or give up: the same two buttons at the end of every form that opens in a page. */
const Boutons = (props: { bouton?: string; enCours: boolean; fermer: () => void }) => (
  <ul className="fr-btns-group fr-btns-group--inline">
    <li>
      <Button type="submit" disabled={props.enCours}>
        {props.bouton ?? 'Enregistrer'}
      </Button>
    </li>
    <li>
      <Button type="button" priority="secondary" onClick={props.fermer}>
        Renoncer
      </Button>
    </li>
  </ul>
);
