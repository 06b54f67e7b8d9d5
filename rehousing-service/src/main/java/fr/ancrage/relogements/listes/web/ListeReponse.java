package fr.ancrage.relogements.listes.web;

import fr.ancrage.relogements.identites.IdentiteFigee;
import fr.ancrage.relogements.listes.model.ListesSiao.Resume;
import fr.ancrage.relogements.listes.usecase.ListeLue;
import fr.ancrage.relogements.listes.usecase.ListerListes.Ouverte;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One weekly list.
 *
 * @param nomsIndisponibles the names cannot be had for the moment
 */
@Schema(
        requiredProperties = {
            "departement",
            "semaine",
            "du",
            "au",
            "etat",
            "destinataire",
            "source",
            "nomsIndisponibles",
            "lignes",
            "retraits"
        })
record ListeReponse(
        String departement,
        String semaine,
        LocalDate du,
        LocalDate au,
        String etat,
        String destinataire,
        String source,
        @Nullable LocalDate figeeLe,
        boolean nomsIndisponibles,
        List<Ligne> lignes,
        List<Retrait> retraits) {

    /**
     * @param identite as it was frozen; absent before, when names are unavailable, or for a
     *     household that was erased
     */
    @Schema(
            requiredProperties = {
                "concours",
                "dossier",
                "categorie",
                "critereManquant",
                "inconnuDesServices",
                "commune",
                "decideLe"
            })
    record Ligne(
            String concours,
            String dossier,
            String categorie,
            boolean critereManquant,
            boolean inconnuDesServices,
            String commune,
            LocalDate decideLe,
            @Nullable LocalDate possibleLe,
            @Nullable String situationParticuliere,
            @Nullable Identite identite) {

        static Ligne from(ListeLue.Ligne l) {
            return new Ligne(
                    l.concours(),
                    l.dossier(),
                    l.categorie().name(),
                    l.critereManquant(),
                    l.inconnu(),
                    l.commune(),
                    l.decideLe(),
                    l.possibleLe(),
                    l.sauf().isEmpty() ? null : l.sauf(),
                    Identite.from(l.identite()));
        }
    }

    @Schema(requiredProperties = {"concours", "dossier", "liste"})
    record Retrait(String concours, String dossier, String liste, @Nullable Identite identite) {

        static Retrait from(ListeLue.Retrait r) {
            return new Retrait(r.concours(), r.dossier(), r.liste(), Identite.from(r.identite()));
        }
    }

    @Schema(
            name = "IdentiteDeListe",
            requiredProperties = {"reference", "menage", "adresse", "bailleur", "etude"})
    record Identite(
            String reference, String menage, String adresse, String bailleur, String etude) {

        static @Nullable Identite from(@Nullable IdentiteFigee i) {
            return i == null
                    ? null
                    : new Identite(i.reference(), i.menage(), i.adresse(), i.bailleur(), i.etude());
        }

        @Override
        public String toString() {
            return "Identite[…]";
        }
    }

    static ListeReponse from(ListeLue l) {
        return new ListeReponse(
                l.departement(),
                l.semaine().toString(),
                l.semaine().lundi(),
                l.semaine().dimanche(),
                l.etat().name(),
                l.destinataire(),
                l.source(),
                l.figeeLe(),
                l.nomsIndisponibles(),
                l.lignes().stream().map(Ligne::from).toList(),
                l.retraits().stream().map(Retrait::from).toList());
    }

    /** A list among others. */
    @Schema(
            name = "ResumeDeListe",
            requiredProperties = {
                "departement",
                "semaine",
                "du",
                "au",
                "etat",
                "total",
                "categorieA",
                "categorieB",
                "categorieC",
                "retraits"
            })
    record ResumeReponse(
            String departement,
            String semaine,
            LocalDate du,
            LocalDate au,
            String etat,
            @Nullable LocalDate figeeLe,
            int total,
            int categorieA,
            int categorieB,
            int categorieC,
            int retraits) {

        static ResumeReponse from(Resume r) {
            return new ResumeReponse(
                    r.departement(),
                    r.semaine().toString(),
                    r.semaine().lundi(),
                    r.semaine().dimanche(),
                    ListeLue.Etat.FIGEE.name(),
                    r.figeeLe(),
                    r.categorieA() + r.categorieB() + r.categorieC(),
                    r.categorieA(),
                    r.categorieB(),
                    r.categorieC(),
                    r.retraits());
        }
    }

    /** A week whose list is not frozen yet. */
    @Schema(
            name = "SemaineOuverte",
            requiredProperties = {"departement", "semaine", "du", "au", "etat", "total"})
    record OuverteReponse(
            String departement,
            String semaine,
            LocalDate du,
            LocalDate au,
            String etat,
            int total) {

        static OuverteReponse from(Ouverte o) {
            return new OuverteReponse(
                    o.departement(),
                    o.semaine().toString(),
                    o.semaine().lundi(),
                    o.semaine().dimanche(),
                    o.etat().name(),
                    o.lignes());
        }
    }
}
