import type { paths as PathsDiagnostics } from './genere/diagnostic-service';
import type { paths as PathsDossiers } from './genere/case-service';
import type { paths as PathsPasserelle } from './genere/gateway';
import type { paths as PathsRelogements } from './genere/rehousing-service';
import type {
  Affectation,
  Attente,
  Concours,
  Dossier,
  Echeances,
  EntreeVivier,
  Fait,
  Identite,
  Import,
  LigneDossier,
  LigneImport,
  ListeSiao,
  ListesSiao,
  Moi,
  Page,
  Rapprochement,
} from './modeles';

/*
 * The build fails here when a service's contract no longer holds what the portal reads. Optionality is left out
 * of the comparison (a Java record says nothing of it); the existence and the type of each field are not.
 */

type Reponse<Paths, P extends keyof Paths, M extends string> =
  Paths[P] extends Record<M, { responses: infer R }>
    ? R extends { 200: { content: infer C } }
      ? C[keyof C]
      : never
    : never;

type Plein<T> = T extends (infer E)[]
  ? Plein<E>[]
  : T extends object
    ? { [K in keyof T]-?: Plein<NonNullable<T[K]>> }
    : T;

type Tenu<Contrat, Lu> = [Contrat] extends [never]
  ? false
  : Plein<Contrat> extends Plein<Lu>
    ? true
    : false;

type Vrai<T extends true> = T;

type D<P extends keyof PathsDossiers, M extends string> = Reponse<PathsDossiers, P, M>;
type G<P extends keyof PathsDiagnostics, M extends string> = Reponse<PathsDiagnostics, P, M>;
type R<P extends keyof PathsRelogements, M extends string> = Reponse<PathsRelogements, P, M>;

export type Verifications = [
  Vrai<Tenu<Reponse<PathsPasserelle, '/api/moi', 'get'>, Moi>>,
  Vrai<Tenu<D<'/api/dossiers', 'get'>, Page<LigneDossier>>>,
  Vrai<Tenu<D<'/api/dossiers/recherche', 'post'>, Page<LigneDossier>>>,
  Vrai<Tenu<D<'/api/dossiers/identites', 'post'>, { elements: Identite[] }>>,
  Vrai<Tenu<D<'/api/dossiers/{id}', 'get'>, Dossier>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/echeances', 'get'>, Echeances>>,
  Vrai<Tenu<D<'/api/dossiers/{id}/historique', 'get'>, Page<Fait>>>,
  Vrai<Tenu<D<'/api/dossiers/rapprochements', 'get'>, Page<Rapprochement>>>,
  Vrai<Tenu<D<'/api/dossiers/imports', 'get'>, Page<Import>>>,
  Vrai<Tenu<D<'/api/dossiers/imports', 'post'>, Import>>,
  Vrai<Tenu<D<'/api/dossiers/imports/{id}', 'get'>, Import>>,
  Vrai<Tenu<D<'/api/dossiers/imports/{id}/lignes', 'get'>, Page<LigneImport>>>,
  Vrai<Tenu<G<'/api/diagnostics/affectations', 'get'>, Page<Affectation>>>,
  Vrai<Tenu<G<'/api/diagnostics/affectations/{id}', 'get'>, Affectation>>,
  Vrai<Tenu<R<'/api/relogements/concours', 'get'>, Page<Concours>>>,
  Vrai<Tenu<R<'/api/relogements/concours/{id}', 'get'>, Concours>>,
  Vrai<Tenu<R<'/api/relogements/listes-siao', 'get'>, ListesSiao>>,
  Vrai<Tenu<R<'/api/relogements/listes-siao/{departement}/{semaine}', 'get'>, ListeSiao>>,
  Vrai<Tenu<R<'/api/relogements/vivier', 'get'>, Page<EntreeVivier>>>,
  Vrai<Tenu<R<'/api/relogements/vivier/{id}', 'get'>, EntreeVivier>>,
  Vrai<Tenu<R<'/api/relogements/travail', 'get'>, { elements: Attente[] }>>,
];
