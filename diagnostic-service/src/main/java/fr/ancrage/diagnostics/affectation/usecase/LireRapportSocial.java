package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.RapportSocial;
import fr.ancrage.diagnostics.habilitation.Classe;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.partie.usecase.TrouverParties;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The latest rapport social of a dossier, for those who may read internal reports on it: by
 * its mission, or as those who hold the pool or lead the rehousing.
 */
@UseCase
public class LireRapportSocial {

    public sealed interface Lecture {

        record Lu(Affectation.Rendue affectation, RapportSocial rapport) implements Lecture {}

        /** There is none, or not for this agent: the two are told apart by nobody. */
        record Introuvable() implements Lecture {}

        record Interdit() implements Lecture {}
    }

    private final Affectations affectations;
    private final TrouverParties parties;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public LireRapportSocial(
            Affectations affectations,
            TrouverParties parties,
            Habilitation habilitation,
            HorlogeMetier horloge) {
        this.affectations = affectations;
        this.parties = parties;
        this.habilitation = habilitation;
        this.horloge = horloge;
    }

    public Lecture executer(String dossier, AgentConnecte agent) {
        var portee = habilitation.portee(agent);
        var jour = horloge.aujourdhui();
        var parSaPart = portee.classes(parties.executer(dossier));
        var visibles =
                rendues(dossier).stream()
                        .filter(r -> !parSaPart.isEmpty() || portee.voit(Implications.de(r), jour))
                        .toList();
        if (visibles.isEmpty()) {
            return new Lecture.Introuvable();
        }
        return visibles.stream()
                .filter(r ->
                        parSaPart.contains(Classe.R)
                                || portee.classes(Implications.de(r), jour).contains(Classe.R))
                .max(
                        Comparator.comparing((Affectation.Rendue r) -> r.rapport().remisLe())
                                .thenComparing(r -> r.demande().demandeeLe()))
                .flatMap(LireRapportSocial::lu)
                .orElseGet(Lecture.Interdit::new);
    }

    private List<Affectation.Rendue> rendues(String dossier) {
        return affectations.duDossier(dossier).stream()
                .map(affectations::trouver)
                .flatMap(Optional::stream)
                .map(Versionnee::affectation)
                .filter(Affectation.Rendue.class::isInstance)
                .map(Affectation.Rendue.class::cast)
                .filter(r -> r.rapport().social() != null)
                .toList();
    }

    private static Optional<Lecture> lu(Affectation.Rendue rendue) {
        return Optional.ofNullable(rendue.rapport().social())
                .map(social -> new Lecture.Lu(rendue, social));
    }
}
