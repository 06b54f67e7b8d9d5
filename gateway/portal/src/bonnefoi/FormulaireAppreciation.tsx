import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { useSession } from '../app/session';
import { refusDuJour } from '../metier/dates';
import { ChampChoix, ChampJour } from '../presentation/Champs';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import type { AppreciationSaisie } from './requetes';

type Probleme = { champ: string; message: string };

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
  const [erreurs, setErreurs] = useState<Probleme[]>([]);
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;

  const envoyer = () => {
    const champs: Probleme[] = [];
    if (!saisie.sens) champs.push({ champ: 'sens', message: 'Indiquez votre appréciation.' });
    const refus = refusDuJour(saisie.le, aujourdhui);
    if (refus) champs.push({ champ: 'le', message: refus });
    if (saisie.motifs.length === 0)
      champs.push({ champ: 'motifs', message: 'Indiquez au moins un motif.' });
    setErreurs(champs);
    if (champs.length === 0) props.confirmer(saisie, (e) => setErreurs(enErreurApi(e).problemes));
  };

  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte fr-mt-2w"
      aria-label="Appréciation de la bonne foi"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      <h3 className="fr-h5">Appréciation de la bonne foi</h3>
      {erreurs.length > 0 && (
        <ResumeErreurs titre="L’appréciation n’est pas encore enregistrée" champs={erreurs} />
      )}
      {props.erreur !== null && erreurs.length === 0 && (
        <Erreur erreur={props.erreur} niveau="h3" />
      )}
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
