import { Link } from 'react-router';
import { Page } from '../presentation/Page';
import { pagesDuMenu } from './menu';

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

export function MentionsLegales() {
  return (
    <Page titre="Mentions légales">
      <div className="ancrage-lecture">
        <p>
          Ancrage est mis à la disposition des organisations signataires de la charte de prévention
          des expulsions locatives de leur département. L’éditeur, le directeur de la publication et
          l’hébergeur sont ceux que le département désigne en installant le service.
        </p>
        <p>
          Les échéances affichées sont calculées d’après les textes cités à côté de chacune. Elles
          aident les agents ; seul le juge dit le droit.
        </p>
      </div>
    </Page>
  );
}

export function DonneesPersonnelles() {
  return (
    <Page titre="Données personnelles">
      <div className="ancrage-lecture">
        <p>
          Ancrage traite les données des ménages menacés d’expulsion pour que les services
          compétents interviennent à temps. Chaque agent ne voit que ce que sa mission demande, et
          chaque consultation est tracée.
        </p>
        <p>
          Un ménage peut demander ce qui est connu de lui et qui l’a consulté auprès du délégué à la
          protection des données de son département.
        </p>
        <p>
          Dans votre navigateur, le portail garde un témoin de session, effacé à la déconnexion, et
          votre choix de thème. Aucune donnée sur les ménages n’y est enregistrée.
        </p>
      </div>
    </Page>
  );
}

export function PlanDuSite() {
  return (
    <Page titre="Plan du site">
      <ul>
        {[...pagesDuMenu(), ...PAGES_LIBRES].map(([adresse, mots]) => (
          <li key={adresse}>
            <Link to={adresse}>{mots}</Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const PAGES_LIBRES: [string, string][] = [
  ['/accessibilite', 'Accessibilité'],
  ['/mentions-legales', 'Mentions légales'],
  ['/donnees-personnelles', 'Données personnelles'],
];

/** Pages that open without signing in; the gateway holds the same list. */
export const PAGES_PUBLIQUES: readonly string[] = [
  '/accessibilite',
  '/mentions-legales',
  '/donnees-personnelles',
  '/plan-du-site',
];
