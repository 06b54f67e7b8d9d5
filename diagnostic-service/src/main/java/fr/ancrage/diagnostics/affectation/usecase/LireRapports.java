package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.Affectations;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.habilitation.Classe;
import fr.ancrage.diagnostics.habilitation.Habilitation;
import fr.ancrage.diagnostics.partie.usecase.TrouverParties;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was handed in about a dossier and the agent may read, reports and carences, latest first: by
 * the mission, or by its organisation's own part in the dossier.
 */
@UseCase
public class LireRapports {

    public sealed interface Lecture {

        /**
         * Nothing was handed in yet to somebody who will read it: an empty list.
         *
         * @param rapportSocial whether one goes with them that the agent may read
         */
        record Lus(List<Affectation.Terminee> rapports, boolean rapportSocial) implements Lecture {}

        /** There is no such dossier, or not for this agent. */
        record Introuvable() implements Lecture {}

        /** The agent sees a mission of it, and may read no report. */
        record Interdit() implements Lecture {}
    }

    private static final Set<Classe> DE_RAPPORTS = EnumSet.of(Classe.RS, Classe.R);

    private final Affectations affectations;
    private final TrouverParties parties;
    private final Habilitation habilitation;
    private final HorlogeMetier horloge;

    public LireRapports(
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
        var toutes = EnumSet.noneOf(Classe.class);
        toutes.addAll(parSaPart);
        var remis = new ArrayList<Affectation.Terminee>();
        var rapportSocial = false;
        for (var affectation : duDossier(dossier)) {
            var classes = EnumSet.noneOf(Classe.class);
            classes.addAll(portee.classes(Implications.de(affectation), jour));
            toutes.addAll(classes);
            classes.addAll(parSaPart);
            if (affectation instanceof Affectation.Terminee remise && lit(remise, classes)) {
                remis.add(remise);
                rapportSocial |= classes.contains(Classe.R) && avecRapportSocial(remise);
            }
        }
        if (toutes.isEmpty()) {
            return new Lecture.Introuvable();
        }
        if (Collections.disjoint(toutes, DE_RAPPORTS)) {
            return new Lecture.Interdit();
        }
        remis.sort(Comparator.comparing(LireRapports::le).reversed());
        return new Lecture.Lus(List.copyOf(remis), rapportSocial);
    }

    /** Nobody reads that something was handed in of which nothing is readable. */
    private static boolean lit(Affectation.Terminee remise, Set<Classe> classes) {
        return switch (remise) {
            case Affectation.Rendue rendue ->
                    classes.contains(Classe.R)
                            || (classes.contains(Classe.RS) && rendue.demande().contradictoire());
            case Affectation.EnCarence _ ->
                    classes.contains(Classe.RS) || classes.contains(Classe.S);
        };
    }

    private static boolean avecRapportSocial(Affectation.Terminee remise) {
        return remise instanceof Affectation.Rendue rendue && rendue.rapport().social() != null;
    }

    private static LocalDate le(Affectation.Terminee remise) {
        return switch (remise) {
            case Affectation.Rendue rendue -> rendue.rapport().remisLe();
            case Affectation.EnCarence carence -> carence.carence().le();
        };
    }

    private List<Affectation> duDossier(String dossier) {
        return affectations.duDossier(dossier).stream()
                .map(affectations::trouver)
                .flatMap(Optional::stream)
                .map(Versionnee::affectation)
                .toList();
    }
}
