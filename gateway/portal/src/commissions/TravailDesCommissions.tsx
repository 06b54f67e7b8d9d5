import { useId } from 'react';
import { Link } from 'react-router';
import { nombre } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { useTravailDesCommissions } from './requetes';

/** What the commissions wait for from me today; every line leads to where it is done. */
export function TravailDesCommissions() {
  const id = useId();
  const lecture = useTravailDesCommissions();
  return (
    <section aria-labelledby={id} className="fr-mb-5w">
      <h2 id={id} className="fr-h4">
        Commissions
      </h2>
      <Requete requete={lecture} quoi="des commissions" niveau="h3">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="Les commissions n’attendent rien de vous aujourd’hui." />
          ) : (
            <ul>
              {p.elements.map((l) => (
                <li key={l.code}>
                  <Link className="fr-link" to={l.lien}>
                    {l.libelle} : {nombre(l.total)}
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
