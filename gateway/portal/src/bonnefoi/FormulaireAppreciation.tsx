import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { useState } from 'react';
import { useSession } from '../app/session';
import { refusDuJour } from '../metier/dates';
import { ChampChoix, ChampJour } from '../presentation/Champs';
import { Formulaire, useProblemes, type Probleme } from '../presentation/Formulaire';
import type { AppreciationSaisie } from './requetes';

const SENS = [
  ['FAVORABLE', 'Bonne foi'],
  ['DEFAVORABLE', 'Bonne foi mise en doute'],
  ['PARTAGEE', 'Ne permet pas de conclure'],
] as const;

export function FormulaireAppreciation(props: {
  motifs: { code: string; libelle: string }[];
  erreur: Error | null;
  enCours: boolean;
  confirmer: (saisie: AppreciationSaisie, refuser: (e: unknown) => void) => void;
  fermer: () => void;
}) {
  const { aujourdhui } = useSession();
  const [saisie, setSaisie] = useState<AppreciationSaisie>({
    sens: '',
    le: aujourdhui,
    motifs: [],
  });
  const { problemes, noter, refuser, messageDe } = useProblemes();

  const envoyer = () => {
    const champs: Probleme[] = [];
    if (!saisie.sens) champs.push({ champ: 'sens', message: 'Indiquez votre appréciation.' });
    const refus = refusDuJour(saisie.le, aujourdhui);
    if (refus) champs.push({ champ: 'le', message: refus });
    if (saisie.motifs.length === 0)
      champs.push({ champ: 'motifs', message: 'Indiquez au moins un motif.' });
    noter(champs);
    if (champs.length === 0) props.confirmer(saisie, refuser);
  };

  return (
    <Formulaire
      nom="Appréciation de la bonne foi"
      niveau="h3"
      problemes={problemes}
      resume="L’appréciation n’est pas encore enregistrée"
      erreur={props.erreur}
      enCours={props.enCours}
      envoyer={envoyer}
      fermer={props.fermer}
    >
      <div className="ancrage-grille">
        <ChampChoix
          champ="sens"
          label="Appréciation"
          options={[...SENS]}
          valeur={saisie.sens}
          message={messageDe('sens')}
          changer={(sens) => setSaisie({ ...saisie, sens })}
        />
        <ChampJour
          champ="le"
          label="Date"
          aujourdhui={aujourdhui}
          valeur={saisie.le}
          message={messageDe('le')}
          changer={(le) => setSaisie({ ...saisie, le })}
        />
      </div>
      <Checkbox
        id="champ-motifs"
        small
        legend="Motifs"
        state={messageDe('motifs') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('motifs')}
        options={props.motifs.map((m) => ({
          label: m.libelle,
          nativeInputProps: {
            checked: saisie.motifs.includes(m.code),
            onChange: (e) =>
              setSaisie({
                ...saisie,
                motifs: e.target.checked
                  ? [...saisie.motifs, m.code]
                  : saisie.motifs.filter((code) => code !== m.code),
              }),
          },
        }))}
      />
    </Formulaire>
  );
}
