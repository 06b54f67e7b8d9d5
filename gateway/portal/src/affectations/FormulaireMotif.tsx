import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix } from '../presentation/Champs';
import { Erreur, ResumeErreurs } from '../presentation/Etats';

type Props<G> = {
  /** « Refus de la mission » */
  nom: string;
  /** What is chosen in a list before the reason is told in words. */
  choix: {
    champ: string;
    label: string;
    vide: string;
    aide?: string;
    options: [code: string, mots: string][];
  };
  label: string;
  aide: string;
  confirmer: string;
  fait: string;
  /** What sends it, and what is sent. */
  envoi: UseMutationResult<unknown, Error, G>;
  geste: (choisi: string, motif: string) => NoInfer<G>;
  apres?: () => void;
  fermer: () => void;
};

/** An act that must say why: a choice, then words. */
export function FormulaireMotif<G>(props: Props<G>) {
  const { champ } = props.choix;
  const [choisi, setChoisi] = useState('');
  const [motif, setMotif] = useState('');
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const { envoi } = props;
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
    envoi.mutate(props.geste(choisi, motif.trim()), {
      onSuccess: () => {
        annoncer(props.fait);
        props.apres?.();
      },
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
      {envoi.isError && erreurs.length === 0 && <Erreur erreur={envoi.error} niveau="h3" />}
      <ChampChoix
        champ={champ}
        label={props.choix.label}
        aide={props.choix.aide}
        className="ancrage-etroit"
        options={props.choix.options}
        valeur={choisi}
        message={messageDe(champ)}
        changer={setChoisi}
      />
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
          <Button type="submit" disabled={envoi.isPending}>
            {props.confirmer}
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
