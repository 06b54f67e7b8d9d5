import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import { enErreurApi } from '../api/probleme';
import { useReferentiel } from '../dossiers/referentiel';
import { MOYENS_DE_DIRE, OBJETS, SENS } from '../metier/consentements';
import { refusDuJour } from '../metier/dates';
import type { Libelles } from '../metier/libelles';
import { ChampChoix, ChampJour } from '../presentation/Champs';
import { Erreur, ResumeErreurs } from '../presentation/Etats';

type Saisie = Record<'objet' | 'sens' | 'le' | 'moyen' | 'recueilliPar', string>;
type Probleme = { champ: string; message: string };
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
  const [erreurs, setErreurs] = useState<Probleme[]>([]);
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
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
    setErreurs(champs);
    if (champs.length === 0) props.confirmer(saisie, (e) => setErreurs(enErreurApi(e).problemes));
  };
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;

  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte fr-mt-2w"
      aria-label={props.nom}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      <h3 className="fr-h5">{props.nom}</h3>
      {props.reponse && (
        <p className="fr-text--sm">
          Un refus pour la CLPIL retire le dossier de la liste de cette commission, pas de la
          procédure, qui suit son cours. Ancrage ne tient pas encore cette liste.
        </p>
      )}
      {erreurs.length > 0 && (
        <ResumeErreurs titre="Rien n’est encore enregistré" champs={erreurs} />
      )}
      {props.erreur !== null && erreurs.length === 0 && (
        <Erreur erreur={props.erreur} niveau="h3" />
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
