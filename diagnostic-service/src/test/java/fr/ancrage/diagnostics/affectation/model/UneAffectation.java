package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.affectation.regles.ReglesDuDiagnostic;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Set;

/** Assignments that walked the real path. */
public final class UneAffectation {

    public static final LocalDate DEMANDE = LocalDate.of(2026, 11, 20);
    public static final LocalDate AUDIENCE = LocalDate.of(2027, 2, 25);
    public static final LocalDate LUNDI = LocalDate.of(2026, 11, 23);
    public static final LocalDate MARDI = LocalDate.of(2026, 11, 24);

    private UneAffectation() {}

    public static Demande demande() {
        return new Demande(
                AffectationId.pour("dossier-1", "C1", Mission.DSF),
                "dossier-1",
                "21",
                "21231",
                "212",
                Parc.PRIVE,
                Mission.DSF,
                Objet.REALISATION,
                new ActeDeclencheur("C1", NatureActe.ASSIGNATION, LocalDate.of(2026, 11, 12)),
                1,
                AUDIENCE,
                DEMANDE,
                DEMANDE,
                delais().echeances(DEMANDE, AUDIENCE),
                Set.of("caf-21"),
                Set.of());
    }

    public static DelaisDiagnostic.DeLaMission delais() {
        return ReglesDuDiagnostic.delaisDiagnostic().pour(Mission.DSF, Optional.empty());
    }

    public static Designation designation() {
        return new Designation("dijon-metropole", "R-241", "Dijon Métropole", "S003");
    }

    public static Affectation aAccepter() {
        return new Affectation.AAccepter(demande(), designation());
    }

    public static Affectation acceptee() {
        return apres(aAccepter().accepter("social-dijon-metropole", LUNDI));
    }

    public static Affectation apres(Decision decision) {
        return ((Decision.Prise) decision).affectation();
    }

    public static Tentative tentative(LocalDate le, Tentative.DemiJournee demiJournee) {
        return new Tentative(
                le, Tentative.Moyen.TELEPHONE, demiJournee, Tentative.Resultat.SANS_REPONSE);
    }

    public static Rapport rapport() {
        var sections = new EnumMap<SectionRapport, String>(SectionRapport.class);
        for (var section : SectionRapport.values()) {
            if (section.obligatoire()) {
                sections.put(section, "renseigné");
            }
        }
        return new Rapport(
                IssueRapport.REALISE_AVEC_MENAGE,
                MARDI,
                MARDI,
                new Rapport.Contenu.Diagnostic(sections),
                null,
                NotesInternes.privees("notes"),
                null);
    }
}
