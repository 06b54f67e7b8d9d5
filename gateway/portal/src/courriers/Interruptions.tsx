import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { dateHeure } from '../metier/dates';
import { useInterruptions } from './requetes';

/** What holds envois back now, in plain words; nothing when nothing does. */
export function Interruptions() {
  const { data } = useInterruptions();
  return (
    <div aria-live="polite">
      {data?.elements.map((i) => (
        <Alert
          key={i.code}
          className="fr-mb-3w"
          severity="warning"
          small
          description={`${i.libelle} (depuis le ${dateHeure(i.depuis)})`}
        />
      ))}
    </div>
  );
}
