import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { useGeste, type Geste } from './requetes';

type Props = {
  affectation: string;
  /** « Refus de la mission » */
  nom: string;
  /** What is chosen in a list before the reason is told in words. */
  choix: { champ: string; label: string; vide: string; options: [code: string, mots: string][] };
  label: string;
  aide: string;
  confirmer: string;
  fait: string;
  geste: (choisi: string, motif: string) => Geste;
  fermer: () => void;
};

/** An act that must say why: a choice, then words. */
export function FormulaireMotif(props: Props) {
  const { champ } = props.choix;
  const [choisi, setChoisi] = useState('');
  const [motif, setMotif] = useState('');
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const geste = useGeste(props.affectation);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const messageDe = (c: string) => erreurs.find((e) => e.champ === c)?.message;

  const envoyer = () => {
    const manques = [
      ...(choisi ? [] : [{ champ, message: props.choix.vide }]),
      ...(motif.trim()
        ? []
        : [{ champ: 'motif', message: 'Expliquez le motif en quelques mots.' }]),
    ];
    setErreurs(manques);
    if (manques.length > 0) return;
    geste.mutate(props.geste(choisi, motif.trim()), {
      onSuccess: () => annoncer(props.fait),
      onError: (e) => setErreurs(enErreurApi(e).problemes),
    });
  };

  return (
    <form
      ref={zone}
      tabIndex={-1}
      aria-label={props.nom}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      {erreurs.length > 0 && <ResumeErreurs titre="Il manque des éléments" champs={erreurs} />}
      {geste.isError && erreurs.length === 0 && <Erreur erreur={geste.error} niveau="h3" />}
      <Select
        label={props.choix.label}
        className="ancrage-etroit"
        state={messageDe(champ) ? 'error' : 'default'}
        stateRelatedMessage={messageDe(champ)}
        nativeSelectProps={{
          id: `champ-${champ}`,
          value: choisi,
          onChange: (e) => setChoisi(e.target.value),
        }}
      >
        <option value="">Choisir</option>
        {props.choix.options.map(([code, mots]) => (
          <option key={code} value={code}>
            {mots}
          </option>
        ))}
      </Select>
      <Input
        label={props.label}
        hintText={props.aide}
        textArea
        state={messageDe('motif') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('motif')}
        nativeTextAreaProps={{
          id: 'champ-motif',
          rows: 3,
          maxLength: 2000,
          value: motif,
          onChange: (e) => setMotif(e.target.value),
        }}
      />
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={geste.isPending}>
            {props.confirmer}
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={props.fermer}>
            Revenir
          </Button>
        </li>
      </ul>
    </form>
  );
}
