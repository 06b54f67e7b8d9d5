import { useState } from 'react';
import { useSession } from '../app/session';
import type { Affectation } from '../api/modeles';
import { refusDuJour } from '../metier/dates';
import { DEMI_JOURNEES, MOYENS, RESULTATS } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix, ChampJour } from '../presentation/Champs';
import { Formulaire, useProblemes } from '../presentation/Formulaire';
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
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const geste = useGeste(props.affectation.id);
  const annoncer = useAnnoncer();

  const envoyer = () => {
    const champs = CHOIX.filter((c) => !saisie[c.champ]).map((c) => ({
      champ: c.champ as string,
      message: c.vide as string,
    }));
    const refus = refusDuJour(saisie.le, aujourdhui);
    if (refus) champs.unshift({ champ: 'le', message: refus });
    noter(champs);
    if (champs.length > 0) return;
    geste.mutate(
      { geste: 'tentatives', tentative: saisie },
      {
        onSuccess: () => {
          annoncer('Tentative enregistrée');
          props.fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom="Tentative de contact"
      niveau="h3"
      problemes={problemes}
      resume="La tentative ne peut pas être enregistrée"
      erreur={geste.error}
      enCours={geste.isPending}
      bouton="Enregistrer la tentative"
      envoyer={envoyer}
      fermer={props.fermer}
    >
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
    </Formulaire>
  );
}
