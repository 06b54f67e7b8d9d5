import { Link } from 'react-router';
import { Page } from '../presentation/Page';

export function PageIntrouvable() {
  return (
    <Page titre="Page introuvable">
      <p>Cette adresse ne mène à aucune page d’Ancrage. Elle a peut-être été mal recopiée.</p>
      <Link className="fr-link" to="/">
        Revenir à mon travail
      </Link>
    </Page>
  );
}

export function Accessibilite() {
  return (
    <Page titre="Accessibilité">
      <div className="ancrage-lecture">
        <p>
          Ancrage est conçu pour être utilisé au clavier, avec un lecteur d’écran, en thème clair ou
          sombre et avec un agrandissement de 200 %. Chaque page est vérifiée automatiquement ;
          aucun audit complet par une personne extérieure n’a encore eu lieu : c’est pourquoi le
          service est déclaré partiellement conforme.
        </p>
        <p>
          Vous rencontrez une difficulté ? Signalez-la à l’administrateur de votre organisation, en
          précisant la page et ce que vous vouliez faire. Si vous n’obtenez pas de réponse, vous
          pouvez saisir le Défenseur des droits.
        </p>
      </div>
    </Page>
  );
}
