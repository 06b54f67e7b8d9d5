import { Link } from 'react-router';
import type { LigneDossier } from '../api/modeles';

export type Cocher = { coches: Set<string>; cocher: (ids: Set<string>) => void };

function Case(props: { id: string; mots: string; cochee: boolean; basculer: () => void }) {
  return (
    <span className="fr-checkbox-group fr-checkbox-group--sm ancrage-cocher">
      <input id={props.id} type="checkbox" checked={props.cochee} onChange={props.basculer} />
      <label className="fr-label" htmlFor={props.id}>
        <span className="fr-sr-only">{props.mots}</span>
      </label>
    </span>
  );
}

/** The link that names a row, with its box where rows can be ticked. */
export function ReferenceDossier(props: Partial<Cocher> & { dossier: LigneDossier }) {
  const { dossier: d, coches, cocher } = props;
  const basculer = () => {
    const suite = new Set(coches);
    if (!suite.delete(d.id)) suite.add(d.id);
    cocher?.(suite);
  };
  return (
    <>
      {coches && (
        <Case
          id={`cocher-${d.id}`}
          mots={`Cocher ${d.reference}`}
          cochee={coches.has(d.id)}
          basculer={basculer}
        />
      )}
      <Link to={`/dossiers/${d.id}`}>{d.reference}</Link>
    </>
  );
}

/** A gesture on a whole page of the list begins with one key. */
export function ToutCocher(props: Partial<Cocher> & { ids: string[]; intitule: string }) {
  const tous = props.ids.every((id) => props.coches?.has(id));
  return (
    <>
      <Case
        id="cocher-tous"
        mots={
          tous ? 'Décocher tous les dossiers de la page' : 'Cocher tous les dossiers de la page'
        }
        cochee={tous}
        basculer={() => props.cocher?.(new Set(tous ? [] : props.ids))}
      />{' '}
      {props.intitule}
    </>
  );
}
