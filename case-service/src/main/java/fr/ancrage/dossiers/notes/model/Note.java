package fr.ancrage.dossiers.notes.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent notes on a case. It is its author's alone until it is shared with an organisation
 * by name. A correction is a new version; a withdrawal takes all its words away and leaves
 * the trace.
 *
 * @param dossier the case on which it was written
 * @param versions the last one holds
 * @param partages to whom, in the order in which it was shared, those taken back included
 */
@DonneePersonnelle
public record Note(
        String id,
        String dossier,
        Sujet sujet,
        Redacteur redacteur,
        List<Version> versions,
        List<Partage> partages,
        @Nullable Retrait retrait) {

    /** What it is about, and so who may read it at most. */
    public enum Sujet {
        PROCEDURE("la procédure"),
        MENAGE("la situation du ménage");

        private final String libelle;

        Sujet(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /**
     * Who wrote it, for which organisation.
     *
     * @param agent login
     */
    public record Redacteur(String agent, String organisation) {}

    /**
     * Who looks at the notes of a case.
     *
     * @param sujets what its rights let it read notes about, on this case
     */
    public record Lecteur(String agent, String organisation, Set<Sujet> sujets) {

        public Lecteur {
            sujets = Set.copyOf(sujets);
        }

        public Redacteur redacteur() {
            return new Redacteur(agent, organisation);
        }
    }

    /**
     * The words of one day.
     *
     * @param texte none once the note is withdrawn
     * @param motif why the words before were corrected; none for the first
     */
    public record Version(Instant le, @Nullable String texte, @Nullable String motif) {
        @Override
        public String toString() {
            return "Version[***]";
        }
    }

    /**
     * @param motif why this organisation needs to read it
     * @param reprisLe since when it reads it no more
     */
    public record Partage(
            String organisation, String motif, Instant le, @Nullable Instant reprisLe) {

        public boolean enCours() {
            return reprisLe == null;
        }

        @Override
        public String toString() {
            return "Partage[" + organisation + "]";
        }
    }

    public record Retrait(Instant le, String motif) {
        @Override
        public String toString() {
            return "Retrait[***]";
        }
    }

    public Note {
        versions = List.copyOf(versions);
        partages = List.copyOf(partages);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a note says something");
        }
    }

    public static Note ecrite(
            String dossier, Sujet sujet, Redacteur redacteur, String texte, Instant le) {
        return new Note(
                UUID.randomUUID().toString(),
                dossier,
                sujet,
                redacteur,
                List.of(new Version(le, texte, null)),
                List.of(),
                null);
    }

    public Instant ecriteLe() {
        return versions.getFirst().le();
    }

    /** What it says now; nothing once it is withdrawn. */
    public Optional<String> texte() {
        return Optional.ofNullable(versions.getLast().texte());
    }

    public boolean retiree() {
        return retrait != null;
    }

    public boolean estDe(Lecteur lecteur) {
        return redacteur.equals(lecteur.redacteur());
    }

    /** Its author's, or shared with the reader's organisation; within the reader's rights. */
    public boolean lueDe(Lecteur lecteur) {
        return lecteur.sujets().contains(sujet)
                && (estDe(lecteur) || partageAvec(lecteur.organisation()).isPresent());
    }

    public Optional<Partage> partageAvec(String organisation) {
        return partages.stream()
                .filter(p -> p.enCours() && p.organisation().equals(organisation))
                .findFirst();
    }

    /** What becomes of it, or why not. */
    public Suite apres(GesteNote geste, Instant le) {
        if (retiree()) {
            return new Suite.Refusee(RefusNote.NOTE_RETIREE);
        }
        return switch (geste) {
            case GesteNote.Corriger(String texte, String motif) -> corrigee(texte, motif, le);
            case GesteNote.Retirer(String motif) -> new Suite.Faite(sansSesMots(motif, le));
            case GesteNote.Partager(String organisation, String motif) ->
                    partagee(organisation, motif, le);
            case GesteNote.Reprendre(String organisation) -> reprise(organisation, le);
        };
    }

    private Suite corrigee(String texte, String motif, Instant le) {
        if (texte().filter(texte::equals).isPresent()) {
            return new Suite.Refusee(RefusNote.NOTE_INCHANGEE);
        }
        List<Version> toutes = new ArrayList<>(versions);
        toutes.add(new Version(le, texte, motif));
        return new Suite.Faite(avec(toutes, partages, null));
    }

    /** Reasons of corrections and shares go too: they may repeat what the note said. */
    private Note sansSesMots(String motif, Instant le) {
        return avec(
                versions.stream().map(v -> new Version(v.le(), null, null)).toList(),
                partages.stream()
                        .map(p -> new Partage(p.organisation(), "", p.le(), p.reprisLe()))
                        .toList(),
                new Retrait(le, motif));
    }

    private Suite partagee(String organisation, String motif, Instant le) {
        if (partageAvec(organisation).isPresent()) {
            return new Suite.Refusee(RefusNote.NOTE_DEJA_PARTAGEE);
        }
        List<Partage> tous = new ArrayList<>(partages);
        tous.add(new Partage(organisation, motif, le, null));
        return new Suite.Faite(avec(versions, tous, null));
    }

    private Suite reprise(String organisation, Instant le) {
        Optional<Partage> enCours = partageAvec(organisation);
        if (enCours.isEmpty()) {
            return new Suite.Refusee(RefusNote.NOTE_NON_PARTAGEE);
        }
        Partage repris = enCours.get();
        return new Suite.Faite(
                avec(
                        versions,
                        partages.stream()
                                .map(p ->
                                        p.equals(repris)
                                                ? new Partage(organisation, p.motif(), p.le(), le)
                                                : p)
                                .toList(),
                        null));
    }

    private Note avec(List<Version> toutes, List<Partage> tous, @Nullable Retrait retiree) {
        return new Note(id, dossier, sujet, redacteur, toutes, tous, retiree);
    }

    /** What came of a gesture. */
    public sealed interface Suite {

        record Faite(Note note) implements Suite {}

        record Refusee(RefusNote motif) implements Suite {}
    }

    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
