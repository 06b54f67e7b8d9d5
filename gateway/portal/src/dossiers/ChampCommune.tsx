import { Input } from '@codegouvfr/react-dsfr/Input';
import { useId, useState } from 'react';
import { trouverCommune } from '../metier/referentiel';
import { useReferentiel } from './referentiel';

type Props = {
  valeur: string | undefined;
  choisir: (insee: string | undefined) => void;
  signalerInvalide: (invalide: boolean) => void;
};

/** A commune by its name, suggested as one types; by its INSEE code when the list of communes is not at hand. */
export function ChampCommune({ valeur, choisir, signalerInvalide }: Props) {
  const { communes } = useReferentiel();
  const liste = useId();
  const [saisie, setSaisie] = useState<string>();
  const connue = communes.find((c) => c.insee === valeur);
  const texte = saisie ?? connue?.nom ?? valeur ?? '';
  const trouvee = trouverCommune(communes, texte);
  const inconnue = texte.trim() !== '' && !trouvee;

  return (
    <Input
      label="Commune"
      hintText={communes.length === 0 ? 'Code INSEE, par exemple 21231' : undefined}
      state={inconnue && saisie !== undefined ? 'error' : 'default'}
      stateRelatedMessage="Commune inconnue : choisissez-en une dans la liste proposée."
      nativeInputProps={{
        list: liste,
        value: texte,
        autoComplete: 'off',
        onChange: (e) => {
          setSaisie(e.target.value);
          const insee = trouverCommune(communes, e.target.value);
          choisir(insee);
          signalerInvalide(e.target.value.trim() !== '' && !insee);
        },
      }}
      addon={
        <datalist id={liste}>
          {communes.map((c) => (
            <option key={c.insee} value={c.nom} />
          ))}
        </datalist>
      }
    />
  );
}
