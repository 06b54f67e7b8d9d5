import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { preconisationsPossibles, type VisiteSaisie } from '../metier/rapport';

type Props = {
  visite: VisiteSaisie;
  parc: string;
  messageDe: (champ: string) => string | undefined;
  ecrire: (partie: Partial<VisiteSaisie>) => void;
};

/** What a visite d'anticipation found, and what it recommends from the list of the charter. */
export function ChampsVisite({ visite, parc, messageDe, ecrire }: Props) {
  const cocher = (code: string, oui: boolean) =>
    ecrire({
      preconisations: oui
        ? [...visite.preconisations, code]
        : visite.preconisations.filter((c) => c !== code),
    });
  return (
    <>
      <Input
        label="Évaluation de la situation"
        hintText="Situation sociale et financière, compréhension de la procédure, projet du ménage."
        textArea
        state={messageDe('visite.evaluation') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('visite.evaluation')}
        nativeTextAreaProps={{
          id: 'champ-visite.evaluation',
          rows: 6,
          autoComplete: 'off',
          'aria-required': true,
          value: visite.evaluation,
          onChange: (e) => ecrire({ evaluation: e.target.value }),
        }}
      />
      <Input
        label="Démarches encouragées et contacts pris (facultatif)"
        hintText="Bailleur, paiement du résiduel, apurement, demande de logement…"
        textArea
        state={messageDe('visite.demarches') ? 'error' : 'default'}
        stateRelatedMessage={messageDe('visite.demarches')}
        nativeTextAreaProps={{
          id: 'champ-visite.demarches',
          rows: 4,
          autoComplete: 'off',
          value: visite.demarches,
          onChange: (e) => ecrire({ demarches: e.target.value }),
        }}
      />
      <div id="champ-visite.preconisations">
        <Checkbox
          legend="Préconisations"
          hintText={
            parc === 'PUBLIC'
              ? 'Au moins une.'
              : 'Au moins une. Une mesure pour le maintien n’est préconisée que dans le parc public.'
          }
          state={messageDe('visite.preconisations') ? 'error' : 'default'}
          stateRelatedMessage={messageDe('visite.preconisations')}
          options={preconisationsPossibles(parc).map(([code, mots]) => ({
            label: mots,
            nativeInputProps: {
              checked: visite.preconisations.includes(code),
              onChange: (e) => cocher(code, e.target.checked),
            },
          }))}
        />
      </div>
    </>
  );
}
