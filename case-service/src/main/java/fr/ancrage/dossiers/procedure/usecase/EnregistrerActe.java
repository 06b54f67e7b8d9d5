package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Dossiers.ProcedureConnue;
import fr.ancrage.dossiers.procedure.model.Provenance;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.model.Revendication.Decision;
import fr.ancrage.dossiers.procedure.model.Revendication.Piste;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import fr.ancrage.dossiers.rapprochement.model.Propositions.PropositionReunion;
import fr.ancrage.dossiers.rapprochement.model.Raison;
import fr.ancrage.dossiers.rapprochement.model.Rapprochement;
import fr.ancrage.dossiers.rapprochement.model.Traits;
import fr.ancrage.platform.usecase.UseCase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Records one act, whichever door it came through: claims its number, finds or opens its case, and
 * says what became of it.
 *
 * <p>Each step is one document and can be repeated: claim, decision, case, household, proposals,
 * done. Killed between two of them, the next run follows the decision that stands and completes it;
 * nothing is done twice.
 */
@UseCase
public class EnregistrerActe {

    /**
     * @param dossierImpose the act was recorded on this very case by a person: no matching
     */
    public record Commande(
            ActeRecu acte,
            Provenance provenance,
            String auteur,
            LocalDate aujourdhui,
            @Nullable String dossierImpose) {}

    private final Registres registres;

    public EnregistrerActe(Registres registres) {
        this.registres = registres;
    }

    /**
     * @throws OptimisticLockingFailureException when another opening of the same household is under
     *     way: starting again will find it
     */
    public ResultatActe executer(Commande commande) {
        ActeRecu acte = commande.acte();
        String cle = Revendication.cle(acte.departement(), acte.numero());
        Revendication standing =
                registres
                        .revendications()
                        .revendiquer(cle, acte.empreinte(), commande.provenance());
        if (standing.effacee()) {
            return new ResultatActe.Efface();
        }
        if (!standing.empreinte().equals(acte.empreinte())) {
            return new ResultatActe.NumeroDejaUtilise(dossier(standing));
        }
        boolean aNous = standing.provenance().equals(commande.provenance());
        boolean saisieInterrompue =
                !standing.appliquee() && standing.provenance().lot() == null && aNous;
        if (!aNous || standing.appliquee() && commande.provenance().lot() == null) {
            return new ResultatActe.Doublon(dossier(standing));
        }
        Decision decision = standing.decision();
        boolean reprise = decision != null || saisieInterrompue;
        if (decision == null) {
            decision =
                    java.util.Objects.requireNonNull(
                            registres
                                    .revendications()
                                    .decider(
                                            cle,
                                            standing.generation(),
                                            decider(commande, cle, standing.generation()))
                                    .decision());
        }
        if (!standing.appliquee()) {
            appliquer(commande, cle, standing.generation(), decision, reprise);
            registres.revendications().appliquee(cle, standing.generation());
        }
        if (!decision.ouvre()) {
            return new ResultatActe.Rattache(decision.dossier());
        }
        return decision.propositions().isEmpty()
                ? new ResultatActe.Ouvert(decision.dossier())
                : new ResultatActe.ARapprocher(decision.dossier());
    }

    private static @Nullable String dossier(Revendication revendication) {
        return revendication.decision() == null ? null : revendication.decision().dossier();
    }

    private Decision decider(Commande commande, String cle, int generation) {
        if (commande.dossierImpose() != null) {
            Dossier impose =
                    registres
                            .dossiers()
                            .trouver(commande.dossierImpose())
                            .map(Dossiers.Lu::dossier)
                            .orElseThrow();
            return new Decision(impose.id(), impose.menage(), false, false, null, List.of());
        }
        ActeRecu acte = commande.acte();
        Traits traits = acte.traits();
        Map<String, Traits> candidats = new LinkedHashMap<>();
        for (Menage menage : registres.menages().candidats(acte.departement(), traits.cles())) {
            candidats.put(menage.id(), menage.traits());
        }
        return switch (Rapprochement.chercher(
                traits,
                candidats,
                (nom, sauf) -> registres.menages().porte(acte.departement(), nom, sauf))) {
            case Rapprochement.Reconnu reconnu ->
                    rattacher(acte, cle, generation, reconnu.menage());
            case Rapprochement.Inconnu inconnu -> {
                String menage = derive("menage", cle, generation);
                reserverLeFoyer(traits, cle, generation, menage, candidats);
                yield new Decision(
                        derive("dossier", cle, generation),
                        menage,
                        true,
                        true,
                        null,
                        pistes(inconnu));
            }
        };
    }

    /**
     * The household is certain; its procedure may be over: an act that begins one opens another
     * case, one that goes on with it opens it again.
     */
    private Decision rattacher(ActeRecu acte, String cle, int generation, String menage) {
        List<ProcedureConnue> procedures =
                registres.dossiers().duMenage(menage).stream()
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

    /**
     * Two imports at once must not open one household twice: whoever holds the key opens, the other
     * starts again and finds it. A key held by a household that was just compared and told apart (a
     * namesake with another lease) is no obstacle.
     */
    private void reserverLeFoyer(
            Traits traits,
            String cle,
            int generation,
            String menage,
            Map<String, Traits> compares) {
        Revendications revendications = registres.revendications();
        for (String foyer : traits.clesFoyer()) {
            String cleFoyer = cle.substring(0, cle.indexOf('/')) + "/" + foyer;
            Revendications.CleFoyer tenue =
                    revendications.revendiquerFoyer(cleFoyer, cle, generation, menage);
            if (tenue.menage().equals(menage) || compares.containsKey(tenue.menage())) {
                continue;
            }
            Revendication autre = revendications.trouver(tenue.acte()).orElse(null);
            boolean perimee =
                    autre == null
                            || autre.generation() != tenue.generation()
                            || autre.annulee()
                            // done, and yet not among the candidates: the household was merged or
                            // renamed since
                            || autre.appliquee()
                            || autre.decision() != null
                                    && !autre.decision().menage().equals(tenue.menage());
            if (perimee) {
                revendications.reprendreFoyer(tenue, cle, generation, menage);
            }
            throw new OptimisticLockingFailureException(
                    "another opening of the same household is under way");
        }
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

    private void appliquer(
            Commande commande, String cle, int generation, Decision decision, boolean reprise) {
        ActeRecu acte = commande.acte();
        Auteur auteur = Auteur.agent(commande.auteur());
        if (decision.ouvre()) {
            if (!reprise || !registres.dossiers().existe(decision.dossier())) {
                String reference =
                        registres
                                .references()
                                .suivante(acte.departement(), commande.aujourdhui().getYear());
                registres
                        .dossiers()
                        .ouvrir(
                                Dossier.ouvrir(
                                        decision.dossier(),
                                        reference,
                                        acte,
                                        generation,
                                        commande.provenance(),
                                        decision.menage(),
                                        decision.procedureAnterieure(),
                                        !decision.propositions().isEmpty(),
                                        commande.aujourdhui()),
                                auteur);
            }
        } else {
            Dossiers.Lu lu = courant(decision.dossier());
            registres
                    .dossiers()
                    .enregistrer(
                            lu,
                            lu.dossier()
                                    .enregistrer(
                                            acte,
                                            generation,
                                            commande.provenance(),
                                            commande.aujourdhui()),
                            auteur);
        }
        Mention mention = Mention.de(acte, cle + "/" + generation);
        if (decision.nouveauMenage()) {
            registres
                    .menages()
                    .creer(new Menage(decision.menage(), acte.departement(), List.of(mention)));
        } else {
            registres.menages().completer(decision.menage(), mention);
        }
        for (Piste piste : decision.propositions()) {
            registres
                    .propositions()
                    .proposer(
                            new PropositionReunion(
                                    derive(
                                            "reunion/" + decision.dossier(),
                                            piste.dossier(),
                                            generation),
                                    acte.departement(),
                                    decision.dossier(),
                                    piste.dossier(),
                                    piste.raisons(),
                                    acte.numero(),
                                    commande.aujourdhui(),
                                    Propositions.Etat.OUVERTE,
                                    null));
        }
    }

    /** The case itself, or the one that absorbed it meanwhile. */
    private Dossiers.Lu courant(String dossier) {
        return registres
                .dossiers()
                .courant(dossier)
                .orElseThrow(() ->
                        new OptimisticLockingFailureException("the case is still being opened"));
    }

    /** Ids follow from the act: a second run names the same documents. */
    static String derive(String sorte, String cle, int generation) {
        return UUID.nameUUIDFromBytes(
                        (sorte + "/" + cle + "/" + generation).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
