import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { adresseConnexion } from './retour';

/** Said on top of the page, which stays as it is: what was being typed is not lost by signing in again in another tab. */
export function SessionExpiree({ reprendre }: { reprendre: () => Promise<boolean> }) {
  const zone = useRef<HTMLDivElement>(null);
  const [echec, setEchec] = useState(false);
  const adresse = useLocation();
  useEffect(() => zone.current?.focus(), []);
  return (
    <div
      ref={zone}
      tabIndex={-1}
      role="alert"
      className="fr-alert fr-alert--warning fr-mb-4w ancrage-expiree"
    >
      <h2 className="fr-alert__title">Votre session a expiré</h2>
      <p>
        Reconnectez-vous pour continuer : vous reviendrez à cette page. Si vous étiez en train de
        saisir un rapport, reconnectez-vous dans un nouvel onglet, puis revenez ici : votre saisie y
        est encore.
      </p>
      {echec && (
        <p className="fr-text--bold">Vous n’êtes pas encore reconnecté dans l’autre onglet.</p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline fr-mt-2w">
        <li>
          <a className="fr-btn" href={adresseConnexion(adresse)}>
            Se reconnecter
          </a>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href="/connexion" target="_blank" rel="noopener">
            Se reconnecter dans un nouvel onglet
          </a>
        </li>
        <li>
          <Button
            priority="tertiary"
            onClick={() => {
              reprendre().then(
                (ok) => setEchec(!ok),
                () => setEchec(true),
              );
            }}
          >
            C’est fait, reprendre ici
          </Button>
        </li>
      </ul>
    </div>
  );
}
