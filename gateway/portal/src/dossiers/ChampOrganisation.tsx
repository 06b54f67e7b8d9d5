import { Select } from '@codegouvfr/react-dsfr/Select';
import { useSession } from '../app/session';
import { nomOrganisation } from '../metier/libelles';
import { useReferentiel } from './referentiel';

type Props = {
  valeur: string | undefined;
  choisir: (code: string | undefined) => void;
};

export function ChampOrganisation({ valeur, choisir }: Props) {
  const { organisations } = useReferentiel();
  const { moi } = useSession();
  const connues = organisations.length
    ? organisations
    : [{ code: moi.organisation.code, nom: moi.organisation.nom }];
  const options =
    valeur && !connues.some((o) => o.code === valeur)
      ? [...connues, { code: valeur, nom: nomOrganisation(valeur) }]
      : connues;
  return (
    <Select
      label="Organisation"
      nativeSelectProps={{
        value: valeur ?? '',
        onChange: (e) => choisir(e.target.value || undefined),
      }}
    >
      <option value="">Toutes les organisations</option>
      {options.map((o) => (
        <option key={o.code} value={o.code}>
          {o.nom}
        </option>
      ))}
    </Select>
  );
}
