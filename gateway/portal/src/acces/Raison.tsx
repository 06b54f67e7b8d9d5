import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useId, useRef, useState } from 'react';
import { Erreur } from '../presentation/Etats';

type Props = {
  /** « Mettre fin à l’accès de … » */
  nom: string;
  erreur: unknown;
  enCours: boolean;
  confirmer: (raison: string) => void;
  fermer: () => void;
};

/** Ending something says why, in words that stay. */
export function Raison({ nom, erreur, enCours, confirmer, fermer }: Props) {
  const [raison, setRaison] = useState('');
  const [manque, setManque] = useState(false);
  const champ = useId();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <form
      ref={zone}
      tabIndex={-1}
      aria-label={nom}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        setManque(raison.trim() === '');
        if (raison.trim()) confirmer(raison.trim());
        else document.getElementById(champ)?.focus();
      }}
    >
      {erreur !== null && <Erreur erreur={erreur} niveau="h3" />}
      <Input
        label="Pourquoi y mettre fin ?"
        hintText="Sans nom ni adresse."
        state={manque ? 'error' : 'default'}
        stateRelatedMessage="Expliquez en quelques mots."
        nativeInputProps={{
          id: champ,
          value: raison,
          maxLength: 500,
          onChange: (e) => setRaison(e.target.value),
        }}
      />
      <Button size="small" type="submit" disabled={enCours}>
        Mettre fin
      </Button>{' '}
      <Button size="small" type="button" priority="secondary" onClick={fermer}>
        Renoncer
      </Button>
    </form>
  );
}
