import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link, useParams } from 'react-router';
import { lienInterne } from '../metier/courriers';
import { dateCourte } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete } from '../presentation/Etats';
import { BoutonIndisponible } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { useEnvoi, useGesteEnvoi } from './requetes';

/** One message of the inbox, where the mail's link leads. */
export function Message() {
  const { id = '' } = useParams();
  const lecture = useEnvoi(id);
  const geste = useGesteEnvoi(id);
  const annoncer = useAnnoncer();
  return (
    <Page
      titre={lecture.data?.libelle ?? 'Message'}
      fil={[{ libelle: 'Messages', to: '/courriers/messages' }]}
    >
      <Requete requete={lecture} quoi="du message">
        {(m) => (
          <>
            <p>
              {m.pourquoi}. Reçu le {dateCourte(m.prepareLe)}.
            </p>
            {m.remarque && <p className="ancrage-note">Depuis son départ : {m.remarque}</p>}
            <p className="fr-text--sm ancrage-discret">Prévu par la charte : {m.source}</p>
            {geste.isError && <Erreur erreur={geste.error} />}
            <ul className="fr-btns-group fr-btns-group--inline">
              {lienInterne(m.lien) && (
                <li>
                  <Link className="fr-btn" to={lienInterne(m.lien) ?? '/'}>
                    {m.lien?.startsWith('/affectations')
                      ? 'Ouvrir la mission'
                      : m.lien?.startsWith('/transmissions')
                        ? 'Ouvrir le tableau'
                        : 'Ouvrir le dossier'}
                  </Link>
                </li>
              )}
              {m.luLe && <li className="fr-py-1w">Lu le {dateCourte(m.luLe)}</li>}
              {m.actions.includes('LIRE') && (
                <li>
                  <Button
                    priority="secondary"
                    disabled={geste.isPending}
                    onClick={() =>
                      geste.mutate(
                        { geste: 'lecture' },
                        { onSuccess: () => annoncer('Le message est marqué lu.') },
                      )
                    }
                  >
                    Marquer lu
                  </Button>
                </li>
              )}
              {(m.actionsRefusees ?? [])
                .filter((r) => r.action === 'LIRE')
                .map((r) => (
                  <li key={r.action}>
                    <BoutonIndisponible raison={r.raison}>Marquer lu</BoutonIndisponible>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Requete>
    </Page>
  );
}
