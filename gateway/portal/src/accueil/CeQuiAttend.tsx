import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link } from 'react-router';
import { pageExiste } from '../app/adresses';
import { nombreCompte } from '../metier/libelles';
import { SERVICES_DU_TRAVAIL, quiAttend, type ElementTravail } from '../metier/travail';
import { Chargement, Vide } from '../presentation/Etats';
import { useTravaux } from './requetes';

/** What every service says that waits for me, as one list; a silent service is named, the others stay. */
export function CeQuiAttend() {
  const travaux = useTravaux();
  const elements = quiAttend(travaux.map((t) => t.data));
  const charge = travaux.some((t) => t.isPending);
  const muets = SERVICES_DU_TRAVAIL.filter((_, i) => travaux[i]?.isError);
  const redemander = () => travaux.filter((t) => t.isError).forEach((t) => void t.refetch());

  return (
    <section aria-labelledby="titre-attend" className="fr-mb-5w">
      <h2 id="titre-attend" className="fr-h4">
        Ce qui vous attend aujourd’hui
      </h2>
      {elements.length > 0 && (
        <ul className="ancrage-attend">
          {elements.map((e) => (
            <li key={e.code + e.lien}>
              <UnElement element={e} />
            </li>
          ))}
        </ul>
      )}
      {charge && <Chargement quoi="de ce qui vous attend" />}
      {!charge && elements.length === 0 && <Vide titre={rien(muets.length)} />}
      {muets.length > 0 && (
        <div className="ancrage-note fr-mt-2w" role="status">
          {muets.map((s) => (
            <p key={s.base} className="fr-mb-1v">
              {s.indisponible} : momentanément indisponible.
            </p>
          ))}
          <Button priority="tertiary" size="small" className="fr-mt-1w" onClick={redemander}>
            Redemander
          </Button>
        </div>
      )}
    </section>
  );
}

function rien(muets: number): string {
  if (muets === 0) return 'Rien ne vous attend aujourd’hui.';
  return muets === SERVICES_DU_TRAVAIL.length
    ? 'Nous ne savons pas encore ce qui vous attend.'
    : 'Rien d’autre ne vous attend, pour ce qui a pu être vérifié.';
}

function UnElement({ element }: { element: ElementTravail }) {
  const contenu = (
    <>
      <span className="ancrage-attend__nombre">{nombreCompte(element)}</span>{' '}
      <span className="ancrage-attend__libelle">{element.libelle}</span>
    </>
  );
  return pageExiste(element.lien) ? (
    <Link to={element.lien}>{contenu}</Link>
  ) : (
    <span className="ancrage-attend__sans-page">{contenu}</span>
  );
}
