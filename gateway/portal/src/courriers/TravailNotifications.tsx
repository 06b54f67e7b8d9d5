import { useId } from 'react';
import { Link } from 'react-router';
import { lienInterne } from '../metier/courriers';
import { nombre } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { useTravail } from './requetes';

/** Messages, letters and transmissions that wait for me. */
export function TravailNotifications() {
  const lecture = useTravail();
  const id = useId();
  return (
    <section aria-labelledby={id} className="fr-mb-5w">
      <h2 id={id} className="fr-h4">
        Messages, courriers et transmissions
      </h2>
      <Requete requete={lecture} quoi="des courriers" niveau="h3">
        {({ elements }) =>
          elements.length === 0 ? (
            <Vide titre="Rien ne vous attend." />
          ) : (
            <ul>
              {elements.map((e) => (
                <li key={e.code}>
                  <Link className="fr-link" to={lienInterne(e.lien) ?? '/'}>
                    {e.libelle} : {nombre(e.total)}
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
