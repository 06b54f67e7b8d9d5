package fr.ancrage.commissions.habilitation;

import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Seance;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one agent may see. The same object makes the keys of a query, checks one sitting and cuts
 * its answer.
 *
 * @param secretariat the département whose secretariat it is
 * @param gestion the département where it manages procedures
 * @param arrondissements those that it follows there; empty: all
 * @param membre the organisation for which it sits
 * @param siegeDepuis the earliest sitting whose cases it still reads as a member
 * @param partenaire the organisation whose recommendations it carries out
 */
public record Portee(
        @Nullable String secretariat,
        @Nullable String gestion,
        Set<String> arrondissements,
        @Nullable String membre,
        LocalDate siegeDepuis,
        @Nullable String partenaire) {

    static final Portee AUCUNE = new Portee(null, null, Set.of(), null, LocalDate.MAX, null);

    public Portee {
        arrondissements = Set.copyOf(arrondissements);
    }

    public static String departement(String code) {
        return "dep:" + code;
    }

    public static String arrondissement(String code) {
        return "arr:" + code;
    }

    /** The sittings of a département, to those who manage procedures there. */
    public static String gestionnaires(String departement) {
        return "gest:" + departement;
    }

    public static String organisation(String code) {
        return "org:" + code;
    }

    /** What is addressed to an organisation. */
    public static String adresseA(String code) {
        return "pour:" + code;
    }

    public boolean tientLeSecretariat(String departement) {
        return departement.equals(secretariat);
    }

    /** Keys of the candidates that it sees. */
    public Set<String> clesDesCandidats() {
        var cles = new HashSet<String>();
        if (secretariat != null) {
            cles.add(departement(secretariat));
        }
        if (gestion != null) {
            if (arrondissements.isEmpty()) {
                cles.add(departement(gestion));
            }
            arrondissements.forEach(a -> cles.add(arrondissement(a)));
        }
        return cles;
    }

    public boolean voitCandidat(DossierSuivi dossier) {
        var situation = dossier.situation();
        return tientLeSecretariat(dossier.departement())
                || (situation != null && gere(dossier.departement(), situation.arrondissement()));
    }

    /** Keys of the sittings that it sees. */
    public Set<String> clesDesSeances() {
        var cles = new HashSet<String>();
        if (secretariat != null) {
            cles.add(departement(secretariat));
        }
        if (gestion != null) {
            cles.add(gestionnaires(gestion));
        }
        if (membre != null) {
            cles.add(organisation(membre));
        }
        return cles;
    }

    public boolean voit(Seance seance) {
        return seance.visiblePour().stream().anyMatch(clesDesSeances()::contains);
    }

    /**
     * A member sees the cases of a sitting as long as the charter says, a conditional one only its
     * own; a gestionnaire those of its arrondissements.
     */
    public boolean voit(Seance seance, Inscription inscription) {
        var departement = seance.programme().departement();
        return tientLeSecretariat(departement)
                || gere(departement, inscription.situation().arrondissement())
                || siege(seance, inscription);
    }

    /** Whether it sat when the case was examined, not too long ago. */
    public boolean siege(Seance seance, Inscription inscription) {
        return membre != null
                && inscription.organisations().contains(membre)
                && !seance.programme().date().isBefore(siegeDepuis);
    }

    /** Whether it sat there, and reads its cases no more since the charter's delay ended. */
    boolean aPerdu(Seance seance) {
        var programme = seance.programme();
        return membre != null
                && programme.date().isBefore(siegeDepuis)
                && !tientLeSecretariat(programme.departement())
                && !programme.departement().equals(gestion)
                && seance.inscriptions().stream().anyMatch(i -> i.organisations().contains(membre));
    }

    /** Keys of the recommendations that it sees otherwise than as a member. */
    public Set<String> clesDesPreconisations() {
        var cles = new HashSet<String>(clesDesCandidats());
        if (partenaire != null) {
            cles.add(adresseA(partenaire));
        }
        return cles;
    }

    public boolean litDesPreconisations() {
        return membre != null || !clesDesPreconisations().isEmpty();
    }

    public boolean voit(Seance seance, Inscription inscription, Preconisation preconisation) {
        return voit(seance, inscription) || estChargee(inscription, preconisation);
    }

    /**
     * Whether it is recommended to its organisation: a member goes on with that when the rest of
     * the sitting is closed to it.
     */
    public boolean estChargee(Inscription inscription, Preconisation preconisation) {
        var organisation = preconisation.organisation();
        return organisation.equals(partenaire)
                || (organisation.equals(membre)
                        && inscription.organisations().contains(organisation));
    }

    private boolean gere(String departement, String arrondissement) {
        return departement.equals(gestion)
                && (arrondissements.isEmpty() || arrondissements.contains(arrondissement));
    }
}
