import { screen } from '@testing-library/react';
import { describe, it, expect } from 'vitest';
import { secretariat } from '../../tests/donnees';
import { accessible, ouvrir, titre } from '../../tests/portail';
import { serveur } from '../../tests/serveur';

const indicateurs = {
  corps: {
    elements: [
      {
        code: 'I-12',
        libelle: 'Commandements de quitter les lieux',
        definition: 'Définition.',
        fournisseur: 'DDETS',
        source: 'S003, IV',
        statut: 'CALCULE',
        total: { nom: 'Total', faits: 1240, procedures: 1200, menages: 1190, masque: false },
        parParc: [{ code: 'PUBLIC', nom: 'Parc public', faits: 800, masque: false }],
        parArrondissement: [{ code: '211', nom: 'Beaune', masque: true }],
      },
    ],
    total: 1,
    page: 0,
    taille: 1,
    annee: 2026,
    departement: '21',
    nomDepartement: 'Côte-d’Or',
    calculeLe: '2026-11-20',
    petitsEffectifsMasques: true,
  },
};

describe('the indicators', () => {
  it('show the year, the definition and what is hidden', async () => {
    const s = serveur({
      'GET /api/moi': { corps: { ...secretariat, roles: ['observateur'] } },
      'GET /api/commissions/indicateurs': indicateurs,
    });
    ouvrir('/indicateurs');
    await titre('Indicateurs');
    await screen.findByText(/1[\s\u202f]240/);
    expect(screen.getByText('moins de 5')).toBeDefined();
    expect(screen.getByText(/sont masqués/)).toBeDefined();
    expect(s.demandes.at(-1)?.parametres.get('annee')).toBe('2026');
    await accessible();
  });

  it('are closed to who has nothing to do with them', async () => {
    serveur({ 'GET /api/moi': { corps: { ...secretariat, roles: ['bailleur'] } } });
    ouvrir('/indicateurs');
    await titre('Accès refusé');
  });
});
