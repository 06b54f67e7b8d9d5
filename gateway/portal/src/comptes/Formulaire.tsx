import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, type ReactNode } from 'react';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import type { Erreurs } from './Champs';

type Props = {
  titre: string;
  envoyer: string;
  occupe: boolean;
  erreurs: Erreurs;
  /** What the service refused as a whole. */
  refus: unknown;
  valider: () => void;
  fermer: () => void;
  children: ReactNode;
};

/** The frame of a form about an account: focus on arrival, what is wrong first, two buttons last. */
export function Formulaire(props: Props) {
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <form
      ref={zone}
      tabIndex={-1}
      aria-label={props.titre}
      className="ancrage-carte fr-mb-3w"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        props.valider();
      }}
    >
      <h2 className="fr-h5">{props.titre}</h2>
      {props.erreurs.length > 0 && <ResumeErreurs titre="À corriger" champs={props.erreurs} />}
      {props.refus != null && props.erreurs.length === 0 && (
        <Erreur erreur={props.refus} niveau="h3" />
      )}
      {props.children}
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={props.occupe}>
            {props.envoyer}
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={props.fermer}>
            Annuler
          </Button>
        </li>
      </ul>
    </form>
  );
}
