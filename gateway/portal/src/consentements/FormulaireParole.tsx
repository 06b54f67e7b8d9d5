import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { useSession } from '../app/session';
import { useReferentiel } from '../dossiers/referentiel';
import { MOYENS_DE_DIRE, OBJETS, SENS } from '../metier/consentements';
import { refusDuJour } from '../metier/dates';
import type { Libelles } from '../metier/libelles';
import { ChampChoix, ChampJour } from '../presentation/Champs';
import { Formulaire, useProblemes, type Probleme } from '../presentation/Formulaire';

type Saisie = Record<'objet' | 'sens' | 'le' | 'moyen' | 'recueilliPar', string>;
type Choix = { champ: 'objet' | 'sens' | 'moyen'; label: string; libelles: Libelles; vide: string };

const REPONSE: Choix[] = [
  { champ: 'objet', label: 'Objet', libelles: OBJETS, vide: 'Indiquez l’objet.' },
  { champ: 'sens', label: 'Réponse du ménage', libelles: SENS, vide: 'Indiquez la réponse.' },
];
const MOYEN: Choix = {
  champ: 'moyen',
  label: 'Comment le ménage l’a dit',
  libelles: MOYENS_DE_DIRE,
  vide: 'Indiquez comment.',
};

/** What the household said, when, how, and who collected it: an answer, or its withdrawal. */
export function FormulaireParole(props: {
  nom: string;
  /** With what was asked and answered; a withdrawal has them already. */
  reponse: boolean;
  erreur: Error | null;
  enCours: boolean;
  confirmer: (saisie: Saisie, refuser: (e: unknown) => void) => void;
  fermer: () => void;
}) {
  const { aujourdhui, moi } = useSession();
  const { organisations } = useReferentiel();
  const [saisie, setSaisie] = useState<Saisie>({
    objet: '',
    sens: '',
    le: aujourdhui,
    moyen: '',
    recueilliPar: moi.organisation.code,
  });
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const choix = props.reponse ? [...REPONSE, MOYEN] : [MOYEN];
  const connues = organisations.some((o) => o.code === moi.organisation.code)
    ? organisations
    : [{ code: moi.organisation.code, nom: moi.organisation.nom }, ...organisations];

  const envoyer = () => {
    const champs: Probleme[] = choix
      .filter((c) => !saisie[c.champ])
      .map((c) => ({ champ: c.champ, message: c.vide }));
    const refus = refusDuJour(saisie.le, aujourdhui);
    if (refus) champs.unshift({ champ: 'le', message: refus });
    noter(champs);
    if (champs.length === 0) props.confirmer(saisie, refuser);
  };

  return (
    <Formulaire
      nom={props.nom}
      niveau="h3"
      problemes={problemes}
      erreur={props.erreur}
      enCours={props.enCours}
      envoyer={envoyer}
      fermer={props.fermer}
    >
      {props.reponse && (
        <p className="fr-text--sm">
          Un refus pour la CLPIL retire le dossier de la liste de cette commission, pas de la
          procédure, qui suit son cours. Ancrage ne tient pas encore cette liste.
        </p>
      )}
      <div className="ancrage-grille">
        {choix.map(({ champ, label, libelles }) => (
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
        <ChampJour
          champ="le"
          label="Date"
          aujourdhui={aujourdhui}
          valeur={saisie.le}
          message={messageDe('le')}
          changer={(le) => setSaisie({ ...saisie, le })}
        />
        <Select
          label="Recueilli par"
          state={messageDe('recueilliPar') ? 'error' : 'default'}
          stateRelatedMessage={messageDe('recueilliPar')}
          nativeSelectProps={{
            id: 'champ-recueilliPar',
            value: saisie.recueilliPar,
            onChange: (e) => setSaisie({ ...saisie, recueilliPar: e.target.value }),
          }}
        >
          {connues.map((o) => (
            <option key={o.code} value={o.code}>
              {o.nom}
            </option>
          ))}
        </Select>
      </div>
    </Formulaire>
  );
}
