package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step as the case keeps it: the fact, where it came from, and whether it still counts. A
 * cancelled act stays, marked.
 *
 * @param generation grows when an act whose import was undone is imported again
 * @param motif ground that this act gives; absent when it gives none
 */
public record ActeEnregistre(
        String numero,
        int generation,
        EtapeProcedure etape,
        @Nullable String etude,
        @Nullable String organisationEtude,
        @Nullable String motif,
        Provenance provenance,
        LocalDate enregistreLe,
        @Nullable Annulation annulation) {

    /** Why an act no longer counts. */
    public record Annulation(MotifAnnulation motif, LocalDate le) {}

    /** The two ways in which an act leaves a case. */
    public enum MotifAnnulation {
        IMPORT_ANNULE,
        SEPARATION
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
                motif,
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
                motif,
                provenance,
                enregistreLe,
                null);
    }
}
