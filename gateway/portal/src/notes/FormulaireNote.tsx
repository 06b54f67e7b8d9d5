import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { ChampChoix } from '../presentation/Champs';
import { Formulaire, useProblemes } from '../presentation/Formulaire';
import type { Saisie } from './requetes';

export type ChampNote = {
  champ: keyof Saisie;
  label: string;
  aide?: string;
  /** What is said when nothing is entered. */
  vide: string;
  /** What is chosen from; words otherwise. */
  options?: (readonly [valeur: string, mots: string])[];
  initial?: string;
};

type Props = {
  nom: string;
  niveau: 'h3' | 'h4';
  bouton: string;
  champs: ChampNote[];
  erreur: Error | null;
  enCours: boolean;
  confirmer: (saisie: Saisie, refuser: (e: unknown) => void) => void;
  fermer: () => void;
};

const LONGUEURS: Partial<Record<keyof Saisie, number>> = { texte: 4000, motif: 500 };

/** A note, or what is done with one: all its fields are to be filled in. */
export function FormulaireNote({ champs, confirmer, ...props }: Props) {
  const [saisie, setSaisie] = useState<Saisie>({
    sujet: '',
    texte: '',
    motif: '',
    organisation: '',
    ...Object.fromEntries(champs.map((c) => [c.champ, c.initial ?? ''])),
  });
  const { problemes, noter, refuser, messageDe } = useProblemes();

  const envoyer = () => {
    const manques = champs
      .filter((c) => !saisie[c.champ].trim())
      .map((c) => ({ champ: c.champ, message: c.vide }));
    noter(manques);
    if (manques.length === 0) confirmer(saisie, refuser);
  };

  return (
    <Formulaire {...props} problemes={problemes} envoyer={envoyer}>
      {champs.map(({ champ, label, aide, options }) =>
        options ? (
          <ChampChoix
            key={champ}
            champ={champ}
            label={label}
            aide={aide}
            className="ancrage-etroit"
            options={options}
            valeur={saisie[champ]}
            message={messageDe(champ)}
            changer={(choisi) => setSaisie({ ...saisie, [champ]: choisi })}
          />
        ) : (
          <Input
            key={champ}
            label={label}
            hintText={aide}
            textArea
            state={messageDe(champ) ? 'error' : 'default'}
            stateRelatedMessage={messageDe(champ)}
            nativeTextAreaProps={{
              id: `champ-${champ}`,
              rows: champ === 'texte' ? 5 : 2,
              maxLength: LONGUEURS[champ],
              value: saisie[champ],
              onChange: (e) => setSaisie({ ...saisie, [champ]: e.target.value }),
            }}
          />
        ),
      )}
    </Formulaire>
  );
}
