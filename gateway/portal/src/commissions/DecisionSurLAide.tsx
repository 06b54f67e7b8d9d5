import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import type { Listes } from './modeles';

export type DecisionSaisie = { motif: string; motivation: string };

type Props = {
  choix: Listes['decisionsApl'];
  valeur: DecisionSaisie;
  changer: (valeur: DecisionSaisie) => void;
  messageDe: (champ: string) => string | undefined;
};

/** Whether the housing aid goes on: keeping it is the principle, a suspension says why. */
export function DecisionSurLAide({ choix, valeur, changer, messageDe }: Props) {
  const suspend = choix.find((c) => c.code === valeur.motif)?.suspend ?? false;
  const etat = (champ: string) => (messageDe(champ) ? ('error' as const) : ('default' as const));
  return (
    <fieldset className="fr-fieldset ancrage-carte fr-mb-2w">
      <legend className="fr-fieldset__legend">Décision sur l’aide au logement</legend>
      <div className="fr-fieldset__element">
        <Select
          label="Décision"
          hint="Le maintien est le principe. Elle est notifiée au ménage, au bailleur et à la CAF ou à la MSA."
          state={etat('decisionApl.motif')}
          stateRelatedMessage={messageDe('decisionApl.motif')}
          nativeSelectProps={{
            id: 'champ-decisionApl.motif',
            value: valeur.motif,
            onChange: (e) => changer({ ...valeur, motif: e.target.value }),
          }}
        >
          <option value="">Choisir</option>
          {choix.map((c) => (
            <option key={c.code} value={c.code}>
              {c.libelle}
            </option>
          ))}
        </Select>
        <Input
          label={suspend ? 'Motivation' : 'Motivation (facultative)'}
          hintText="Elle figure au relevé : rien qui relève du secret du travail social."
          textArea
          state={etat('decisionApl.motivation')}
          stateRelatedMessage={messageDe('decisionApl.motivation')}
          nativeTextAreaProps={{
            id: 'champ-decisionApl.motivation',
            rows: 2,
            maxLength: 1000,
            value: valeur.motivation,
            onChange: (e) => changer({ ...valeur, motivation: e.target.value }),
          }}
        />
      </div>
    </fieldset>
  );
}
