package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Dossiers.ProcedureConnue;
import fr.ancrage.dossiers.procedure.model.Revendication.Decision;
import fr.ancrage.dossiers.procedure.model.Revendication.Piste;
import fr.ancrage.dossiers.rapprochement.model.Raison;
import fr.ancrage.dossiers.rapprochement.model.Rapprochement;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where an act goes: to a case that is known, to another one of its household, or to a new one. */
final class Aiguillage {

    private final Registres registres;

    Aiguillage(Registres registres) {
        this.registres = registres;
    }

    /**
     * @param compares households that were looked at and told apart
     */
    record Voie(Decision decision, Set<String> compares) {}

    Decision impose(String dossier) {
        Dossiers.Lu impose = registres.dossiers().trouver(dossier).orElseThrow();
        return new Decision(
                impose.dossier().id(), impose.dossier().menage(), false, false, null, List.of());
    }

    /**
     * @param connus the households that share a key with the act, and maybe others
     * @throws OptimisticLockingFailureException when the household's first case is being opened:
     *     starting again will find it
     */
    Voie choisir(ActeRecu acte, String cle, int generation, Collection<Menage> connus) {
        Map<String, Traits> candidats = new LinkedHashMap<>();
        connus.forEach(menage -> candidats.put(menage.id(), menage.traits()));
        Decision decision =
                switch (Rapprochement.chercher(
                        acte.traits(),
                        candidats,
                        (nom, sauf) -> registres.menages().porte(acte.departement(), nom, sauf))) {
                    case Rapprochement.Reconnu reconnu ->
                            rattacher(acte, cle, generation, parmi(connus, reconnu.menage()));
                    case Rapprochement.Inconnu inconnu ->
                            new Decision(
                                    derive("dossier", cle, generation),
                                    derive("menage", cle, generation),
                                    true,
                                    true,
                                    null,
                                    pistes(inconnu));
                };
        return new Voie(decision, candidats.keySet());
    }

    /**
     * The household is certain; its procedure may be over: an act that begins one opens another
     * case, one that goes on with it opens it again.
     */
    private Decision rattacher(ActeRecu acte, String cle, int generation, Menage connu) {
        String menage = connu.id();
        List<ProcedureConnue> toutes = registres.dossiers().duMenage(menage);
        if (toutes.isEmpty() && enOuverture(connu)) {
            throw new OptimisticLockingFailureException(
                    "another opening of the same household is under way");
        }
        List<ProcedureConnue> procedures =
                toutes.stream()
                        .filter(p -> !p.sansActe())
                        .sorted(Comparator.comparing(ProcedureConnue::ouvertLe).reversed())
                        .toList();
        Optional<ProcedureConnue> enCours =
                procedures.stream()
                        .filter(p ->
                                p.termineLe() == null
                                        || p.rouvrable()
                                                && !acte.etape().nature().debuteUneProcedure()
                                        || !acte.etape().dateDesFaits().isAfter(p.termineLe()))
                        .findFirst();
        return enCours.map(p -> new Decision(p.dossier(), menage, false, false, null, List.of()))
                .orElseGet(() ->
                        new Decision(
                                derive("dossier", cle, generation),
                                menage,
                                true,
                                false,
                                procedures.isEmpty() ? null : procedures.getFirst().dossier(),
                                List.of()));
    }

    private static Menage parmi(Collection<Menage> connus, String id) {
        return connus.stream().filter(menage -> menage.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * A household is written before its case, so that whoever hears of the case can ask whose it
     * is. One that has no case is being opened by its first act, or that act was undone before.
     */
    private boolean enOuverture(Menage menage) {
        String acte = menage.mentions().getFirst().acte();
        return registres
                .revendications()
                .trouver(acte.substring(0, Math.max(0, acte.lastIndexOf('/'))))
                .filter(r -> acte.equals(r.cle() + "/" + r.generation()))
                .filter(r -> !r.appliquee() && !r.annulee())
                .isPresent();
    }

    private List<Piste> pistes(Rapprochement.Inconnu inconnu) {
        List<Piste> pistes = new ArrayList<>();
        for (Rapprochement.Proposition proposition : inconnu.propositions()) {
            registres.dossiers().duMenage(proposition.menage()).stream()
                    .filter(p -> !p.sansActe())
                    .max(Comparator.comparing(ProcedureConnue::ouvertLe))
                    .ifPresent(p ->
                            pistes.add(
                                    new Piste(
                                            p.dossier(),
                                            proposition.raisons().stream()
                                                    .map(Raison::name)
                                                    .toList())));
        }
        return pistes;
    }

    /** Ids follow from the act: a second run names the same documents. */
    static String derive(String sorte, String cle, int generation) {
        return UUID.nameUUIDFromBytes(
                        (sorte + "/" + cle + "/" + generation).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
