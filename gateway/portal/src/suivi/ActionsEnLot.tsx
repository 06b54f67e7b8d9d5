import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LotDeSuivi } from '../api/modeles';
import { useSession } from '../app/session';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { useLot } from './requetes';

const GESTES: Record<string, string> = {
  CONFIER: 'M’en désigner référent',
  LIBERER: 'Retirer leur référent',
  REVOIR: 'Les revoir à une date',
  NE_PLUS_REVOIR: 'Retirer leur date de revue',
  SUIVRE: 'Les suivre',
  NE_PLUS_SUIVRE: 'Ne plus les suivre',
};

type Props = { ids: string[]; choisir: (ids: Set<string>) => void };

/** One gesture on the chosen dossiers; each that refuses is named with its reason, and holds back none. */
export function ActionsEnLot({ ids, choisir }: Props) {
  const { aujourdhui } = useSession();
  const lot = useLot();
  const annoncer = useAnnoncer();
  const [geste, setGeste] = useState('');
  const [jour, setJour] = useState('');
  const resultat = useFocusAuChangement<HTMLHeadingElement>(lot.data);
  const incomplet = ids.length === 0 || !geste || (geste === 'REVOIR' && !jour);
  return (
    <>
      <form
        aria-label="Agir sur les dossiers cochés"
        className="ancrage-lot"
        onSubmit={(e) => {
          e.preventDefault();
          if (incomplet) return;
          lot.mutate(
            { ids, geste, ...(geste === 'REVOIR' ? { revoirLe: jour } : {}) },
            {
              onSuccess: (r) => {
                choisir(new Set());
                setGeste('');
                annoncer(`${pluriel(r.faits, 'dossier')} sur ${r.elements.length}`);
              },
            },
          );
        }}
      >
        <Select
          label={`Agir sur ${pluriel(ids.length, 'dossier coché', 'dossiers cochés')}`}
          nativeSelectProps={{ value: geste, onChange: (e) => setGeste(e.target.value) }}
        >
          <option value="">Choisir une action</option>
          {Object.entries(GESTES).map(([code, mots]) => (
            <option key={code} value={code}>
              {mots}
            </option>
          ))}
        </Select>
        {geste === 'REVOIR' && (
          <Input
            label="Revoir le"
            nativeInputProps={{
              type: 'date',
              min: aujourdhui,
              value: jour,
              onChange: (e) => setJour(e.target.value),
            }}
          />
        )}
        <Button type="submit" size="small" disabled={incomplet || lot.isPending}>
          Appliquer aux dossiers cochés
        </Button>
      </form>
      {lot.isError && <Erreur erreur={lot.error} niveau="h3" />}
      {lot.data && <Resultat lot={lot.data} titre={resultat} />}
    </>
  );
}

function Resultat(props: { lot: LotDeSuivi; titre: React.RefObject<HTMLHeadingElement | null> }) {
  const refuses = props.lot.elements.filter((e) => !e.fait);
  return (
    <div className="ancrage-note ancrage-note--info fr-mb-2w">
      <h3 ref={props.titre} tabIndex={-1} className="fr-h6 fr-mb-1v">
        Fait pour {pluriel(props.lot.faits, 'dossier')} sur {props.lot.elements.length}
      </h3>
      {refuses.length > 0 && (
        <ul>
          {refuses.map((r) => (
            <li key={r.id}>
              {r.reference ? <Link to={`/dossiers/${r.id}`}>{r.reference}</Link> : 'Un dossier'} :{' '}
              {r.raison}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
