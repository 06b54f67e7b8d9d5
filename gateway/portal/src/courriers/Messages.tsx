import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { dateCourte } from '../metier/dates';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { Interruptions } from './Interruptions';
import { useMessages } from './requetes';

/** The inbox of my organisation: what is read is read for all of it. */
export function Messages() {
  const { moi } = useSession();
  const [parametres] = useSearchParams();
  const tous = parametres.get('vue') === 'tous';
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useMessages(!tous, page);
  const vues = [
    { nom: 'Non lus', to: '/courriers/messages', ici: !tous },
    { nom: 'Tous', to: '/courriers/messages?vue=tous', ici: tous },
  ];
  return (
    <Page titre="Messages">
      <p>
        Ce qui a été adressé à {moi.organisation.nom ?? moi.organisation.code}. Un message lu l’est
        pour toute l’organisation.
      </p>
      <Interruptions />
      <nav className="ancrage-vues" aria-label="Vues des messages">
        <ul>
          {vues.map((v) => (
            <li key={v.nom}>
              <Link to={v.to} aria-current={v.ici ? 'page' : undefined}>
                {v.nom}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-label="Liste" aria-busy={lecture.isPlaceholderData}>
        <Requete requete={lecture} quoi="des messages">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre={tous ? 'Aucun message.' : 'Vous avez tout lu.'} />
            ) : (
              <>
                <Tableau
                  legende="Messages"
                  entetes={['Message', 'Pourquoi', 'Reçu le', 'Lu']}
                  lignes={p.elements.map((m) => ({
                    cle: m.id,
                    cellules: [
                      <Link key="l" className="ancrage-long" to={`/courriers/messages/${m.id}`}>
                        {m.libelle}
                      </Link>,
                      m.pourquoi ?? '—',
                      dateCourte(m.prepareLe),
                      m.luLe ? `le ${dateCourte(m.luLe)}` : 'Non lu',
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="message"
                  lien={(n) =>
                    `/courriers/messages?vue=${tous ? 'tous' : 'non-lus'}${n > 0 ? `&page=${n + 1}` : ''}`
                  }
                />
              </>
            )
          }
        </Requete>
      </section>
    </Page>
  );
}
