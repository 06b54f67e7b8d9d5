import { Link } from 'react-router';
import { nombre } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { useTravail } from './requetes';

/** What waits in the rehousing and the concours; nothing when nothing waits. */
export function TravailRelogement() {
  const lecture = useTravail();
  return (
    <section aria-labelledby="travail-relogement" className="fr-mb-5w">
      <h2 id="travail-relogement" className="fr-h4">
        Concours et relogement
      </h2>
      <Requete requete={lecture} quoi="de ce qui vous attend" niveau="h3">
        {({ elements }) =>
          elements.length === 0 ? (
            <Vide titre="Rien ne vous attend ici aujourd’hui." />
          ) : (
            <ul>
              {elements.map((a) => (
                <li key={a.code}>
                  <Link className="fr-link" to={a.lien}>
                    {nombre(a.total)} {a.libelle}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Requete>
    </section>
  );
}
