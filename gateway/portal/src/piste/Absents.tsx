import { Button } from '@codegouvfr/react-dsfr/Button';

type Props = { noms: readonly string[]; redemander: () => void };

/** What could not be read is said by its name: a time line with a hole must not look whole. */
export function Absents({ noms, redemander }: Props) {
  if (noms.length === 0) return null;
  return (
    <div className="ancrage-note fr-my-2w" role="status">
      {noms.map((nom) => (
        <p key={nom} className="fr-mb-1v">
          {nom} : cette partie de la plateforme ne répond pas. Ce qui s’y est passé manque
          ci-dessous.
        </p>
      ))}
      <Button priority="tertiary" size="small" className="fr-mt-1w" onClick={redemander}>
        Redemander
      </Button>
    </div>
  );
}
