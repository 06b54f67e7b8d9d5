package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step as the case keeps it: the fact, where it came from, and whether it still counts. A
 * cancelled act stays, marked.
 *
 * @param generation grows when an act whose import was undone is imported again
 * @param motifs grounds that this act gives
 */
public record ActeEnregistre(
        String numero,
        int generation,
        EtapeProcedure etape,
        @Nullable String etude,
        @Nullable String organisationEtude,
        Set<String> motifs,
        Provenance provenance,
        LocalDate enregistreLe,
        @Nullable Annulation annulation) {

    public ActeEnregistre {
        motifs = Set.copyOf(motifs);
    }

    /** Why an act no longer counts. */
    public record Annulation(MotifAnnulation motif, LocalDate le) {}

    /** The ways in which an act leaves a case. */
    public enum MotifAnnulation {
        IMPORT_ANNULE,
        SEPARATION,
        /** A closing that was recorded by mistake. */
        CLOTURE_ANNULEE
    }

    public boolean compte() {
        return annulation == null;
    }

    public boolean est(String autreNumero, int autreGeneration) {
        return numero.equals(autreNumero) && generation == autreGeneration;
    }

    ActeEnregistre annulee(MotifAnnulation raison, LocalDate le) {
        return new ActeEnregistre(
                numero,
                generation,
                etape,
                etude,
                organisationEtude,
                motifs,
                provenance,
                enregistreLe,
                new Annulation(raison, le));
    }

    ActeEnregistre retablie() {
        return new ActeEnregistre(
                numero,
                generation,
                etape,
                etude,
                organisationEtude,
                motifs,
                provenance,
                enregistreLe,
                null);
    }
}
