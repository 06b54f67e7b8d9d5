package fr.ancrage.diagnostics.affectation.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report handed in: the contradictory version, which tenant and landlord may read, and the
 * internal notes, two objects that never mix.
 *
 * @param remisLe the day it was handed in, which is not the day of the interview
 */
public record Rapport(
        IssueRapport issue,
        LocalDate realiseLe,
        LocalDate remisLe,
        Map<SectionRapport, String> sections,
        @Nullable Contradictoire contradictoire,
        @Nullable NotesInternes internes) {

    public Rapport {
        var copie = new EnumMap<SectionRapport, String>(SectionRapport.class);
        copie.putAll(sections);
        sections = copie;
    }

    /**
     * What the law wants written and is not: a report with one of these missing is not handed in.
     */
    public Set<SectionRapport> sectionsManquantes() {
        var manquantes = EnumSet.noneOf(SectionRapport.class);
        for (var section : SectionRapport.values()) {
            var texte = sections.get(section);
            if (section.obligatoire() && (texte == null || texte.isBlank())) {
                manquantes.add(section);
            }
        }
        return manquantes;
    }

    /**
     * Household and landlord are told until when they may present observations: both invitations
     * are recorded.
     */
    public record Contradictoire(
            @Nullable LocalDate locataireInviteLe,
            @Nullable LocalDate bailleurInviteLe,
            @Nullable LocalDate observationsJusquAu) {}

    /** The social worker's own notes, private by default. */
    public record NotesInternes(String texte) {

        @Override
        public String toString() {
            return "NotesInternes[…]";
        }
    }

    @Override
    public String toString() {
        return "Rapport[issue=" + issue + ", realiseLe=" + realiseLe + ", sections=…]";
    }
}
