import { Button } from '@codegouvfr/react-dsfr/Button';
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { AIDES, MOTIFS_PROCEDURE, TYPES_BAILLEUR } from '../metier/libelles';
import type { SaisieProcedure } from '../metier/simulateur';
import { ChampChoix, ChampDate, ChampNombre } from '../presentation/Champs';
import { ActesSaisis } from './ActesSaisis';

const CLAUSES = [
  ['P2M', 'Deux mois'],
  ['P6W', 'Six semaines'],
  ['P3M', 'Trois mois'],
] as const;

type Props = {
  saisie: SaisieProcedure;
  messageDe: (champ: string) => string | undefined;
  changer: (saisie: SaisieProcedure) => void;
  enCours: boolean;
  calculer: () => void;
};

type Texte = Exclude<keyof SaisieProcedure, 'actes' | 'tiersPayant'>;

/** The facts to play with; only the département is asked for. */
export function FormulaireProcedure({ saisie, messageDe, changer, enCours, calculer }: Props) {
  const champ = (nom: Texte, api: string, label: string) => ({
    champ: api,
    label,
    valeur: saisie[nom],
    message: messageDe(api),
    changer: (valeur: string) => changer({ ...saisie, [nom]: valeur }),
  });
  return (
    <form
      noValidate
      autoComplete="off"
      aria-label="Faits à simuler"
      onSubmit={(e) => {
        e.preventDefault();
        calculer();
      }}
    >
      <ActesSaisis
        actes={saisie.actes}
        messageDe={messageDe}
        changer={(actes) => changer({ ...saisie, actes })}
      />
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend">Bail et bailleur</legend>
        <div className="fr-fieldset__element ancrage-grille">
          <Input
            label="Département"
            state={messageDe('departement') ? 'error' : 'default'}
            stateRelatedMessage={messageDe('departement')}
            nativeInputProps={{
              id: 'champ-departement',
              value: saisie.departement,
              maxLength: 3,
              onChange: (e) => changer({ ...saisie, departement: e.target.value }),
            }}
          />
          <ChampChoix
            {...champ('typeBailleur', 'bailleur.type', 'Type de bailleur')}
            options={Object.entries(TYPES_BAILLEUR)}
          />
          <ChampDate {...champ('bailDate', 'bail.date', 'Bail conclu le')} />
          <ChampDate {...champ('bailRenouvele', 'bail.renouvelleLe', 'Bail renouvelé le')} />
          <ChampChoix
            {...champ('delaiClause', 'bail.delaiClause', 'Délai écrit dans la clause')}
            options={[...CLAUSES]}
          />
          <ChampNombre
            {...champ('loyer', 'bail.loyerHorsCharges', 'Loyer mensuel hors charges (€)')}
          />
          <ChampChoix
            {...champ('motif', 'motifs', 'Motif de la procédure')}
            options={Object.entries(MOTIFS_PROCEDURE)}
          />
        </div>
      </fieldset>
      <fieldset className="fr-fieldset">
        <legend className="fr-fieldset__legend">Impayé</legend>
        <div className="fr-fieldset__element ancrage-grille">
          <ChampNombre {...champ('detteMontant', 'dette.montant', 'Dette (€)')} />
          <ChampDate {...champ('detteDepuis', 'dette.depuis', 'Impayé depuis le')} />
          <ChampChoix
            {...champ('aide', 'dette.aideAuLogement', 'Aide au logement')}
            options={Object.entries(AIDES)}
          />
          <ChampNombre
            {...champ('aideMontant', 'dette.aideMontant', 'Montant mensuel de l’aide (€)')}
          />
        </div>
        <Checkbox
          className="fr-fieldset__element"
          options={[
            {
              label: 'Aide versée au bailleur (tiers payant)',
              nativeInputProps: {
                checked: saisie.tiersPayant,
                onChange: (e) => changer({ ...saisie, tiersPayant: e.target.checked }),
              },
            },
          ]}
        />
      </fieldset>
      <Button type="submit" disabled={enCours}>
        {enCours ? 'Calcul en cours…' : 'Calculer les échéances'}
      </Button>
    </form>
  );
}
