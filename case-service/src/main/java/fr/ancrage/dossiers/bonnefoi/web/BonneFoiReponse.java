package fr.ancrage.dossiers.bonnefoi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.bonnefoi.model.Appreciation;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.territoire.model.Organisation;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All assessments of one household's good faith, the latest first, none above another.
 *
 * @param motifsPossibles what may be given as a reason
 */
record BonneFoiReponse(
        String dossier,
        List<AppreciationReponse> elements,
        List<MotifReponse> motifsPossibles,
        GesteBonneFoi apprecier) {

    private static final String LECTURE_SEULE =
            "Un accès par exception, ou un dossier archivé, ne donne qu’à lire.";

    /** Whether it may be done now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GesteBonneFoi(boolean permis, @Nullable String raison) {}

    record MotifReponse(String code, String libelle) {}

    /**
     * @param par the organisation's code, {@code nom} its name
     * @param agent login of who recorded it
     */
    @DonneePersonnelle
    record AppreciationReponse(
            String id,
            String sens,
            String libelle,
            LocalDate le,
            List<String> motifs,
            String par,
            String nom,
            String agent,
            LocalDate enregistreeLe) {
        @Override
        public String toString() {
            return "AppreciationReponse[***]";
        }
    }

    static BonneFoiReponse de(Dossier dossier, TerritoireDossiers territoire, boolean ecrit) {
        return new BonneFoiReponse(
                dossier.id(),
                dossier.appreciations().stream()
                        .sorted(
                                Comparator.comparing(Appreciation::le)
                                        .thenComparing(Appreciation::enregistreeLe)
                                        .reversed())
                        .map(a -> element(a, territoire))
                        .toList(),
                Arrays.stream(Appreciation.Motif.values())
                        .map(m -> new MotifReponse(m.name(), m.libelle()))
                        .toList(),
                new GesteBonneFoi(ecrit, ecrit ? null : LECTURE_SEULE));
    }

    private static AppreciationReponse element(Appreciation a, TerritoireDossiers territoire) {
        return new AppreciationReponse(
                a.id(),
                a.sens().name(),
                a.sens().libelle(),
                a.le(),
                a.motifs().stream().sorted().map(Appreciation.Motif::libelle).toList(),
                a.par(),
                territoire.parCode(a.par()).map(Organisation::nom).orElse(a.par()),
                a.agent(),
                a.enregistreeLe());
    }
}
