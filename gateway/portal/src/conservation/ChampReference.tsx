import { Input } from '@codegouvfr/react-dsfr/Input';

/** A household is named by its case's reference alone: who answers for the data sees no name. */
export function ChampReference({
  reference,
  changer,
  manque,
}: {
  reference: string;
  changer: (reference: string) => void;
  manque?: string;
}) {
  return (
    <Input
      label="Référence du dossier"
      hintText="Celle que portent les lettres, par exemple 21-2026-000042."
      state={manque ? 'error' : 'default'}
      stateRelatedMessage={manque}
      nativeInputProps={{
        id: 'champ-reference',
        value: reference,
        autoComplete: 'off',
        onChange: (e) => changer(e.target.value),
      }}
    />
  );
}
