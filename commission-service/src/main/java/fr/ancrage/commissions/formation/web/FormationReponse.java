package fr.ancrage.commissions.formation.web;

import fr.ancrage.commissions.formation.model.DelaiConvocation;
import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.Membre;
import fr.ancrage.commissions.formation.model.Niveau;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Periodicite;
import fr.ancrage.commissions.formation.model.Secteur;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.formation.model.Tache;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formation, with what the charter cites for it. */
@Schema(name = "Formation")
record FormationReponse(
        String code,
        String nom,
        Niveau.Rang niveau,
        @Schema(description = "Niveau et périmètre, en clair (R-040)") String nomNiveau,
        String departement,
        boolean examineParDefaut,
        List<PresidentDto> presidence,
        List<MembreDto> membres,
        List<SecretariatDto> secretariat,
        @Nullable String tousLes,
        @Nullable Integer parAnMinimum,
        @Nullable Integer capacite,
        boolean menagesPresents,
        List<Parc> parcs,
        List<Stade> stades,
        List<String> secteurs,
        @Nullable String lieu,
        String source,
        @Nullable ConvocationDto convocation,
        @Nullable LocalDate derniereSeance,
        @Nullable LocalDate prochaineSeance,
        boolean intervalleDepasse) {

    record PresidentDto(String organisation, String nom, @Nullable String qualite) {}

    record MembreDto(
            @Nullable String organisation,
            @Nullable String type,
            @Nullable String nom,
            boolean permanent,
            @Nullable Parc parc,
            boolean concerneParLeDossier,
            @Nullable String voix) {}

    record SecretariatDto(String organisation, String nom, List<Tache> taches) {}

    record ConvocationDto(String duree, boolean aConfirmer, String source) {
        static @Nullable ConvocationDto from(@Nullable DelaiConvocation delai) {
            return delai == null
                    ? null
                    : new ConvocationDto(
                            delai.duree().toString(), delai.aConfirmer(), delai.source());
        }
    }

    static FormationReponse from(
            Formation f, TableFormations table, List<LocalDate> jours, LocalDate jour) {
        var periodicite = f.periodicite();
        return new FormationReponse(
                f.code(),
                f.nom(),
                f.niveau().rang(),
                table.nomDuNiveau(f),
                table.departement(),
                f.examineParDefaut(),
                f.presidence().stream()
                        .filter(p -> p.le(jour))
                        .map(p ->
                                new PresidentDto(
                                        p.organisation(),
                                        table.nomOrganisation(p.organisation()),
                                        p.qualite()))
                        .toList(),
                f.membres().stream().map(m -> membre(m, table)).toList(),
                f.secretariat().stream()
                        .map(s ->
                                new SecretariatDto(
                                        s.organisation(),
                                        table.nomOrganisation(s.organisation()),
                                        s.taches()))
                        .toList(),
                periodicite instanceof Periodicite.TousLes(var intervalle)
                        ? intervalle.toString()
                        : null,
                periodicite instanceof Periodicite.ParAn(var minimum) ? minimum : null,
                f.capacite(),
                f.menagesPresents(),
                f.parcs().stream().sorted().toList(),
                f.stades().stream().sorted().toList(),
                f.secteurs().stream().map(Secteur::code).toList(),
                f.lieu(),
                f.source(),
                f.menagesPresents() ? ConvocationDto.from(table.convocation()) : null,
                jours.stream()
                        .filter(j -> !j.isAfter(jour))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                jours.stream()
                        .filter(j -> j.isAfter(jour))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                periodicite != null && periodicite.depassee(jours, jour));
    }

    private static MembreDto membre(Membre m, TableFormations table) {
        return new MembreDto(
                m.organisation(),
                m.type(),
                m.organisation() == null ? null : table.nomOrganisation(m.organisation()),
                m.permanent(),
                m.parc(),
                m.concerne(),
                m.voix());
    }
}
