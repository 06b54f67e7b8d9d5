import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { Page } from '../presentation/Page';
import { Copies } from './Copies';
import { Durees } from './Durees';
import { Effacements } from './Effacements';
import { Gels } from './Gels';

const VUES = [
  { code: 'effacements', libelle: 'Effacements et preuves', dpo: true },
  { code: 'copies', libelle: 'Copies remises aux ménages', dpo: true },
  { code: 'gels', libelle: 'Gels', dpo: false },
  { code: 'durees', libelle: 'Durées de conservation', dpo: false },
];

/** How long data live, what holds them back, the proof that they went; each view has its own address. */
export function Conservation() {
  const { ouvre } = useSession();
  const [parametres] = useSearchParams();
  const vues = VUES.filter((v) => !v.dpo || ouvre('droitsDesMenages'));
  const vue = vues.find((v) => v.code === parametres.get('vue')) ?? vues[0];
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  return (
    <Page titre="Vie des données">
      <nav className="ancrage-vues" aria-label="Vues de la vie des données">
        <ul>
          {vues.map((v) => (
            <li key={v.code}>
              <Link
                to={`/conservation?vue=${v.code}`}
                aria-current={v === vue ? 'page' : undefined}
              >
                {v.libelle}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {vue?.code === 'effacements' && <Effacements page={page} />}
      {vue?.code === 'copies' && <Copies page={page} />}
      {vue?.code === 'gels' && <Gels page={page} />}
      {vue?.code === 'durees' && <Durees />}
    </Page>
  );
}
