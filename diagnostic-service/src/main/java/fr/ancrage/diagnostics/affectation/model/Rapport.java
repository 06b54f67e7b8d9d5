package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report handed in: what its mission asks to be written, the internal notes and the rapport
 * social, objects that never mix.
 *
 * @param remisLe the day it was handed in, which is not the day of the interview
 * @param social what the pool of households to rehouse asks for, when the author gives it
 */
public record Rapport(
        IssueRapport issue,
        LocalDate realiseLe,
        LocalDate remisLe,
        Contenu contenu,
        @Nullable Contradictoire contradictoire,
        @Nullable NotesInternes internes,
        @Nullable RapportSocial social) {

    /** What is written, by kind of mission. */
    public sealed interface Contenu {

        /** The contradictory version of a diagnosis, which tenant and landlord may read. */
        record Diagnostic(Map<SectionRapport, String> sections) implements Contenu {

            public Diagnostic {
                var copie = new EnumMap<SectionRapport, String>(SectionRapport.class);
                copie.putAll(sections);
                sections = copie;
            }

            /** What the law wants written and is not. */
            public Set<SectionRapport> manquantes() {
                var manquantes = EnumSet.noneOf(SectionRapport.class);
                for (var section : SectionRapport.values()) {
                    var texte = sections.get(section);
                    if (section.obligatoire() && (texte == null || texte.isBlank())) {
                        manquantes.add(section);
                    }
                }
                return manquantes;
            }

            @Override
            public String toString() {
                return "Diagnostic[…]";
            }
        }

        /**
         * The report of a visite d'anticipation, for those who follow the procedure.
         *
         * @param demarches what the household was encouraged to do, the landlord's contact included
         */
        record VisiteFaite(
                String evaluation,
                @Nullable String demarches,
                Set<PreconisationVisite> preconisations)
                implements Contenu {

            public VisiteFaite {
                preconisations = Set.copyOf(preconisations);
            }

            @Override
            public String toString() {
                return "VisiteFaite[…]";
            }
        }
    }

    /** Why it cannot be handed in for what was asked; nothing when it can. */
    Optional<MotifRefus> refusPour(Demande demande) {
        var visite = demande.mission() == Mission.VISITE_ANTICIPATION;
        return switch (contenu) {
            case Contenu.Diagnostic diagnostic -> {
                if (visite) {
                    yield Optional.of(MotifRefus.CONTENU_INATTENDU);
                }
                yield diagnostic.manquantes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(MotifRefus.SECTIONS_MANQUANTES);
            }
            case Contenu.VisiteFaite faite -> {
                if (!visite) {
                    yield Optional.of(MotifRefus.CONTENU_INATTENDU);
                }
                if (faite.evaluation().isBlank() || faite.preconisations().isEmpty()) {
                    yield Optional.of(MotifRefus.VISITE_INCOMPLETE);
                }
                yield demande.parc() == Parc.PRIVE
                                && faite.preconisations()
                                        .contains(PreconisationVisite.MESURE_MAINTIEN)
                        ? Optional.of(MotifRefus.MAINTIEN_HORS_PARC_PUBLIC)
                        : Optional.empty();
            }
        };
    }

    /**
     * Household and landlord are told until when they may present observations: both invitations
     * are recorded.
     */
    public record Contradictoire(
            @Nullable LocalDate locataireInviteLe,
            @Nullable LocalDate bailleurInviteLe,
            @Nullable LocalDate observationsJusquAu) {}

    Rapport avec(NotesInternes notes) {
        return new Rapport(issue, realiseLe, remisLe, contenu, contradictoire, notes, social);
    }

    @Override
    public String toString() {
        return "Rapport[issue=" + issue + ", realiseLe=" + realiseLe + ", contenu=…]";
    }
}
