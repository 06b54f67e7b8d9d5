package fr.ancrage.diagnostics.affectation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.diagnostics.affectation.model.PartageNotes;
import fr.ancrage.diagnostics.affectation.usecase.LireNotes.Lecture;
import fr.ancrage.diagnostics.habilitation.ActeAffectation;
import fr.ancrage.diagnostics.habilitation.Lecteur;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The authors' notes, with those to whom they gave them as far as the reader may know. */
@Schema(
        name = "NotesInternes",
        requiredProperties = {
            "affectation",
            "dossier",
            "texte",
            "partages",
            "lecteursPossibles",
            "actions"
        })
record NotesReponse(
        String affectation,
        String dossier,
        String texte,
        @Schema(description = "À qui elles ont été partagées, et ce qui a été repris")
                List<PartageReponse> partages,
        @Schema(description = "À qui leur auteur peut encore les partager (rapports internes, R)")
                List<LecteurReponse> lecteursPossibles,
        @Schema(description = "Ce que la personne connectée peut faire maintenant")
                List<String> actions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "PartageDesNotes",
            requiredProperties = {"organisation", "role", "motif", "le"})
    record PartageReponse(
            String organisation,
            @Nullable String organisationNom,
            String role,
            String motif,
            LocalDate le,
            @Nullable LocalDate reprisLe) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "LecteurDesNotes",
            requiredProperties = {"organisation", "role"})
    record LecteurReponse(String organisation, @Nullable String organisationNom, String role) {}

    static NotesReponse from(Lecture lecture, Noms noms) {
        var demande = lecture.affectation().demande();
        var departement = demande.departement();
        var possibles =
                switch (lecture) {
                    case Lecture.ParLAuteur auteur -> auteur.possibles();
                    case Lecture.ParUnLecteur _ -> List.<Lecteur>of();
                };
        var actions =
                switch (lecture) {
                    case Lecture.ParLAuteur _ -> List.of(ActeAffectation.PARTAGER_NOTES.name());
                    case Lecture.ParUnLecteur _ -> List.<String>of();
                };
        return new NotesReponse(
                demande.id().toString(),
                demande.dossier(),
                lecture.notes().texte(),
                lecture.partages().stream().map(p -> partage(p, departement, noms)).toList(),
                possibles.stream()
                        .map(l ->
                                new LecteurReponse(
                                        l.organisation(),
                                        noms.organisation(departement, l.organisation()),
                                        l.role()))
                        .toList(),
                actions);
    }

    private static PartageReponse partage(PartageNotes p, String departement, Noms noms) {
        return new PartageReponse(
                p.organisation(),
                noms.organisation(departement, p.organisation()),
                p.role(),
                p.motif(),
                p.le(),
                p.reprisLe());
    }

    @Override
    public String toString() {
        return "NotesReponse[" + affectation + "]";
    }
}
