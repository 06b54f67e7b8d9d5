import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { enErreurApi } from '../api/probleme';
import { dateCourte } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { useALaPlace } from '../presentation/focus';
import { useDemande } from './requetes';

const REFERENCE = /\b\d[\dAB]-\d{4}-\d{6}\b/i;

const DUREES = [
  [1, 'Aujourd’hui'],
  [2, 'Aujourd’hui et demain'],
  [3, 'Trois jours'],
] as const;

/** The door for who needs one dossier that nothing opens to them: it is said at once to the secretariat. */
export function DemandeException({ cherche }: { cherche: string }) {
  const { ouvert, setOuvert, bouton } = useALaPlace();
  return (
    <div className="fr-mt-2w">
      {ouvert ? (
        <Formulaire cherche={cherche} fermer={() => setOuvert(false)} />
      ) : (
        <Button ref={bouton} priority="tertiary" size="small" onClick={() => setOuvert(true)}>
          Ce dossier ne m’est pas ouvert : demander un accès par exception
        </Button>
      )}
    </div>
  );
}

function Formulaire({ cherche, fermer }: { cherche: string; fermer: () => void }) {
  const [reference, setReference] = useState(REFERENCE.exec(cherche)?.[0].toUpperCase() ?? '');
  const [motif, setMotif] = useState('');
  const [jours, setJours] = useState(1);
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const demande = useDemande();
  const annoncer = useAnnoncer();
  const naviguer = useNavigate();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;
  const etat = (champ: string) => ({
    state: messageDe(champ) ? ('error' as const) : ('default' as const),
    stateRelatedMessage: messageDe(champ),
  });

  const envoyer = () => {
    const manques = [
      ...(reference.trim()
        ? []
        : [{ champ: 'reference', message: 'Indiquez la référence exacte du dossier.' }]),
      ...(motif.trim() ? [] : [{ champ: 'motif', message: 'Dites pourquoi, en une phrase.' }]),
    ];
    setErreurs(manques);
    if (manques.length > 0) return;
    demande.mutate(
      { reference: reference.trim(), motif: motif.trim(), jours },
      {
        onSuccess: (acces) => {
          annoncer(`Dossier ${acces.reference} ouvert jusqu’au ${dateCourte(acces.jusqua)}`);
          void naviguer(`/dossiers/${acces.dossier}`);
        },
        onError: (e) => setErreurs(enErreurApi(e).problemes),
      },
    );
  };

  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte"
      aria-label="Demander un accès par exception"
      autoComplete="off"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      <p>
        Cet accès ouvre un seul dossier, à vous seul, avec ce que votre rôle voit d’habitude. Le
        secrétariat de la CCAPEX en est averti aussitôt, lit votre motif, et peut y mettre fin.
        Votre demande est tracée.
      </p>
      {erreurs.length > 0 && <ResumeErreurs titre="À corriger" champs={erreurs} />}
      {demande.isError && erreurs.length === 0 && <Erreur erreur={demande.error} niveau="h3" />}
      <Input
        label="Référence du dossier"
        hintText="Exactement comme on vous l’a donnée, par exemple 21-2026-000123."
        className="ancrage-etroit"
        {...etat('reference')}
        nativeInputProps={{
          id: 'champ-reference',
          value: reference,
          maxLength: 40,
          autoComplete: 'off',
          onChange: (e) => setReference(e.target.value),
        }}
      />
      <Input
        label="Pourquoi avez-vous besoin de ce dossier ?"
        hintText="Une phrase au moins, sans nom, adresse ni détail sur le ménage."
        textArea
        {...etat('motif')}
        nativeTextAreaProps={{
          id: 'champ-motif',
          rows: 3,
          maxLength: 500,
          value: motif,
          onChange: (e) => setMotif(e.target.value),
        }}
      />
      <Select
        label="Pour combien de temps ?"
        className="ancrage-etroit"
        {...etat('jours')}
        nativeSelectProps={{
          id: 'champ-jours',
          value: jours,
          onChange: (e) => setJours(Number(e.target.value)),
        }}
      >
        {DUREES.map(([nombre, mots]) => (
          <option key={nombre} value={nombre}>
            {mots}
          </option>
        ))}
      </Select>
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={demande.isPending}>
            Ouvrir ce dossier par exception
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
    </form>
  );
}
