package fr.ancrage.platform.test.droits;

import fr.ancrage.platform.test.droits.Droits.Compte;
import fr.ancrage.platform.test.droits.TableDuService.Genre;
import fr.ancrage.platform.test.droits.TableDuService.Ligne;
import java.util.List;
import java.util.Set;

/** What product §3 and the service's table expect of a call. */
record Attentes(Droits droits, TableDuService table) {

    /** In the tables: every role that follows cases. */
    static final String DOSSIERS = "dossiers";

    /** A machine without organisation is nobody. */
    private static final Set<Integer> RIEN = Set.of(401, 403);

    private static final Set<Integer> REFUS = Set.of(403);

    /**
     * What an account may see of a thing.
     *
     * @param lisible and read as the row asks
     * @param accordees classes of data
     */
    record Vue(boolean visible, boolean lisible, Set<String> accordees) {}

    /** Who asks, with the role whose rights each account has in this service. */
    List<Compte> comptes() {
        return droits.comptes().stream()
                .map(compte -> compte.dans(Boolean.TRUE.equals(table.logiciels())))
                .toList();
    }

    Vue vue(Ligne ligne, Compte compte, Chose chose) {
        var sorte = table.sorte(chose.sorte());
        var accordees = droits.classes(compte, chose, sorte.ouvre());
        var visible = accordees.filter(c -> OpenApi.accorde(sorte.classe(), c)).isPresent();
        var classes = accordees.orElse(Set.of());
        return new Vue(
                visible,
                visible && (ligne.classe() == null || OpenApi.accorde(ligne.classe(), classes)),
                classes);
    }

    /** Classes of data that the account reads somewhere. */
    Set<String> toutes(Compte compte) {
        return droits.role(compte).toutesLesClasses();
    }

    Set<Integer> sansChose(Ligne ligne, Compte compte) {
        return compte.inconnu() ? RIEN : peutTout(ligne, compte) ? ligne.permis() : REFUS;
    }

    /** Of a list that is not for this account. */
    Set<Integer> deLaListe(Compte compte) {
        return compte.inconnu() ? RIEN : REFUS;
    }

    Set<Integer> surUneChose(Ligne ligne, Compte compte, Chose chose, Vue vue) {
        if (compte.inconnu()) {
            return RIEN;
        }
        if (!passe(ligne, compte)) {
            return REFUS;
        }
        return switch (ligne.genre()) {
            case LISTE -> Set.of(200);
            case ELEMENT -> !vue.visible() ? Set.of(404) : vue.lisible() ? ligne.permis() : REFUS;
            case ACTE ->
                    !vue.visible()
                            ? Set.of(404)
                            : vue.lisible() && fait(ligne, compte, chose) ? ligne.permis() : REFUS;
            case OUVERT, RESERVE, MACHINE ->
                    throw new IllegalStateException("no thing is asked for: " + ligne);
        };
    }

    private static boolean fait(Ligne ligne, Compte compte, Chose chose) {
        return nomme(ligne, compte)
                && (ligne.lien() == null || Droits.tient(ligne.lien(), compte, chose));
    }

    private static boolean nomme(Ligne ligne, Compte compte) {
        return ligne.roles() != null
                && ligne.roles().contains(compte.role())
                && !(compte.logiciel() && Boolean.TRUE.equals(ligne.personnes()));
    }

    private boolean passe(Ligne ligne, Compte compte) {
        var porte = ligne.porte();
        return porte == null
                || porte.contains(compte.role())
                || (porte.contains(DOSSIERS) && droits.role(compte).suitDesDossiers());
    }

    boolean demande(Ligne ligne, Compte compte) {
        return ligne.roles() == null ? droits.role(compte).suitDesDossiers() : nomme(ligne, compte);
    }

    /** Whether the row itself grants it, before any thing is looked at. */
    boolean peutTout(Ligne ligne, Compte compte) {
        return switch (ligne.genre()) {
            case OUVERT -> true;
            case MACHINE -> false;
            case LISTE, ELEMENT -> demande(ligne, compte);
            case RESERVE, ACTE ->
                    nomme(ligne, compte)
                            && (ligne.departement() == null
                                    || ligne.departement().equals(compte.departement()));
        };
    }

    /** A list that is asked about one thing shows nothing of others. */
    static boolean visePrecisement(Ligne ligne) {
        return ligne.genre() != Genre.LISTE
                || (ligne.requete() != null && ligne.requete().contains("{"))
                || (ligne.corps() != null && ligne.corps().contains("{"));
    }
}
