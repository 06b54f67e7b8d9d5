import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import type { ChampActe, NatureActe } from '../api/modeles';
import { peutEtreAVenir, type Manque, type SaisieActe } from '../metier/actes';
import { ChampChoix } from '../presentation/Champs';

type Props = {
  natures: NatureActe[];
  saisie: SaisieActe;
  manques: Manque[];
  aujourdhui: string;
  /** An act that opens a dossier has the number that its office gave it. */
  numeroObligatoire?: boolean;
  changer: (saisie: SaisieActe) => void;
};

/** One act: its kind first, then what the table of the procedure asks of that kind. */
export function ChampsDeLActe(props: Props) {
  const { natures, saisie, manques, aujourdhui, changer } = props;
  const nature = natures.find((n) => n.code === saisie.nature);
  const messageDe = (champ: string) => manques.find((m) => m.champ === champ)?.message;
  return (
    <>
      <div className="ancrage-grille">
        <ChampChoix
          champ="nature"
          label="Acte"
          aide={nature?.effet}
          options={natures.map((n) => [n.code, n.libelle] as const)}
          valeur={saisie.nature}
          message={messageDe('nature')}
          changer={(code) => changer({ ...saisie, nature: code })}
        />
        <Saisie
          champ="date"
          label={peutEtreAVenir(saisie.nature) ? 'Date prévue' : 'Date de l’acte'}
          type="date"
          max={peutEtreAVenir(saisie.nature) ? undefined : aujourdhui}
          valeur={saisie.date}
          message={messageDe('date')}
          changer={(date) => changer({ ...saisie, date })}
        />
        <Saisie
          champ="numero"
          label="Numéro de l’acte"
          aide={
            props.numeroObligatoire
              ? 'Celui de l’étude ou du greffe.'
              : 'Celui de l’étude ou du greffe. Laissé vide, Ancrage en donne un.'
          }
          valeur={saisie.numero}
          message={messageDe('numero')}
          changer={(numero) => changer({ ...saisie, numero })}
        />
        {nature?.champs
          .filter((c) => c.saisie !== 'CHOIX_MULTIPLE')
          .map((c) => (
            <UnChamp
              key={`${nature.code}/${c.nom}`}
              champ={c}
              valeur={saisie.champs[c.nom] ?? ''}
              message={messageDe(c.nom)}
              changer={(valeur) =>
                changer({ ...saisie, champs: { ...saisie.champs, [c.nom]: valeur } })
              }
            />
          ))}
      </div>
      {nature?.champs
        .filter((c) => c.saisie === 'CHOIX_MULTIPLE')
        .map((c) => (
          <Plusieurs
            key={`${nature.code}/${c.nom}`}
            champ={c}
            choisis={saisie.listes[c.nom] ?? []}
            message={messageDe(c.nom)}
            changer={(choisis) =>
              changer({ ...saisie, listes: { ...saisie.listes, [c.nom]: choisis } })
            }
          />
        ))}
    </>
  );
}

type ChampProps = {
  champ: ChampActe;
  valeur: string;
  message: string | undefined;
  changer: (valeur: string) => void;
};

function UnChamp({ champ: c, ...reste }: ChampProps) {
  const label = c.obligatoire ? c.libelle : `${c.libelle} (facultatif)`;
  switch (c.saisie) {
    case 'CHOIX':
      return (
        <ChampChoix
          champ={c.nom}
          label={label}
          options={(c.choix ?? []).map((o) => [o.code, o.libelle] as const)}
          {...reste}
        />
      );
    case 'OUI_NON':
      return (
        <ChampChoix
          champ={c.nom}
          label={label}
          options={[
            ['OUI', 'Oui'],
            ['NON', 'Non'],
          ]}
          {...reste}
        />
      );
    default:
      return (
        <Saisie
          champ={c.nom}
          label={label}
          type={c.saisie === 'JOUR' ? 'date' : 'text'}
          clavier={c.saisie === 'MONTANT' || c.saisie === 'NOMBRE' ? 'decimal' : undefined}
          {...reste}
        />
      );
  }
}

function Saisie(props: {
  champ: string;
  label: string;
  aide?: string;
  type?: 'date' | 'text';
  clavier?: 'decimal' | undefined;
  max?: string | undefined;
  valeur: string;
  message: string | undefined;
  changer: (valeur: string) => void;
}) {
  return (
    <Input
      label={props.label}
      hintText={props.aide}
      state={props.message ? 'error' : 'default'}
      stateRelatedMessage={props.message}
      nativeInputProps={{
        id: `champ-${props.champ}`,
        type: props.type ?? 'text',
        inputMode: props.clavier,
        max: props.max,
        value: props.valeur,
        onChange: (e) => props.changer(e.target.value),
      }}
    />
  );
}

function Plusieurs(props: {
  champ: ChampActe;
  choisis: string[];
  message: string | undefined;
  changer: (choisis: string[]) => void;
}) {
  const { champ: c, choisis, changer } = props;
  return (
    <Checkbox
      id={`champ-${c.nom}`}
      small
      orientation="horizontal"
      legend={c.obligatoire ? c.libelle : `${c.libelle} (facultatif, plusieurs possibles)`}
      state={props.message ? 'error' : 'default'}
      stateRelatedMessage={props.message}
      options={(c.choix ?? []).map((o) => ({
        label: o.libelle,
        nativeInputProps: {
          checked: choisis.includes(o.code),
          onChange: (e) =>
            changer(
              e.target.checked ? [...choisis, o.code] : choisis.filter((code) => code !== o.code),
            ),
        },
      }))}
    />
  );
}
