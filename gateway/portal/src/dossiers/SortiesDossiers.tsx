import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useSession } from '../app/session';
import type { FiltresDossiers } from '../metier/filtres';
import { nombre } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { telecharger } from '../presentation/telecharger';
import { exporterDossiers, type FormatExport } from './requetes';

const FORMATS: [FormatExport, string][] = [
  ['XLSX', 'tableur'],
  ['CSV', 'CSV'],
];

/** Said once it is more than a moment's work. */
const recu = (octets: number): string =>
  octets < 1_000_000 ? '' : ` ${nombre(Math.floor(octets / 1_000_000))} Mo reçus`;

/** What leaves the screen is what the screen shows, all its pages. */
export function SortiesDossiers(props: {
  filtres: FiltresDossiers;
  texte: string;
  /** Those of the table, in their order; none: the usual ones. */
  colonnes: string[];
}) {
  const { filtres, texte, colonnes } = props;
  const { aujourdhui } = useSession();
  const annoncer = useAnnoncer();
  const [encours, setEncours] = useState<FormatExport>();
  const [octets, setOctets] = useState(0);
  const [erreur, setErreur] = useState<unknown>();

  const lancer = async (format: FormatExport) => {
    setEncours(format);
    setErreur(undefined);
    setOctets(0);
    try {
      telecharger(
        `dossiers-${aujourdhui}.${format.toLowerCase()}`,
        await exporterDossiers(format, filtres, texte, colonnes, setOctets),
      );
      annoncer('Export prêt');
    } catch (e) {
      setErreur(e);
    } finally {
      setEncours(undefined);
    }
  };

  return (
    <div className="ancrage-sorties">
      {FORMATS.map(([format, mots]) => (
        <Button
          key={format}
          size="small"
          priority="tertiary"
          iconId="fr-icon-download-line"
          disabled={encours !== undefined}
          onClick={() => void lancer(format)}
        >
          {encours === format ? `Export en cours…${recu(octets)}` : `Exporter la liste (${mots})`}
        </Button>
      ))}
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-printer-line"
        onClick={() => window.print()}
      >
        Imprimer
      </Button>
      {erreur !== undefined && <Erreur erreur={erreur} niveau="h3" />}
    </div>
  );
}
