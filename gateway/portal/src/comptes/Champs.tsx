import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { MOTIFS_HABILITATION } from '../metier/comptes';
import { libelle, ROLES } from '../metier/libelles';
import type { Droits } from './requetes';

export type Erreurs = { champ: string; message: string }[];

export const messageDe = (erreurs: Erreurs, champ: string): string | undefined =>
  erreurs.find((e) => e.champ === champ)?.message;

type Texte = {
  nom: string;
  label: string;
  aide?: string;
  genre?: 'text' | 'email' | 'date';
  valeur: string;
  erreurs: Erreurs;
  changer: (valeur: string) => void;
};

export function ChampTexte({ nom, label, aide, genre, valeur, erreurs, changer }: Texte) {
  const message = messageDe(erreurs, nom);
  return (
    <Input
      label={label}
      hintText={aide}
      className="ancrage-etroit"
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      nativeInputProps={{
        id: `champ-${nom}`,
        type: genre ?? 'text',
        autoComplete: 'off',
        value: valeur,
        onChange: (e) => changer(e.target.value),
      }}
    />
  );
}

type Motif = { valeur: string; erreurs: Erreurs; changer: (valeur: string) => void };

export function ChampMotif({ valeur, erreurs, changer }: Motif) {
  const message = messageDe(erreurs, 'motif');
  return (
    <Select
      label="Motif"
      hint="Il reste dans l’histoire de l’habilitation."
      className="ancrage-etroit"
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      nativeSelectProps={{
        id: 'champ-motif',
        value: valeur,
        onChange: (e) => changer(e.target.value),
      }}
    >
      <option value="">Choisir</option>
      {Object.entries(MOTIFS_HABILITATION).map(([code, mots]) => (
        <option key={code} value={code}>
          {mots}
        </option>
      ))}
    </Select>
  );
}

type Props = {
  droits: Droits;
  /** What the reader may give or take; other roles that are held stay as they are. */
  accordables: string[];
  erreurs: Erreurs;
  changer: (droits: Droits) => void;
};

/** As what, from when until when, for what. */
export function ChampsDroits({ droits, accordables, erreurs, changer }: Props) {
  const message = messageDe(erreurs, 'roles');
  const autres = droits.roles.filter((r) => !accordables.includes(r));
  const poser = (role: string, coche: boolean) =>
    changer({
      ...droits,
      roles: coche ? [...droits.roles, role] : droits.roles.filter((r) => r !== role),
    });
  return (
    <>
      <Checkbox
        id="champ-roles"
        legend="Rôles"
        hintText="Le périmètre est celui que la charte donne à l’organisation."
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        options={[...accordables, ...autres].map((role) => ({
          label: libelle(ROLES, role),
          nativeInputProps: {
            name: 'roles',
            value: role,
            checked: droits.roles.includes(role),
            disabled: autres.includes(role),
            onChange: (e) => poser(role, e.target.checked),
          },
        }))}
      />
      <ChampTexte
        nom="du"
        label="Premier jour"
        genre="date"
        valeur={droits.du}
        erreurs={erreurs}
        changer={(du) => changer({ ...droits, du })}
      />
      <ChampTexte
        nom="au"
        label="Dernier jour"
        aide="Le compte ne s’ouvre plus le lendemain. Il peut être prolongé."
        genre="date"
        valeur={droits.au}
        erreurs={erreurs}
        changer={(au) => changer({ ...droits, au })}
      />
      <ChampMotif
        valeur={droits.motif}
        erreurs={erreurs}
        changer={(motif) => changer({ ...droits, motif })}
      />
    </>
  );
}

/** What is missing, said before anything is sent. */
export const manquesDesDroits = ({ roles, du, au, motif }: Droits): Erreurs => [
  ...(roles.length ? [] : [{ champ: 'roles', message: 'Choisissez au moins un rôle.' }]),
  ...(du ? [] : [{ champ: 'du', message: 'Donnez le premier jour.' }]),
  ...(au ? [] : [{ champ: 'au', message: 'Donnez le dernier jour.' }]),
  ...(du && au && au < du
    ? [{ champ: 'au', message: 'Le dernier jour vient avant le premier.' }]
    : []),
  ...(motif ? [] : [{ champ: 'motif', message: 'Choisissez un motif.' }]),
];
