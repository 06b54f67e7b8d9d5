package fr.ancrage.dossiers.conservation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.conservation.model.Effacement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as the officer reads it, and as its certificate says it: what went from where.
 *
 * @param jusqua of that class only what is dated on that day or before; absent: all of it
 * @param entier everything went, with the household's key
 * @param reste what stays by right, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EffacementReponse(
        String id,
        String departement,
        List<String> references,
        String origine,
        String motif,
        String objet,
        @Nullable LocalDate jusqua,
        boolean entier,
        LocalDate decideLe,
        String decideLeEnLettres,
        String etat,
        boolean enRetard,
        List<ServiceReponse> services,
        List<String> reste) {

    /**
     * @param restants none, or somebody must look
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceReponse(
            String code,
            String libelle,
            boolean repondu,
            @Nullable LocalDate le,
            String leEnLettres,
            long restants,
            List<CompteReponse> comptes) {}

    record CompteReponse(String genre, String libelle, long nombre) {}

    static EffacementReponse de(Effacement e, Textes textes, LocalDate aujourdhui) {
        return new EffacementReponse(
                e.id(),
                e.departement(),
                e.references(),
                e.origine().name(),
                e.origine() == Effacement.Origine.DEMANDE ? textes.motif(e.motif()) : e.motif(),
                textes.objet(e.objet(), e.jusqua()),
                e.jusqua(),
                e.objet().isEmpty(),
                e.decideLe(),
                textes.jour(e.decideLe()),
                e.etat().name(),
                e.enRetard(aujourdhui),
                Stream.concat(
                                e.reponses().stream()
                                        .map(r ->
                                                new ServiceReponse(
                                                        r.service(),
                                                        textes.service(r.service()),
                                                        true,
                                                        r.le(),
                                                        textes.jour(r.le()),
                                                        r.restants(),
                                                        r.comptesTries().entrySet().stream()
                                                                .filter(c -> c.getValue() > 0)
                                                                .map(c ->
                                                                        new CompteReponse(
                                                                                c.getKey(),
                                                                                textes.genre(
                                                                                        c.getKey()),
                                                                                c.getValue()))
                                                                .toList())),
                                e.attendus().stream()
                                        .map(s ->
                                                new ServiceReponse(
                                                        s,
                                                        textes.service(s),
                                                        false,
                                                        null,
                                                        "",
                                                        0,
                                                        List.of())))
                        .toList(),
                textes.reste(e.objet()));
    }
}
