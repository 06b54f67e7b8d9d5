import type { Identites } from './requetes';

/** The name joined to a row of another service's list: waiting, given, unavailable, or not for this agent. */
export function NomJoint({ dossier, identites }: { dossier: string; identites: Identites }) {
  const identite = identites.nomDe(dossier);
  if (identite?.nom) return <>{identite.nom}</>;
  if (identites.enAttente) return <span className="ancrage-discret">…</span>;
  return (
    <span className="ancrage-discret">
      {identites.indisponibles ? 'indisponible' : 'non communiqué'}
    </span>
  );
}
