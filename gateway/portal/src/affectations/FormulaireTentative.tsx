import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import type { Affectation } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { refusDuJour } from '../metier/dates';
import { DEMI_JOURNEES, MOYENS, RESULTATS } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix, ChampJour } from '../presentation/Champs';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { useGeste, type TentativeSaisie } from './requetes';

const CHOIX = [
  { champ: 'moyen', label: 'Moyen', libelles: MOYENS, vide: 'Indiquez le moyen.' },
  { champ: 'demiJournee', label: 'Moment', libelles: DEMI_JOURNEES, vide: 'Indiquez le moment.' },
  { champ: 'resultat', label: 'Résultat', libelles: RESULTATS, vide: 'Indiquez le résultat.' },
] as const;

export function FormulaireTentative(props: { affectation: Affectation; fermer: () => void }) {
  const { aujourdhui } = useSession();
  const [saisie, setSaisie] = useState<TentativeSaisie>({
    le: aujourdhui,
    moyen: '',
    demiJournee: '',
    resultat: '',
  });
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const geste = useGeste(props.affectation.id);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);

  const envoyer = () => {
    const champs = CHOIX.filter((c) => !saisie[c.champ]).map((c) => ({
      champ: c.champ as string,
      message: c.vide as string,
    }));
    const refus = refusDuJour(saisie.le, aujourdhui);
    if (refus) champs.unshift({ champ: 'le', message: refus });
    setErreurs(champs);
    if (champs.length > 0) return;
    geste.mutate(
      { geste: 'tentatives', tentative: saisie },
      {
        onSuccess: () => {
          annoncer('Tentative enregistrée');
          props.fermer();
        },
        onError: (e) => setErreurs(enErreurApi(e).problemes),
      },
    );
  };
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;

  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte"
      aria-label="Tentative de contact"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      <h3 className="fr-h5">Ajouter une tentative de contact</h3>
      {erreurs.length > 0 && (
        <ResumeErreurs titre="La tentative ne peut pas être enregistrée" champs={erreurs} />
      )}
      {geste.isError && erreurs.length === 0 && <Erreur erreur={geste.error} niveau="h3" />}
      <div className="ancrage-grille">
        <ChampJour
          champ="le"
          label="Date"
          aujourdhui={aujourdhui}
          valeur={saisie.le}
          message={messageDe('le')}
          changer={(le) => setSaisie({ ...saisie, le })}
        />
        {CHOIX.map(({ champ, label, libelles }) => (
          <ChampChoix
            key={champ}
            champ={champ}
            label={label}
            options={Object.entries(libelles)}
            valeur={saisie[champ]}
            message={messageDe(champ)}
            changer={(choisi) => setSaisie({ ...saisie, [champ]: choisi })}
          />
        ))}
      </div>
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={geste.isPending}>
            Enregistrer la tentative
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
