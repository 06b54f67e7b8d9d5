import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { useAnnoncer } from '../presentation/annonces';
import { Formulaire, useProblemes } from '../presentation/Formulaire';
import { useAnnulation } from './requetes';

/** What may be cancelled, and by which words it is known. */
export type Annulable = { id: string; nom: string };

/** Opens the form; nothing where the caller may not cancel it. */
export function Annuler(props: {
  id: string;
  nom: string;
  annulables: string[];
  annuler: (choisi: Annulable) => void;
}) {
  const { id, nom, annulables, annuler } = props;
  if (!annulables.includes(id)) return null;
  return (
    <Button size="small" priority="tertiary no outline" onClick={() => annuler({ id, nom })}>
      Annuler <span className="fr-sr-only">: {nom}</span>
    </Button>
  );
}

/** What was written by mistake no longer counts; it stays, with the reason. */
export function Annulation(props: { dossier: string; element: Annulable; fermer: () => void }) {
  const { dossier, element, fermer } = props;
  const annulation = useAnnulation(dossier);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const [raison, setRaison] = useState('');
  const message = messageDe('raison');

  const envoyer = () => {
    const dite = raison.trim();
    noter(dite ? [] : [{ champ: 'raison', message: 'Expliquez en quelques mots.' }]);
    if (!dite) return;
    annulation.mutate(
      { element: element.id, raison: dite },
      {
        onSuccess: () => {
          annoncer('Annulation enregistrée');
          fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom={`Annuler : ${element.nom}`}
      niveau="h3"
      problemes={problemes}
      erreur={annulation.error}
      enCours={annulation.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      <p className="fr-text--sm">
        Ce qui est annulé ne compte plus ; la trace en reste, avec la raison.
      </p>
      <Input
        label="Pourquoi l’annuler ?"
        hintText="Sans nom ni adresse."
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: 'champ-raison',
          value: raison,
          maxLength: 500,
          onChange: (e) => setRaison(e.target.value),
        }}
      />
    </Formulaire>
  );
}
