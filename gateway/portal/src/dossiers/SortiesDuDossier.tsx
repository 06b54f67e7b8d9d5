import { lireFichier } from '../api/client';
import type { Dossier } from '../api/modeles';
import { Sorties } from '../presentation/Sorties';

/** On paper: the sheets that the service lays out, or this page as it stands. */
export function SortiesDuDossier({ dossier }: { dossier: Dossier }) {
  return (
    <Sorties
      exporter={async () => ({
        nom: `dossier-${dossier.reference}.pdf`,
        contenu: await lireFichier(`/api/dossiers/${encodeURIComponent(dossier.id)}/dossier.pdf`),
        annonce: 'Dossier prêt à imprimer',
      })}
      fichier="Dossier à imprimer (PDF)"
      enPreparation="Préparation…"
      papier="Imprimer cette page"
    />
  );
}
