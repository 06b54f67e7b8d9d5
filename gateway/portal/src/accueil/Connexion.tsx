import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useLocation } from 'react-router';
import { adresseConnexion } from '../app/retour';
import { Page } from '../presentation/Page';

/** The door of the portal: the identity is proved elsewhere (Keycloak), never typed here. */
export function Connexion() {
  const adresse = useLocation();
  const refusee = new URLSearchParams(adresse.search).get('connexion') === 'refusee';
  return (
    <Page titre="Se connecter">
      <div className="ancrage-lecture">
        {refusee && (
          <Alert
            severity="error"
            as="h2"
            className="fr-mb-3w"
            title="La connexion n’a pas abouti"
            description="Réessayez. Si cela recommence, votre compte est peut-être suspendu : adressez-vous à l’administrateur de votre organisation."
          />
        )}
        <p className="fr-text--lead">
          Ancrage réunit les organisations qui préviennent les expulsions locatives dans votre
          département.
        </p>
        <p>
          Identifiez-vous avec le compte que votre organisation vous a donné. Vous reviendrez
          ensuite à la page demandée.
        </p>
        <a className="fr-btn fr-btn--lg" href={adresseConnexion(adresse)}>
          Se connecter
        </a>
        <p className="fr-text--sm fr-mt-4w">
          Pas encore de compte, ou compte suspendu ? Adressez-vous à l’administrateur de votre
          organisation.
        </p>
      </div>
    </Page>
  );
}
