import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef } from 'react';
import { NATURES_ACTE } from '../metier/libelles';
import { acteVide, champsDe, type ChampActe, type SaisieActe } from '../metier/simulateur';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix, ChampDate } from '../presentation/Champs';

const LIBELLES: Readonly<Record<ChampActe, string>> = {
  nature: 'Acte',
  date: 'Date',
  dateNotificationPrefet: 'Notification au préfet',
  dateAudience: 'Audience',
  sens: 'Décision',
  delaiDu: 'Délai accordé, du',
  delaiAu: 'au',
};

const SENS = [
  ['OCTROI', 'Concours accordé'],
  ['REFUS', 'Concours refusé'],
  ['SURSIS', 'Sursis'],
] as const;

/** As the API names the field of an act. */
const chemin = (rang: number, champ: ChampActe): string => {
  const suite: Partial<Record<ChampActe, string>> = { delaiDu: 'delai.du', delaiAu: 'delai.au' };
  return `actes[${rang}].${suite[champ] ?? champ}`;
};

type Props = {
  actes: SaisieActe[];
  messageDe: (champ: string) => string | undefined;
  changer: (actes: SaisieActe[]) => void;
};

/** The acts of the procedure, in any order; each asks what its kind may say. */
export function ActesSaisis({ actes, messageDe, changer }: Props) {
  const titre = useRef<HTMLLegendElement>(null);
  const annoncer = useAnnoncer();
  const ajouter = () => changer([...actes, acteVide(Math.max(-1, ...actes.map((a) => a.cle)) + 1)]);
  const retirer = (acte: SaisieActe) => {
    changer(actes.filter((a) => a !== acte));
    annoncer('Acte retiré');
    titre.current?.focus();
  };
  return (
    <fieldset className="fr-fieldset" aria-labelledby="legende-actes">
      <legend id="legende-actes" className="fr-fieldset__legend" ref={titre} tabIndex={-1}>
        Actes de la procédure
      </legend>
      <ol className="fr-fieldset__element ancrage-actes-saisis">
        {actes.map((acte, rang) => (
          <li key={acte.cle}>
            <div role="group" aria-label={`Acte ${rang + 1}`} className="ancrage-grille">
              <UnActe
                acte={acte}
                rang={rang}
                messageDe={messageDe}
                changer={(change) => changer(actes.map((a) => (a === acte ? change : a)))}
              />
              <Button
                type="button"
                size="small"
                priority="tertiary no outline"
                iconId="fr-icon-delete-line"
                className="fr-mb-3w"
                onClick={() => retirer(acte)}
              >
                Retirer l’acte {rang + 1}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div className="fr-fieldset__element">
        <Button
          type="button"
          size="small"
          priority="secondary"
          iconId="fr-icon-add-line"
          onClick={ajouter}
        >
          Ajouter un acte
        </Button>
      </div>
    </fieldset>
  );
}

function UnActe(props: {
  acte: SaisieActe;
  rang: number;
  messageDe: (champ: string) => string | undefined;
  changer: (acte: SaisieActe) => void;
}) {
  const { acte, rang, messageDe, changer } = props;
  const champ = (nom: ChampActe) => ({
    champ: chemin(rang, nom),
    label: LIBELLES[nom],
    valeur: acte[nom],
    message: messageDe(chemin(rang, nom)),
    changer: (valeur: string) => changer({ ...acte, [nom]: valeur }),
  });
  return (
    <>
      <ChampChoix {...champ('nature')} options={Object.entries(NATURES_ACTE)} />
      <ChampDate {...champ('date')} />
      {champsDe(acte.nature).map((nom) =>
        nom === 'sens' ? (
          <ChampChoix key={nom} {...champ(nom)} options={[...SENS]} />
        ) : (
          <ChampDate key={nom} {...champ(nom)} />
        ),
      )}
    </>
  );
}
