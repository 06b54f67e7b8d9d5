package fr.ancrage.dossiers.tableaudebord;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.priorite.model.Priorite;
import fr.ancrage.dossiers.suivi.model.Suivi;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What helps to choose among cases: how urgent one is and why, who of us answers for it. */
record Reperes(@Nullable PrioriteReponse priorite, @Nullable ReperesSuivi suivi) {

    static final Reperes AUCUN = new Reperes(null, null);

    /** The points are those of the reasons; what the reader may not know counts for nothing. */
    record PrioriteReponse(String niveau, int points, List<RaisonPriorite> raisons) {}

    record RaisonPriorite(String code, String libelle, int points, String source) {}

    /**
     * What the reader's own organisation notes of the case.
     *
     * @param abonne the reader follows it
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReperesSuivi(@Nullable String referent, @Nullable LocalDate revoirLe, boolean abonne) {
        @Override
        public String toString() {
            return "ReperesSuivi[***]";
        }
    }

    static Reperes de(@Nullable Priorite priorite, Suivi suivi, String agent) {
        return new Reperes(
                priorite == null
                        ? null
                        : new PrioriteReponse(
                                priorite.niveau().name(),
                                priorite.points(),
                                priorite.raisons().stream()
                                        .map(r ->
                                                new RaisonPriorite(
                                                        r.code(),
                                                        r.libelle(),
                                                        r.points(),
                                                        r.source()))
                                        .toList()),
                new ReperesSuivi(
                        suivi.referent(), suivi.revoirLe(), suivi.abonnement(agent).isPresent()));
    }
}
