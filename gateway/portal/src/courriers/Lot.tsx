import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { useSession } from '../app/session';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { usePostes } from './requetes';

/** A printed batch: its one file, then the day on which it was posted. */
export function Lot({ lot, total }: { lot: string; total?: number }) {
  const { aujourdhui } = useSession();
  const [le, setLe] = useState(aujourdhui);
  const postes = usePostes();
  const annoncer = useAnnoncer();
  if (postes.data)
    return (
      <p role="status">Postées : {pluriel(postes.data.postes, 'lettre')}. C’est enregistré.</p>
    );
  return (
    <form
      aria-label="Lettres imprimées"
      onSubmit={(e) => {
        e.preventDefault();
        postes.mutate(
          { lot, le },
          {
            onSuccess: (r) => annoncer(`${pluriel(r.postes, 'lettre')} : postées, enregistré.`),
          },
        );
      }}
    >
      <p>
        <a
          className="fr-link fr-link--download"
          href={`/api/notifications/impressions/${lot}/lettres.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          Ouvrir le fichier à imprimer
          {total !== undefined && ` (${pluriel(total, 'lettre')})`} — nouvelle fenêtre
        </a>
      </p>
      {postes.isError && <Erreur erreur={postes.error} niveau="h3" />}
      <Input
        label="Postées le"
        className="ancrage-etroit"
        nativeInputProps={{
          type: 'date',
          required: true,
          max: aujourdhui,
          value: le,
          onChange: (e) => setLe(e.target.value),
        }}
      />
      <Button type="submit" disabled={postes.isPending}>
        Enregistrer : lettres postées
      </Button>
    </form>
  );
}
