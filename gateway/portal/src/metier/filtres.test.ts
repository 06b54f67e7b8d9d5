import { describe, expect, it } from 'vitest';
import {
  colonnesChoisies,
  filtresDepuisUrl,
  filtresDeVue,
  filtresVersApi,
  filtresVersUrl,
  nombreDeFiltres,
} from './filtres';

describe('filters that live in the address', () => {
  it('come back as they were written', () => {
    const filtres = { stade: 'CQL', commune: '21231', echeanceAvant: '2026-12-05', page: 2 };
    expect(filtresDepuisUrl(filtresVersUrl(filtres))).toEqual(filtres);
  });

  it('count pages from 1 for people and from 0 for the API', () => {
    expect(filtresVersUrl({ page: 0 }).toString()).toBe('');
    expect(filtresVersUrl({ page: 1 }).toString()).toBe('page=2');
    expect(filtresDepuisUrl(new URLSearchParams('page=0')).page).toBe(0);
  });

  it('leave out what is not a value of the filter, a name above all', () => {
    const parametres = new URLSearchParams({
      texte: 'Témoin',
      commune: 'Dijon',
      parc: 'AUTRE',
      stade: 'CQL',
      echeanceAvant: '05/12/2026',
      page: 'abc',
    });
    expect(filtresDepuisUrl(parametres)).toEqual({ stade: 'CQL', page: 0 });
  });

  it('remember the columns and their order, which narrow nothing', () => {
    const filtres = { parc: 'PUBLIC', colonnes: 'STADE,MENAGE', page: 0 };
    expect(filtresDepuisUrl(filtresVersUrl(filtres))).toEqual(filtres);
    expect(filtresVersApi(filtres)).toEqual({ parc: 'PUBLIC' });
    expect(nombreDeFiltres(filtres)).toBe(1);
    expect(colonnesChoisies(filtres)).toEqual(['STADE', 'MENAGE']);
    expect(filtresDeVue({ parc: 'PUBLIC', colonnes: ['STADE', 'MENAGE'] })).toEqual(filtres);
    expect(filtresDepuisUrl(new URLSearchParams('colonnes=Témoin')).colonnes).toBeUndefined();
  });

  it('tell the API only what narrows', () => {
    expect(filtresVersApi({ parc: 'PUBLIC', tri: 'prochaineEcheance', page: 3 })).toEqual({
      parc: 'PUBLIC',
      tri: 'prochaineEcheance',
    });
    expect(nombreDeFiltres({ parc: 'PUBLIC', tri: 'prochaineEcheance', page: 3 })).toBe(1);
  });
});
