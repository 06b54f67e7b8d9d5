import { retenirAdresse } from '../app/retour';
import { Page } from '../presentation/Page';

/** The door of the portal: the identity is proved elsewhere (Keycloak), never typed here. */
export function Connexion() {
  return (
    <Page titre="Se connecter">
      <div className="ancrage-lecture">
        <p className="fr-text--lead">
          Ancrage réunit les organisations qui préviennent les expulsions locatives dans votre
          département.
        </p>
        <p>
          Identifiez-vous avec le compte que votre organisation vous a donné. Vous reviendrez
          ensuite à la page demandée.
        </p>
        <a className="fr-btn fr-btn--lg" href="/connexion" onClick={retenirAdresse}>
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
